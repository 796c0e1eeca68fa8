// Package runner gives command lines to an interface that only it knows what stands behind: program, option and text are
// told apart by their places all the same.
package runner

import (
	"net/http"
	"os/exec"

	"commandinjection/runner/engine"
	"commandinjection/runner/task"
)

func handle(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("x")
	t := task.New(engine.Box("/srv"))
	t.Script(x) // want `as text that a shell interprets`
	t.Listed(x) // want `as text that a shell interprets`
	t.Count(x)
	t.Fixed(x)
	t.Both(x)
	t.Named(x) // want `as text that a shell interprets`
	t.Clone(x) // want `may be read as an option`
	t.Closed(x)
	t.Message(x)
	t.Script("fixed")
	task.With(engine.Start, x) // want `as text that a shell interprets`
	task.Counted(engine.Start, x)
	task.With(func(name string, args ...string) error {
		return exec.Command(name, args...).Run()
	}, x)
}

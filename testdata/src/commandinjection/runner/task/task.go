// Package task puts command lines together and knows only the interface of what runs them.
package task

import "commandinjection/runner/engine"

// A Task runs scripts.
type Task struct{ runner engine.Runner }

// New returns a task.
func New(r engine.Runner) *Task { return &Task{r} }

// Script gives a shell its text by position.
func (t *Task) Script(dir string) error { return t.runner.Run(nil, "/bin/sh", "-c", "cd "+dir) }

// Listed has the line as a list from elsewhere.
func (t *Task) Listed(dir string) error { return t.runner.Run(nil, line(dir)...) }

// Count gives the same option to no shell.
func (t *Task) Count(file string) error { return t.runner.Run(nil, "wc", "-c", "x"+file) }

// Fixed gives a shell its text, and a parameter of it behind that.
func (t *Task) Fixed(dir string) error {
	return t.runner.Run(nil, "/bin/sh", "-c", `cd "$1"`, "sh", dir)
}

// Both calls it with two lines.
func (t *Task) Both(path string) error {
	if err := t.runner.Run(nil, "/bin/sh", "-c", "uptime"); err != nil {
		return err
	}
	return t.runner.Run(nil, "chown", "-c", "x"+path)
}

// Named has the program as an argument of its own.
func (t *Task) Named(text string) error { return t.runner.Start("bash", "-c", text) }

// Clone gives a program that obeys options one of the user's.
func (t *Task) Clone(url string) error { return t.runner.Start("git", "clone", url) }

// Closed ends the options before.
func (t *Task) Closed(url string) error { return t.runner.Start("git", "clone", "--", url) }

// Message is data of an option.
func (t *Task) Message(text string) error { return t.runner.Start("git", "commit", "-m", text) }

// With is given a function.
func With(start func(name string, args ...string) error, text string) error {
	return start("sh", "-c", text)
}

// Counted is given a function for no shell.
func Counted(start func(name string, args ...string) error, text string) error {
	return start("wc", "-c", "x"+text)
}

func line(dir string) []string { return []string{"/bin/sh", "-c", "cd " + dir} }

// Package wrapped has programs that run through wrappers.
package wrapped

import (
	"net/http"

	"commandinjection/wraprun"
)

func wraps(r *http.Request) {
	x := r.FormValue("x")
	wraprun.Shell("ls " + x) // want `text that a shell interprets`
	wraprun.Shell("ls")
	wraprun.Run("ls", "-l")
	wraprun.Run("sh", "-c", x) // want `text that a shell interprets`
	wraprun.Run("sh", "-c", "ls")
	wraprun.Run(x)               // want `program to run`
	wraprun.Run("git", "log", x) // want `may be read as an option`
	wraprun.Run("git", "log", "--", x)
	wraprun.Run("echo", x)
}

// Package front has the sources of a chain of three packages.
package front

import (
	"net/http"
	"strconv"

	"commandinjection/build"
	"commandinjection/shell"
)

func line(w http.ResponseWriter, r *http.Request) {
	j := &build.Job{Dir: r.FormValue("dir"), Procs: 4, Tool: "make"}
	shell.Run(j.Line()) // want `HTTP form value "dir" reaches exec.Command as text that a shell`
	safe := &build.Job{Dir: "/srv", Procs: len(r.FormValue("dir")), Tool: "make"}
	shell.Run(safe.Line())
}

func tool(w http.ResponseWriter, r *http.Request) {
	j := &build.Job{Dir: "/srv", Tool: r.FormValue("tool")}
	j.Run() // want `HTTP form value "tool" reaches exec.Command as the program to run`
	safe := &build.Job{Dir: "/srv", Tool: "make"}
	safe.Run()
}

func quick(w http.ResponseWriter, r *http.Request) {
	n, _ := strconv.Atoi(r.FormValue("n"))
	build.Quick(n)
}

// Package queue sends tasks to the workers of another package, which it does not call.
package queue

import (
	"net/http"

	"commandinjection/queue/work"
)

func ServeHTTP(w http.ResponseWriter, r *http.Request) {
	work.Queue <- work.Task{ID: "1", Cmd: r.FormValue("cmd")} // want `HTTP form value "cmd" reaches exec.Command as text that a shell interprets`
	work.Queue <- work.Task{ID: r.FormValue("id"), Cmd: "ls"}
	work.Tidy <- work.Task{ID: "1", Cmd: "ls"}
	select { // want `HTTP form value "ptr" reaches exec.Command`
	case work.Ptrs <- &work.Task{Cmd: r.FormValue("ptr")}:
	default:
	}
	send(r.FormValue("sent")) // want `HTTP form value "sent" reaches exec.Command`
	send("ls")
}

func send(cmd string) { work.Queue <- work.Task{Cmd: cmd} }

// Start runs a worker of what the package itself sends: that is told once.
func Start() {
	go work.Run()
	go work.RunTidy()
}

// Package pool submits tasks to a pool of another package, whose loops it does not call.
package pool

import (
	"net/http"

	"commandinjection/queue/work"
)

type server struct{ pool *work.Pool }

func newServer() *server { return &server{pool: work.NewPool(4)} }

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.pool.Submit(r.Context(), work.Task{ID: "1", Cmd: r.FormValue("cmd")}) // want `HTTP form value "cmd" reaches exec.Command as text that a shell interprets`
	s.pool.Submit(r.Context(), work.Task{ID: r.FormValue("id"), Cmd: "ls"})
	s.pool.Idle(work.Task{Cmd: r.FormValue("idle")})
	s.enqueue(r, r.FormValue("later")) // want `HTTP form value "later" reaches exec.Command`
	s.enqueue(r, "ls")
}

func (s *server) enqueue(r *http.Request, cmd string) {
	s.pool.Submit(r.Context(), work.Task{Cmd: cmd})
}

// No struct of the package has the pool.
func handler(p *work.Pool) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		p.Submit(r.Context(), work.Task{Cmd: r.FormValue("closure")}) // want `HTTP form value "closure" reaches exec.Command`
		p.Idle(work.Task{Cmd: r.FormValue("idle")})
	}
}

// Package api sends what requests ask for.
package api

import (
	"net/http"

	"commandinjection/bus/queue"
	"commandinjection/bus/work"
)

type Server struct{ Queue *queue.Queue }

func (s *Server) Post(w http.ResponseWriter, r *http.Request) {
	s.Queue.Enqueue("job", work.Job{Cmd: r.FormValue("cmd")})
}

// Fixed sends what the program chooses.
func (s *Server) Fixed(w http.ResponseWriter, r *http.Request) {
	s.Queue.Enqueue("job", work.Job{Cmd: "date"})
}

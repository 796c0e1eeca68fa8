// Package bus puts a queue of one package, the handlers of another and the workers of a third together.
package bus

import (
	"net/http"

	"commandinjection/bus/api"
	"commandinjection/bus/queue"
	"commandinjection/bus/work"
)

func Serve(mux *http.ServeMux) {
	q := queue.New()
	work.Mount(q)
	s := &api.Server{Queue: q}
	mux.HandleFunc("/jobs", s.Post)
	q.Run() // want `HTTP form value "cmd" reaches`
}

func Counts(mux *http.ServeMux) {
	q := queue.New()
	work.Count(q)
	s := &api.Server{Queue: q}
	mux.HandleFunc("/jobs", s.Post)
	q.Run()
}

func Fixed(mux *http.ServeMux) {
	q := queue.New()
	work.Mount(q)
	s := &api.Server{Queue: q}
	mux.HandleFunc("/jobs", s.Fixed)
	q.Run()
}

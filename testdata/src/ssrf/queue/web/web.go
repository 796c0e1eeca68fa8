// Package web has handlers that give work to others.
package web

import (
	"context"
	"net/http"

	"ssrf/queue/bus"
	"ssrf/queue/jobs"
)

type server struct{ pool *jobs.Pool }

func (s *server) add(w http.ResponseWriter, r *http.Request) {
	s.pool.Submit(jobs.Job{Source: r.FormValue("source")}) // want `HTTP form value "source" reaches http.NewRequestWithContext as the target of a request`
}

func (s *server) start(ctx context.Context) {
	s.pool.Start(ctx)
}

// Another pool is one of the same type, of which only the other channel is used here.
type counter struct{ pool *jobs.Pool }

func (c *counter) add(w http.ResponseWriter, r *http.Request) {
	c.pool.Count(jobs.Job{Source: r.FormValue("name")})
}

type shop struct{ events *bus.Bus }

func (s *shop) order(w http.ResponseWriter, r *http.Request) {
	s.events.Publish(bus.Event{Topic: "order", Data: r.FormValue("hook")})
}

func (s *shop) page(w http.ResponseWriter, r *http.Request) {
	s.events.Publish(bus.Event{Topic: "page", Data: "https://shop.example/" + r.FormValue("page")})
}

func call(e bus.Event) { http.Get(e.Data) } // want `HTTP form value "hook" reaches http.Get as the target of a request`

func Serve(ctx context.Context) {
	b, p := bus.New(), jobs.New()
	b.Subscribe("order", call)
	shop, s, c := &shop{b}, &server{p}, &counter{p}
	http.HandleFunc("/order", shop.order)
	http.HandleFunc("/page", shop.page)
	http.HandleFunc("/add", s.add)
	http.HandleFunc("/count", c.add)
	s.start(ctx)
}

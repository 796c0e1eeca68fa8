// Package tabled puts together what other packages keep in tables.
package tabled

import (
	"net/http"

	"pathtraversal/tabled/api"
	"pathtraversal/tabled/bus"
	"pathtraversal/tabled/store"
)

func routes(mux *http.ServeMux) {
	h := api.New(store.Disk{Dir: "/srv/data"})
	for _, r := range h.Routes() {
		mux.HandleFunc(r.Path, r.Run) // want `HTTP form value "name" reaches os.ReadFile`
	}
	for path, run := range h.ByPath() {
		mux.HandleFunc(path, run) // want `HTTP form value "name" reaches os.ReadFile`
	}
	mux.HandleFunc("/one", h.Show())                        // want `HTTP form value "name" reaches os.ReadFile`
	mux.HandleFunc("/two", api.Show(store.Disk{Dir: "/d"})) // want `HTTP form value "name" reaches os.ReadFile`
	mux.HandleFunc("/list", h.List())
}

// A map has no paths.
func inMemory(mux *http.ServeMux) {
	h := api.New(store.Memory{})
	for _, r := range h.Routes() {
		mux.HandleFunc(r.Path, r.Run)
	}
	mux.HandleFunc("/one", h.Show())
	mux.HandleFunc("/two", api.Show(store.Memory{}))
}

func events(mux *http.ServeMux) {
	b, quiet := bus.New(), bus.New()
	b.On("gone", store.Disk{Dir: "/srv/data"}.Remove)
	quiet.On("gone", store.Disk{Dir: "/srv/data"}.Count)
	mux.HandleFunc("/gone", func(w http.ResponseWriter, r *http.Request) {
		b.Fire("gone", r.FormValue("name")) // want `HTTP form value "name" reaches os.Remove`
		quiet.Fire("gone", r.FormValue("name"))
	})
}

type local struct{ store api.Store }

func (l *local) show(w http.ResponseWriter, r *http.Request) { l.store.Load(r.FormValue("name")) }

func handlerOf(s api.Store) http.HandlerFunc {
	l := &local{s}
	return l.show
}

func here(mux *http.ServeMux) {
	mux.HandleFunc("/here", handlerOf(store.Disk{Dir: "/srv/data"})) // want `HTTP form value "name" reaches os.ReadFile`
	mux.HandleFunc("/there", handlerOf(store.Memory{}))
}

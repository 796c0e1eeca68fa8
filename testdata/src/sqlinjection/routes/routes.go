// Package routes reads parameters of routes whose patterns say what they hold.
package routes

import (
	"database/sql"
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/gorilla/mux"
)

type server struct{ db *sql.DB }

func (s *server) register(r *mux.Router) {
	r.HandleFunc("/users/{id:[0-9]+}", s.user).Methods("GET")
	r.PathPrefix("/users/{id:[0-9]+}").Methods("DELETE").Handler(logged(http.HandlerFunc(s.remove)))
	r.HandleFunc("/groups/{id}", s.group)
	r.HandleFunc("/files/{id:.+}", s.file)
	r.HandleFunc("/twice/{id:[0-9]+}", s.twice)
	r.HandleFunc("/again/{id}", s.twice)
	r.HandleFunc("/posts/{post:[0-9a-f]{8}}", func(w http.ResponseWriter, r *http.Request) {
		s.db.Exec("DELETE FROM posts WHERE id = '" + mux.Vars(r)["post"] + "'")
	})
	sub := r.PathPrefix("/teams/{team:[a-z]+}").Subrouter()
	sub.HandleFunc("/members", s.members)
	for _, x := range []struct {
		path    string
		handler http.HandlerFunc
	}{
		{"/sessions/{id:[0-9]+}", s.session},
		{"/sessions/{id:[^/]+}/end", s.end},
	} {
		r.HandleFunc(x.path, x.handler)
	}
}

func logged(h http.Handler) http.Handler { return h }

func (s *server) user(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("DELETE FROM users WHERE id = " + mux.Vars(r)["id"])
}

func (s *server) remove(w http.ResponseWriter, r *http.Request) {
	vars := mux.Vars(r)
	id, ok := vars["id"]
	if !ok {
		return
	}
	s.db.Exec("DELETE FROM users WHERE id = " + id)
	s.db.Exec("DELETE FROM users WHERE name = '" + vars["name"] + "'") // want `reaches`
}

func (s *server) group(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("DELETE FROM groups WHERE id = " + mux.Vars(r)["id"]) // want `reaches`
}

func (s *server) file(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("DELETE FROM files WHERE id = " + mux.Vars(r)["id"]) // want `reaches`
}

func (s *server) twice(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("DELETE FROM files WHERE id = " + mux.Vars(r)["id"]) // want `reaches`
}

func (s *server) members(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("DELETE FROM members WHERE team = '" + teamOf(r) + "'")
}

func teamOf(r *http.Request) string { return mux.Vars(r)["team"] }

func (s *server) session(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("DELETE FROM sessions WHERE id = " + mux.Vars(r)["id"])
}

func (s *server) end(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("DELETE FROM sessions WHERE id = " + mux.Vars(r)["id"]) // want `reaches`
}

func (s *server) routes(r chi.Router) {
	r.Route("/books/{book:[0-9]+}", func(r chi.Router) {
		r.Get("/", s.book)
		r.Get("/pages/{page}", s.page)
	})
}

func (s *server) book(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("DELETE FROM books WHERE id = " + chi.URLParam(r, "book"))
}

func (s *server) page(w http.ResponseWriter, r *http.Request) {
	s.db.Exec("DELETE FROM pages WHERE id = " + chi.URLParam(r, "page")) // want `reaches`
}

// Package deep keeps what a request says some structs below the server, beside what the program says.
package deep

import (
	"database/sql"
	"net/http"
)

type query struct{ table, term string }

type page struct{ q query }

type server struct {
	db   *sql.DB
	list struct{ pages []page }
}

func (q *query) read(r *http.Request) { q.term = r.FormValue("term") }

func (q *query) run(db *sql.DB) {
	db.Query("SELECT * FROM "+q.table+" WHERE t = ?", q.term)
	db.Query("SELECT * FROM t WHERE t = '" + q.term + "'") // want `HTTP form value "term" reaches`
}

func (s *server) read(r *http.Request) {
	for i := range s.list.pages {
		s.list.pages[i].q.read(r)
	}
}

func (s *server) query() {
	for i := range s.list.pages {
		s.list.pages[i].q.run(s.db)
	}
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.read(r)
	s.query()
}

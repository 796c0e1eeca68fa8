package a

import (
	"database/sql"
	"net/http"
)

// A session keeps what one handler is told for the next one.
type session struct {
	db     *sql.DB
	tenant string
	table  string
	run    func(string)
}

func newSession(db *sql.DB) *session {
	return &session{db: db, table: "users", run: func(q string) {
		db.Query(q) // want `reaches`
	}}
}

func (s *session) login(w http.ResponseWriter, r *http.Request) {
	s.tenant = r.Header.Get("X-Tenant")
}

func (s *session) list(w http.ResponseWriter, r *http.Request) {
	s.db.Query("SELECT * FROM " + s.table)
	s.db.Query("SELECT * FROM " + s.tenant) // want `reaches`
	s.run(r.FormValue("q"))
}

func register(db *sql.DB) {
	s := newSession(db)
	http.HandleFunc("/login", s.login)
	http.HandleFunc("/list", s.list)
}

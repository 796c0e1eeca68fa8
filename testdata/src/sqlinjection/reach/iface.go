// Package reach has flows that take unusual ways.
package reach

import (
	"database/sql"
	"net/http"
)

var db *sql.DB

// finder is implemented twice; only one implementation is careless.
type finder interface{ find(name string) error }

type bound struct{}

func (bound) find(name string) error {
	_, err := db.Query("SELECT * FROM t WHERE name = ?", name)
	return err
}

type pasted struct{}

func (pasted) find(name string) error {
	_, err := db.Query("SELECT * FROM t WHERE name = '" + name + "'") // want `HTTP form value "name" reaches`
	return err
}

type service struct{ f finder }

func newService(fast bool) *service {
	if fast {
		return &service{f: pasted{}}
	}
	return &service{f: bound{}}
}

func (s *service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.f.find(r.FormValue("name"))
}

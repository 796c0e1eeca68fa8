// Package front has the sources of a chain of three packages.
package front

import (
	"net/http"

	"sqlinjection/clause"
	"sqlinjection/store"
)

type server struct{ db *store.DB }

func (s *server) remove(w http.ResponseWriter, r *http.Request) {
	where := clause.All("1 = 1", clause.Equal("name", r.FormValue("name")))
	s.db.Run("DELETE FROM t WHERE " + where) // want `HTTP form value "name" reaches \(\*sql.DB\).Exec`
	s.db.Run("DELETE FROM t WHERE "+clause.All("1 = 1", clause.Equal("name", "x"))+" AND id = ?", r.FormValue("id"))
}

func (s *server) filter(w http.ResponseWriter, r *http.Request) {
	f := &clause.Filter{Table: "t"}
	f.Add(r.FormValue("where"))
	f.Delete(s.db) // want `HTTP form value "where" reaches \(\*sql.DB\).Exec`
}

func (s *server) table(w http.ResponseWriter, r *http.Request) {
	f := &clause.Filter{Table: r.PathValue("table")}
	f.Delete(s.db) // want `HTTP path parameter "table" reaches \(\*sql.DB\).Exec`
}

func (s *server) bound(w http.ResponseWriter, r *http.Request) {
	f := &clause.Filter{Table: "t"}
	f.Bind("name", r.FormValue("name"))
	f.Add("id = 7")
	f.Delete(s.db)
}

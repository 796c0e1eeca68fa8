// Package decoded has queries made of structures that were filled from outside.
package decoded

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/google/uuid"
)

type filter struct {
	Order string
	Page  int
	Deep  *deeper
	List  []string
	Map   map[string]string
	Any   map[string]any
	Items []deeper
}

type deeper struct {
	Column string
	On     bool
	At     time.Time
	ID     uuid.UUID
	N      json.Number
}

type request struct {
	ID     string `json:"id"`
	Hidden string `json:"-"`
	secret string
	Filter filter `json:"filter"`
	Raw    json.RawMessage
	Name   *string
	Null   sql.NullString
}

type store struct{ db *sql.DB }

func (s *store) list(f filter) { s.page(f.Deep) }

func (s *store) page(d *deeper) { s.run("SELECT * FROM t ORDER BY " + d.Column) }

func (s *store) run(q string) { s.db.Query(q) } // want `reaches`

func (s *store) clean(f filter) { s.pageNum(f.Page, f.Deep) }

func (s *store) pageNum(n int, d *deeper) {
	s.db.Query(fmt.Sprintf("SELECT * FROM t LIMIT %d", n))
	s.db.Query(fmt.Sprintf("SELECT * FROM t LIMIT %v", n))
	s.db.Query(fmt.Sprintf("SELECT * FROM t LIMIT %v %v %s", d.On, d.At, d.ID))
	s.db.Query("SELECT " + d.ID.String() + d.At.Format(time.RFC3339))
}

func handle(s *store, w http.ResponseWriter, r *http.Request) {
	var req request
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		return
	}
	s.list(req.Filter)
	s.clean(req.Filter)
	s.db.Query("a" + req.ID) // want `reaches`
	s.db.Query("a" + req.Hidden)
	s.db.Query("a" + req.secret)
	s.db.Query("a" + *req.Name)       // want `reaches`
	s.db.Query("a" + req.Null.String) // want `reaches`
	s.db.Query("a" + string(req.Raw)) // want `reaches`
	var sub filter
	json.Unmarshal(req.Raw, &sub)
	s.db.Query("a" + sub.Order) // want `reaches`
	for _, l := range req.Filter.List {
		s.db.Query("a" + l) // want `reaches`
	}
	for k, l := range req.Filter.Map {
		s.db.Query("a" + k) // want `reaches`
		s.db.Query("a" + l) // want `reaches`
	}
	s.db.Query("a" + req.Filter.Any["x"].(string)) // want `reaches`
	if v, ok := req.Filter.Any["x"].(float64); ok {
		s.db.Query(fmt.Sprint("a", v))
	}
	if v, ok := req.Filter.Any["x"].(map[string]any); ok {
		s.db.Query("a" + v["y"].(string)) // want `reaches`
	}
	switch v := req.Filter.Any["z"].(type) {
	case string:
		s.db.Query("a" + v) // want `reaches`
	case int:
		s.db.Query(fmt.Sprint("a", v))
	}
	for _, it := range req.Filter.Items {
		s.db.Query("a" + it.Column) // want `reaches`
		s.db.Query(fmt.Sprint("a", it.On))
		s.db.Query("a" + it.ID.String())
	}
}

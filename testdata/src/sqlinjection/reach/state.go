package reach

import (
	"net/http"
	"sync"
)

// builder is filled by some methods and read by others.
type builder struct {
	table string
	conds []string
	limit int
}

func (b *builder) from(table string) *builder { b.table = table; return b }

func (b *builder) and(cond string) *builder { b.conds = append(b.conds, cond); return b }

func (b *builder) sql() string {
	q := "SELECT * FROM " + b.table + " WHERE 1 = 1"
	for _, c := range b.conds {
		q += " AND " + c
	}
	return q
}

func chained(w http.ResponseWriter, r *http.Request) {
	q := new(builder).from("t").and("name = '" + r.FormValue("name") + "'").sql()
	db.Query(q) // want `reaches`
	q = new(builder).from("t").and("name = ?").sql()
	db.Query(q, r.FormValue("name"))
}

var cache sync.Map

func remember(w http.ResponseWriter, r *http.Request) { cache.Store("last", r.FormValue("q")) }

func again(w http.ResponseWriter, r *http.Request) {
	if v, ok := cache.Load("last"); ok {
		db.Query("SELECT " + v.(string)) // want `reaches`
	}
}

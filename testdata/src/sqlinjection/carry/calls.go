package carry

import (
	"context"
	"net/http"
	"strings"
)

// repo has the methods that programs have.
type repo struct{ table string }

func (p *repo) run(ctx context.Context, query string, args ...any) error {
	_, err := db.ExecContext(ctx, query, args...) // want `reaches`
	return err
}

func (p repo) name(s string) string { return p.table + "_" + s }

func methods(r *http.Request) {
	p := &repo{table: "app"}
	p.run(r.Context(), "DELETE FROM "+p.name(r.FormValue("name")))
}

// methodValue calls by a variable that holds a method.
func methodValue(r *http.Request) {
	q := &other{}
	exec := q.exec
	exec("DELETE FROM t WHERE id = " + r.FormValue("id"))
}

type other struct{}

func (*other) exec(query string) { db.Exec(query) } // want `reaches`

func deferred(r *http.Request) {
	defer func(id string) {
		db.Exec("DELETE FROM t WHERE id = " + id) // want `reaches`
	}(r.FormValue("id"))
	defer func(id string) {
		db.Exec("DELETE FROM t WHERE id = " + id)
	}("7")
}

func started(r *http.Request) {
	go remove(r.FormValue("id"))
	go keep("7")
}

func remove(id string) {
	db.Exec("DELETE FROM t WHERE id = " + id) // want `reaches`
}

func keep(id string) {
	db.Exec("UPDATE t SET keep = 1 WHERE id = " + id)
}

// node is walked recursively.
type node struct {
	text string
	kids []*node
}

func (n *node) sql() string {
	if n == nil {
		return ""
	}
	parts := []string{n.text}
	for _, k := range n.kids {
		parts = append(parts, k.sql())
	}
	return strings.Join(parts, " AND ")
}

func walks(r *http.Request) {
	n := &node{text: "1 = 1", kids: []*node{{text: "a = " + r.FormValue("a")}}}
	db.Query("SELECT * FROM t WHERE " + n.sql()) // want `reaches`
}

func even(s string, n int) string {
	if n == 0 {
		return s
	}
	return odd(s, n-1)
}

func odd(s string, n int) string { return even(s+" ", n-1) }

func mutual(r *http.Request) {
	db.Query(even(r.FormValue("q"), 4)) // want `reaches`
	db.Query(even("SELECT 1", 4))
}

// two returns both, and only one is somebody else's.
func two(r *http.Request) (string, string) { return r.FormValue("a"), "b" }

func results(r *http.Request) {
	a, b := two(r)
	db.Query("SELECT " + a) // want `reaches`
	db.Query("SELECT " + b)
}

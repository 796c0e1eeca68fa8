// Package a has flaws and their safe twins inside one package.
package a

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
)

var db *sql.DB

func concat(w http.ResponseWriter, r *http.Request) {
	db.Query("SELECT * FROM t WHERE name = '" + r.FormValue("name") + "'") // want `HTTP form value "name" reaches \(\*sql.DB\).Query`
	db.Query("SELECT * FROM t WHERE name = ?", r.FormValue("name"))
}

func sprintf(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	q := fmt.Sprintf("DELETE FROM t WHERE id = %s", id)
	db.Exec(q) // want `reaches \(\*sql.DB\).Exec`
	n, err := strconv.Atoi(id)
	if err != nil {
		return
	}
	db.Exec(fmt.Sprintf("DELETE FROM t WHERE id = %d", n))
}

func builder(w http.ResponseWriter, r *http.Request) {
	var b strings.Builder
	b.WriteString("SELECT ")
	b.WriteString(r.PathValue("col"))
	db.Query(b.String()) // want `reaches`
	var c strings.Builder
	c.WriteString("SELECT ")
	c.WriteString("name")
	db.Query(c.String())
}

type filter struct {
	Name  string
	Limit int
	Sort  string
}

func decoded(w http.ResponseWriter, r *http.Request) {
	var f filter
	json.NewDecoder(r.Body).Decode(&f)
	db.Query(fmt.Sprintf("SELECT * FROM t LIMIT %d", f.Limit))
	db.Query("SELECT * FROM t ORDER BY " + f.Sort) // want `HTTP request body reaches`
}

func fields(w http.ResponseWriter, r *http.Request) {
	f := filter{Name: r.FormValue("n"), Sort: "id"}
	db.Query("SELECT * FROM t ORDER BY " + f.Sort)
	db.Query("SELECT * FROM t ORDER BY " + f.Name) // want `reaches`
}

func helper(w http.ResponseWriter, r *http.Request) {
	find("users", r.FormValue("name"))
	find("users", "constant")
	order(r.FormValue("x"))
}

func find(table, name string) {
	db.Query("SELECT * FROM " + table + " WHERE name = '" + name + "'") // want `HTTP form value "name" reaches`
}

func order(by string) {
	switch by {
	case "name", "age":
	default:
		by = "id"
	}
	db.Query("SELECT * FROM t ORDER BY " + by)
}

// All callers pass constants.
func count() { countOf("t") }

func countOf(table string) { db.Query("SELECT count(*) FROM " + table) }

var columns = map[string]string{"name": "name", "age": "age"}
var allowed = map[string]bool{"name": true}
var list = []string{"name", "age"}

func guards(w http.ResponseWriter, r *http.Request) {
	s := r.FormValue("sort")
	db.Query("SELECT * FROM t ORDER BY " + columns[s])
	if allowed[s] {
		db.Query("SELECT * FROM t ORDER BY " + s)
	}
	if !slices.Contains(list, s) {
		return
	}
	db.Query("SELECT * FROM t ORDER BY " + s)
}

func closures(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	run := func(where string) {
		db.Query("SELECT * FROM t WHERE " + where + " AND name = " + name) // want `reaches`
	}
	run("a = 1")
}

func concurrent(w http.ResponseWriter, r *http.Request) {
	ch := make(chan string)
	go func() { ch <- r.FormValue("x") }()
	db.Query("SELECT " + <-ch)      // want `reaches`
	defer db.Exec(r.FormValue("y")) // want `reaches`
}

func recursive(s string, n int) string {
	if n == 0 {
		return s
	}
	return recursive(s+"x", n-1)
}

func recurses(w http.ResponseWriter, r *http.Request) {
	db.Exec(recursive(r.FormValue("x"), 3)) // want `reaches`
}

var current string

func setCurrent(r *http.Request) { current = r.FormValue("x") }

func useCurrent() {
	db.Exec("SELECT " + current) // want `reaches`
}

// Find is exported: what its callers give is unknown.
func Find(name string) {
	db.Query("SELECT * FROM users WHERE name = '" + name + "'") // want `parameter name of Find reaches`
}

// Count is given the name of a table, which programs write and people do not.
func Count(table string) {
	db.Query("SELECT count(*) FROM " + table)
}

// Run passes a whole query on, which is what a wrapper does.
func Run(query string) {
	db.Query(query)
}

// Elements are told apart where that is cheap.
func elements(r *http.Request) {
	q := []string{"SELECT 1", r.FormValue("x")}
	db.Query(q[0])
	db.Query(q[1]) // want `reaches`
	q = append(q, "a")
	rest := q[1:]
	db.Query(rest[0]) // want `reaches`
	args := append([]string{"SELECT 1"}, r.Form["x"]...)
	db.Query(args[0])
	db.Query(args[1]) // want `reaches`
	for i := range q {
		if i == 0 {
			continue
		}
		args[i] = r.FormValue("x")
	}
	db.Query(args[0])
}

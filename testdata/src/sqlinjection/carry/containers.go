// Package carry has values that are put into something and taken out elsewhere.
package carry

import (
	"bytes"
	"database/sql"
	"net/http"
	"strings"
)

var db *sql.DB

func maps(r *http.Request) {
	m := map[string]string{"table": "t", "order": r.FormValue("order")}
	db.Query("SELECT * FROM " + m["table"])
	db.Query("SELECT * FROM t ORDER BY " + m["order"]) // want `HTTP form value "order" reaches`
	conds := map[string]bool{}
	for _, c := range r.Form["c"] {
		conds[c] = true
	}
	for c := range conds {
		db.Query("SELECT * FROM t WHERE " + c) // want `HTTP form value "c" reaches`
	}
}

func slices(r *http.Request) {
	var parts []string
	parts = append(parts, "SELECT *", "FROM t", "WHERE x = '"+r.FormValue("x")+"'")
	db.Query(strings.Join(parts, " ")) // want `HTTP form value "x" reaches`
	other := append([]string(nil), "SELECT *", "FROM t")
	db.Query(strings.Join(other, " "))
	dst := make([]string, 1)
	copy(dst, r.Form["y"])
	db.Query(dst[0]) // want `reaches`
}

func channels(r *http.Request) {
	dirty, tidy := make(chan string, 1), make(chan string, 1)
	dirty <- r.FormValue("x")
	tidy <- "x"
	db.Query("SELECT " + <-tidy)
	select {
	case v := <-dirty:
		db.Query("SELECT " + v) // want `reaches`
	case v, ok := <-tidy:
		if ok {
			db.Query("SELECT " + v)
		}
	}
	for v := range dirty {
		db.Query("SELECT " + v) // want `reaches`
	}
}

func buffers(r *http.Request) {
	b := bytes.NewBufferString("SELECT * FROM ")
	b.WriteString(r.FormValue("table"))
	db.Query(b.String()) // want `reaches`
	var c bytes.Buffer
	c.WriteString("SELECT * FROM ")
	c.WriteByte('t')
	write(&c, r.FormValue("x"))
	db.Query(c.String()) // want `reaches`
}

func write(b *bytes.Buffer, s string) {
	b.WriteString(" WHERE x = '")
	b.WriteString(s)
	b.WriteByte('\'')
}

type inner struct{ table, order string }

type outer struct {
	in  inner
	ptr *inner
}

func structs(r *http.Request) {
	o := outer{in: inner{table: "t"}, ptr: &inner{order: r.FormValue("o")}}
	o.in.order = r.FormValue("order")
	db.Query("SELECT * FROM " + o.in.table + o.ptr.table)
	db.Query("SELECT * FROM t ORDER BY " + o.in.order)  // want `HTTP form value "order" reaches`
	db.Query("SELECT * FROM t ORDER BY " + o.ptr.order) // want `HTTP form value "o" reaches`
	p := o
	db.Query("SELECT * FROM t ORDER BY " + p.in.order) // want `reaches`
	db.Query("SELECT * FROM " + p.in.table)
}

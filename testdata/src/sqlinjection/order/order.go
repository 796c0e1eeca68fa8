// Package order has values that are used before, or after, they become dangerous.
package order

import (
	"bytes"
	"database/sql"
	"net/http"
	"strings"
	"sync"
)

var db *sql.DB

// used is read before it is written.
func used(r *http.Request) {
	var c bytes.Buffer
	c.WriteString("SELECT 1")
	db.Query(c.String())
	c.WriteString(r.FormValue("x"))
	db.Query(c.String()) // want `reaches`
}

type query struct {
	text string
	next *query
}

func stored(r *http.Request) {
	var q query
	q.text = "SELECT 1"
	db.Query(q.text)
	q.text = r.FormValue("x")
	db.Query(q.text) // want `reaches`
}

// pointer writes through another name.
func pointer(r *http.Request) {
	var q query
	p := &q
	db.Query(q.text)
	p.text = r.FormValue("x")
	db.Query(q.text) // want `reaches`
}

// looped reads what an earlier round has written.
func looped(r *http.Request) {
	var b strings.Builder
	for range 3 {
		db.Query(b.String()) // want `reaches`
		b.WriteString(r.FormValue("x"))
	}
}

func again(r *http.Request) {
	var q query
start:
	db.Query(q.text) // want `reaches`
	if q.text == "" {
		q.text = r.FormValue("x")
		goto start
	}
}

// deferred is read at the end.
func deferred(r *http.Request) {
	var q query
	defer func() { db.Query(q.text) }() // want `reaches`
	q.text = r.FormValue("x")
}

func (q *query) run() { db.Query(q.text) } // want `reaches`

func deferredMethod(r *http.Request) {
	q := new(query)
	defer q.run()
	q.text = r.FormValue("x")
}

// started is read at any time.
func started(r *http.Request) {
	var mu sync.Mutex
	q := new(query)
	go func() {
		mu.Lock()
		defer mu.Unlock()
		db.Query(q.text) // want `reaches`
	}()
	mu.Lock()
	q.text = r.FormValue("x")
	mu.Unlock()
}

// sent is read by who was there before.
func sent(r *http.Request) {
	c := make(chan string)
	go serve(c)
	c <- r.FormValue("x")
}

func serve(c chan string) {
	for q := range c {
		db.Query(q) // want `reaches`
	}
}

// closure is called after what follows it.
func closure(r *http.Request) {
	q := "SELECT 1"
	run := func() { db.Query(q) } // want `reaches`
	q = r.FormValue("x")
	run()
}

// kept is reached by another name later.
func kept(r *http.Request) {
	a, b := new(query), new(query)
	b.next = a
	a.text = r.FormValue("x")
	db.Query(b.next.text) // want `reaches`
}

func link(a, b *query) { b.next = a }

func keptByCall(r *http.Request) {
	a, b := new(query), new(query)
	link(a, b)
	a.text = r.FormValue("x")
	db.Query(b.next.text) // want `reaches`
}

func lists(r *http.Request) {
	m := map[string]string{}
	db.Query(m["q"])
	m["q"] = r.FormValue("x")
	db.Query(m["q"]) // want `reaches`
	var l []string
	db.Query(strings.Join(l, ","))
	l = append(l, r.FormValue("y"))
	db.Query(strings.Join(l, ",")) // want `reaches`
}

// round reads the state of the call before.
type server struct{ last string }

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	db.Query("SELECT " + s.last) // want `reaches`
	s.last = r.FormValue("x")
}

// salted makes one field of another that is read first.
func salted(r *http.Request) {
	q := &query{text: "a"}
	q.text = join(q.text, r.FormValue("x"))
}

func join(text, with string) string {
	db.Query(text)
	return text + with
}

// branches are not both taken.
func branches(r *http.Request) {
	var q query
	if r.FormValue("x") == "" {
		q.text = r.FormValue("y")
	} else {
		db.Query(q.text)
	}
}

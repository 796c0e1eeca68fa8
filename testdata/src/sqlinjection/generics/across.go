package generics

import (
	"database/sql"
	"fmt"
	"net/http"
	"strings"

	"sqlinjection/generickit"
)

type req struct {
	ID    string
	Count int
	Inner struct{ Sort string }
}

func across(db *sql.DB, r *http.Request) {
	x := r.FormValue("x")
	var s generickit.Stack[string]
	s.Push(x)
	v, _ := s.Pop()
	db.Query("a" + v) // want `reaches`
	var s2 generickit.Stack[string]
	s2.Push("c")
	v2, _ := s2.Pop()
	db.Query("a" + v2)
	c := generickit.NewCache[string, string]()
	c.Set("k", x)
	w, _ := c.Get("k")
	db.Query("a" + w) // want `reaches`
	c2 := generickit.NewCache[string, int]()
	c2.Set(x, 3)
	w2, _ := c2.Get(x)
	db.Query(fmt.Sprint("a", w2))
	db.Query("a" + generickit.Some(x).OrElse("d")) // want `reaches`
	db.Query("a" + generickit.Some("e").OrElse(x)) // want `reaches`
	db.Query("a" + generickit.Some("e").OrElse("d"))
	db.Query("a" + generickit.First(r.Form["x"]))                                   // want `reaches`
	db.Query("a" + strings.Join(generickit.Map(r.Form["x"], strings.ToUpper), ",")) // want `reaches`
	db.Query("a" + strings.Join(generickit.Map(r.Form["x"], func(s string) string { return "?" }), ","))
	q, _ := generickit.Decode[req](r)
	db.Query("a" + q.ID)         // want `reaches`
	db.Query("a" + q.Inner.Sort) // want `reaches`
	db.Query(fmt.Sprintf("a %d", q.Count))
	p := generickit.Must(generickit.Decode[*req](r))
	db.Query("a" + p.ID)                             // want `reaches`
	db.Query("a" + generickit.Names(nm{x}, nm{"b"})) // want `reaches`
	db.Query("a" + generickit.Names(nm{"a"}, nm{"b"}))
	pr := generickit.MakePair("c", x)
	db.Query("a" + pr.B) // want `reaches`
	db.Query("a" + pr.A)
	db.Query("a" + *generickit.Ptr(x)) // want `reaches`
	set := generickit.Set[string]{}
	set[x] = struct{}{}
	for k := range set {
		db.Query("a" + k) // want `reaches`
	}
}

type nm struct{ s string }

func (n nm) Name() string { return n.s }

// Package generics has values that pass through generic types and functions.
package generics

import (
	"cmp"
	"database/sql"
	"fmt"
	"net/http"
	"strings"
)

type stack[T any] struct{ items []T }

func (s *stack[T]) push(v T) { s.items = append(s.items, v) }

func (s *stack[T]) pop() T { return s.items[len(s.items)-1] }

type node[T any] struct {
	val  T
	next *node[T]
}

type list[T any] struct{ head *node[T] }

func (l *list[T]) add(v T) { l.head = &node[T]{v, l.head} }

func (l *list[T]) each(f func(T)) {
	for n := l.head; n != nil; n = n.next {
		f(n.val)
	}
}

func (l *list[T]) all() func(func(T) bool) {
	return func(yield func(T) bool) {
		for n := l.head; n != nil; n = n.next {
			if !yield(n.val) {
				return
			}
		}
	}
}

func id[T any](v T) T { return v }

func pick[T any](c bool, a, b T) T {
	if c {
		return a
	}
	return b
}

func conv[T, U any](v T, f func(T) U) U { return f(v) }

func join[T ~string](parts ...T) T {
	var s T
	for _, p := range parts {
		s += p
	}
	return s
}

func format[T fmt.Stringer](v T) string { return v.String() }

func maxOf[T cmp.Ordered](a, b T) T {
	if a > b {
		return a
	}
	return b
}

type name string

func (n name) String() string { return string(n) }

type repo[T any] struct {
	db    *sql.DB
	table string
}

func (r *repo[T]) find(where string) {
	r.db.Query("SELECT * FROM " + r.table + " WHERE " + where) // want `reaches`
}

func (r *repo[T]) byID(id int) {
	r.db.Query(fmt.Sprintf("SELECT * FROM t WHERE id = %d", id))
}

type user struct{ Name string }

func (u user) GetName() string { return u.Name }

type getter interface{ GetName() string }

func nameOf[T getter](v T) string { return v.GetName() }

type result[T any] struct {
	val T
	err error
}

func try[T any](f func() (T, error)) result[T] { v, err := f(); return result[T]{v, err} }

func local(db *sql.DB, r *http.Request) {
	x := r.FormValue("x")
	s := &stack[string]{}
	s.push(x)
	db.Query("a" + s.pop()) // want `reaches`
	t := &stack[string]{}
	t.push("safe")
	db.Query("a" + t.pop())
	l := &list[string]{}
	l.add(x)
	l.each(func(v string) { db.Query("a" + v) }) // want `reaches`
	for v := range l.all() {
		db.Query("a" + v) // want `reaches`
	}
	m := &list[string]{}
	m.add("c")
	m.each(func(v string) { db.Query("a" + v) })
	for v := range m.all() {
		db.Query("a" + v)
	}
	db.Query("a" + id(x))         // want `reaches`
	db.Query("a" + id[string](x)) // want `reaches`
	db.Query("a" + id("b"))
	db.Query("a" + pick(true, "q", x))                                // want `reaches`
	db.Query("a" + conv(x, strings.ToUpper))                          // want `reaches`
	db.Query("a" + conv(x, func(s string) string { return "(" + s })) // want `reaches`
	db.Query("a" + conv(x, func(s string) string { return "const" }))
	db.Query(fmt.Sprintf("a %d", conv(x, func(s string) int { return len(s) })))
	db.Query("a" + string(join(name("a"), name(x)))) // want `reaches`
	db.Query("a" + string(join(name("a"), name("b"))))
	db.Query("a" + format(name(x))) // want `reaches`
	db.Query("a" + maxOf(x, "b"))   // want `reaches`
	(&repo[user]{db, "users"}).find("id = " + x)
	(&repo[user]{db, "users"}).byID(len(x))
	db.Query("a" + nameOf(user{x}))                                   // want `reaches`
	db.Query("a" + try(func() (string, error) { return x, nil }).val) // want `reaches`
	db.Query("a" + try(func() (string, error) { return "x", nil }).val)
	f := id[string]
	db.Query("a" + f(x)) // want `reaches`
}

// Package overwritten has fields that are written after a whole structure was filled, and functions that read them.
package overwritten

import (
	"encoding/json"
	"net/http"
	"os"
	"strconv"

	"pathtraversal/overwritten/store"
)

func create(w http.ResponseWriter, r *http.Request, next int) {
	s := store.New()
	if err := json.NewDecoder(r.Body).Decode(s); err != nil {
		return
	}
	store.Create(s) // want `HTTP request body reaches os.Mkdir as a path`
	s.ID = strconv.Itoa(next)
	if s.Check() != nil {
		return
	}
	store.Create(s)
	store.Named(s) // want `HTTP request body reaches os.Mkdir as a path`
	os.Remove(s.Key())
	store.Fill(s, r.FormValue("id"))
	store.Create(s) // want `HTTP form value "id" reaches os.Mkdir as a path`
}

// On one way alone the field is written.
func sometimes(r *http.Request, next int) {
	s := store.New()
	json.NewDecoder(r.Body).Decode(s)
	if next > 0 {
		s.ID = strconv.Itoa(next)
	}
	store.Create(s) // want `HTTP request body reaches os.Mkdir as a path`
}

// What is written is as bad.
func again(r *http.Request) {
	s := store.New()
	json.NewDecoder(r.Body).Decode(s)
	s.ID = r.FormValue("again")
	store.Create(s) // want `HTTP form value "again" reaches os.Mkdir as a path`
}

// A call that is deferred reads what is there at the end.
func later(r *http.Request) {
	s := store.New()
	s.ID = "later"
	defer store.Create(s) // want `HTTP request body reaches os.Mkdir as a path`
	json.NewDecoder(r.Body).Decode(s)
}

// A literal writes to the variable before it is read.
func captured(r *http.Request) {
	var s store.Server
	fill := func() { json.NewDecoder(r.Body).Decode(&s) }
	s.ID = "captured"
	store.Create(&s)
	fill()
	store.Create(&s) // want `HTTP request body reaches os.Mkdir as a path`
}

type config struct{ Dir, Name string }

// named returns a copy with another name.
func (c config) named(n int) config {
	c.Name = strconv.Itoa(n)
	return c
}

// cleared does so where it is given a pointer.
func cleared(c *config) config {
	copied := *c
	copied.Name = "none"
	return copied
}

// maybe keeps the name on one way.
func maybe(c config, n int) config {
	if n > 0 {
		c.Name = "none"
	}
	return c
}

func copies(r *http.Request, n int) {
	c := config{Dir: "/srv", Name: r.FormValue("name")}
	os.Remove(c.named(n).Name)
	os.Remove(cleared(&c).Name)
	os.Remove(maybe(c, n).Name) // want `HTTP form value "name" reaches os.Remove as a path`
	d := config{Dir: r.FormValue("dir")}
	os.Remove(d.named(n).Dir)  // want `HTTP form value "dir" reaches os.Remove as a path`
	os.Remove(cleared(&d).Dir) // want `HTTP form value "dir" reaches os.Remove as a path`
}

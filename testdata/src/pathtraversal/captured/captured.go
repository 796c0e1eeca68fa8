// Package captured has variables that are written over and that function literals refer to.
package captured

import (
	"log"
	"net/http"
	"os"
	"path/filepath"

	"pathtraversal/captured/store"
)

const dir store.Dir = "/srv/www"

func across(w http.ResponseWriter, r *http.Request) {
	data, _ := dir.Get(r.Context(), r.FormValue("name"))
	w.Write(data)
	data, _ = dir.Raw(r.Context(), r.FormValue("raw")) // want `HTTP form value "raw" reaches os.ReadFile as a path`
	w.Write(data)
}

func local(name string) string { return filepath.Join("/srv/www", filepath.Clean("/"+name)) }

// The literal is made when the name is clean.
func before(r *http.Request) {
	name := r.FormValue("name")
	name = local(name)
	go func() { os.Remove(name) }()
}

// The literal has been started when the name is cleaned.
func behind(r *http.Request) {
	name := r.FormValue("name")
	go func() { os.Remove(name) }() // want `HTTP form value "name" reaches os.Remove as a path`
	name = local(name)
	os.Remove(name)
}

// It is cleaned on one way only.
func sometimes(r *http.Request) {
	name := r.FormValue("name")
	if r.Method == http.MethodPost {
		name = local(name)
	}
	func() { os.Remove(name) }() // want `HTTP form value "name" reaches os.Remove as a path`
}

// It is cleaned on both.
func always(r *http.Request) {
	name := r.FormValue("name")
	if r.Method == http.MethodPost {
		name = local(name)
		func() { os.Remove(name) }()
	} else {
		name = local("w" + name)
		func() { os.Remove(name) }()
	}
}

// The literal of one turn still runs in the next, when the variable has another value.
func loop(r *http.Request) {
	var name string
	for _, n := range r.Form["name"] {
		name = local(n)
		defer func() { os.Remove(name) }() // want `HTTP form value "name" reaches os.Remove as a path`
		name = n
	}
}

// A literal writes to the variable.
func written(r *http.Request) {
	name := r.FormValue("name")
	raw := func() { name = r.FormValue("other") }
	name = local(name)
	raw()
	os.Remove(name) // want `HTTP form value "name" reaches os.Remove as a path`
}

// A literal in a literal reads it.
func nested(r *http.Request) {
	name := r.FormValue("name")
	name = local(name)
	func() {
		func() { os.Remove(name) }()
	}()
}

// The literal sees both values, and what comes behind the second one only that.
func logged(r *http.Request) {
	name := r.FormValue("name")
	show := func() { log.Print(len(name)) }
	show()
	os.Remove(name) // want `HTTP form value "name" reaches os.Remove as a path`
	name = local(name)
	os.Remove(name)
	show()
}

// A raw name comes behind the clean one.
func overwritten(r *http.Request) {
	name := local(r.FormValue("name"))
	os.Remove(name)
	name = r.FormValue("name")
	func() { os.Remove(name) }() // want `HTTP form value "name" reaches os.Remove as a path`
}

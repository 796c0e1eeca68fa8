// Package across chooses what another package's cookies are like.
package across

import (
	"net/http"

	"cookie/across/jar"
)

func Open(w http.ResponseWriter, id string) {
	j := jar.New(jar.WithDomain("example.org"), jar.WithSecure(false)) // want `is sent without TLS too; set Secure`
	j.Put(w, id)
	j.Theme(w, "dark")
}

func Closed(w http.ResponseWriter, id string) {
	jar.New(jar.WithSecure(true)).Put(w, id)
	jar.New(jar.WithDomain("example.org")).Put(w, id)
	jar.New(jar.WithSecure(false), jar.WithSecure(true)).Put(w, id)
}

func Given(w http.ResponseWriter, id string) {
	jar.Plain(false).Put(w, id) // want `is sent without TLS too; set Secure`
	jar.Plain(true).Put(w, id)
}

// The jar is kept in a field of this package.
type app struct{ jar *jar.Jar }

func newApp() *app {
	return &app{jar: jar.New(jar.WithSecure(false))} // want `is sent without TLS too; set Secure`
}

func (a *app) login(w http.ResponseWriter, r *http.Request) { a.jar.Put(w, r.FormValue("id")) }

func Routes() {
	http.HandleFunc("/login", newApp().login)
}

type closed struct{ jar *jar.Jar }

func (c *closed) login(w http.ResponseWriter, r *http.Request) { c.jar.Put(w, r.FormValue("id")) }

func Closes() {
	c := &closed{jar: jar.New(jar.WithSecure(true))}
	http.HandleFunc("/closed", c.login)
}

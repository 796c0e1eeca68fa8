// Package forms asks a type, which it does not import, for methods that the type has in another form: they are not run, and what
// stands behind is followed.
package forms

import (
	"net/http"
	"os/exec"

	"commandinjection/forms/maker"
)

func none(w http.ResponseWriter, r *http.Request) {
	if n, ok := any(maker.Make()).(interface{ Named(string) }); ok {
		n.Named(r.FormValue("name"))
	}
	exec.Command("sh", "-c", r.FormValue("cmd")).Run() // want `HTTP form value "cmd" reaches exec.Command`
}

func more(w http.ResponseWriter, r *http.Request) {
	if n, ok := any(maker.Make()).(interface {
		Named(string) (bool, string, error)
	}); ok {
		if _, s, err := n.Named(r.FormValue("name")); err == nil {
			exec.Command("ls", "--", s).Run()
		}
	}
	exec.Command("sh", "-c", r.FormValue("cmd")).Run() // want `HTTP form value "cmd" reaches exec.Command`
}

func fewer(w http.ResponseWriter, r *http.Request) {
	if n, ok := any(maker.Make()).(interface{ Pair() }); ok {
		n.Pair()
	}
	exec.Command("sh", "-c", r.FormValue("cmd")).Run() // want `HTTP form value "cmd" reaches exec.Command`
}

func deferred(w http.ResponseWriter, r *http.Request) {
	if n, ok := any(maker.Make()).(interface{ Named(string) }); ok {
		defer n.Named(r.FormValue("name"))
	}
	exec.Command("sh", "-c", r.FormValue("cmd")).Run() // want `HTTP form value "cmd" reaches exec.Command`
}

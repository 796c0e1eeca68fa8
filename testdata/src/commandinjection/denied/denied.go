// Package denied: deny-lists of another package, over the arguments of a variadic parameter and as searches in a row.
package denied

import (
	"net/http"
	"os/exec"

	"commandinjection/denied/check"
)

func all(w http.ResponseWriter, r *http.Request) {
	user, name := r.FormValue("user"), r.FormValue("name")
	if check.Illegal(user, "x") {
		return
	}
	exec.Command("sh", "-c", "id "+user).Run()
	exec.Command("sh", "-c", "id "+name).Run() // want `HTTP form value "name"`
}

func one(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if check.IllegalOne(name) {
		exec.Command("sh", "-c", "id "+name).Run() // want `HTTP form value "name"`
		return
	}
	exec.Command("sh", "-c", "id "+name).Run()
}

func few(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if check.TooFew(name) {
		return
	}
	exec.Command("sh", "-c", "id "+name).Run() // want `HTTP form value "name"`
}

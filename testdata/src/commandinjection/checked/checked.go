package checked

import (
	"net/http"
	"os/exec"
)

func allowed(s string) bool { return s == "start" || s == "stop" }

// literals uses what was checked in a function literal.
func literals(w http.ResponseWriter, r *http.Request) {
	op := r.FormValue("op")
	if !allowed(op) {
		return
	}
	go func() { exec.Command("sh", "-c", op).Run() }()
	for _, unit := range r.Form["unit"] {
		if !allowed(unit) {
			continue
		}
		go func() { exec.Command("sh", "-c", unit).Run() }()
	}
	var last string
	for _, last = range r.Form["unit"] {
		if !allowed(last) {
			continue
		}
		go func() { exec.Command("sh", "-c", last).Run() }() // want `reaches`
	}
}

// unchecked is a literal that runs before the check.
func unchecked(w http.ResponseWriter, r *http.Request) {
	op := r.FormValue("op")
	defer func() { exec.Command("sh", "-c", op).Run() }() // want `reaches`
	if !allowed(op) {
		return
	}
}

// replaced has a literal write to what was checked.
func replaced(w http.ResponseWriter, r *http.Request) {
	op := r.FormValue("op")
	again := func() { op = r.FormValue("again") }
	if !allowed(op) {
		return
	}
	exec.Command("sh", "-c", op).Run()
	again()
	exec.Command("sh", "-c", op).Run() // want `reaches`
}

// dashes looks at each character, and lets one of them through that begins an option.
func dashes(w http.ResponseWriter, r *http.Request) {
	branch, tag := r.FormValue("branch"), r.FormValue("tag")
	for _, c := range branch {
		if (c < 'a' || c > 'z') && c != '-' {
			return
		}
	}
	exec.Command("git", "checkout", branch).Run() // want `reaches`
	for i := range tag {
		if c := tag[i]; (c < 'a' || c > 'z') && c != '.' {
			return
		}
	}
	exec.Command("git", "checkout", tag).Run()
}

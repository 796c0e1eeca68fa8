// Package anchors has patterns that match a part of a text.
package anchors

import (
	"net/http"
	"regexp"
)

var (
	name   = regexp.MustCompile(`[a-z]+`)
	number = regexp.MustCompile("^[0-9]+")
	either = regexp.MustCompile(`^[a-z]|[0-9]$`)
	lines  = regexp.MustCompile(`(?m)^[a-z]+$`)
	also   = regexp.MustCompile(`[a-z]{2}`)
	_      = also.FindString
)

func handler(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("x")
	if !name.MatchString(x) { // want `validates only a part of it`
		http.Error(w, "bad", http.StatusBadRequest)
		return
	}
	if !number.MatchString(x) { // want `validates only a part of it`
		http.Error(w, "bad", http.StatusBadRequest)
		return
	}
	if !either.MatchString(x) { // want `anchored at one side in each alternative`
		http.Error(w, "bad", http.StatusBadRequest)
		return
	}
	if !lines.MatchString(x) { // want `satisfied by one line of many`
		http.Error(w, "bad", http.StatusBadRequest)
		return
	}
	if ok, err := regexp.MatchString(`\d+`, x); err != nil || !ok { // want `validates only a part of it`
		http.Error(w, "bad", http.StatusBadRequest)
		return
	}
}

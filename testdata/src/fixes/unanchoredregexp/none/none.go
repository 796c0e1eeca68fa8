// Package none has patterns that no fix changes: something else is asked of them, too, or which hosts are meant is not known.
package none

import (
	"net/http"
	"regexp"
)

var (
	name = regexp.MustCompile(`[a-z]+`)
	site = regexp.MustCompile(`^https://example.com/`)
)

func handler(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("x")
	if !name.MatchString(x) { // want `validates only a part of it`
		http.Error(w, name.FindString(x), http.StatusBadRequest)
		return
	}
	if !site.MatchString(x) { // want `takes any character for the dot`
		http.Error(w, "bad", http.StatusBadRequest)
		return
	}
}

// Package names has names and values of headers.
package names

import (
	"fmt"
	"net/http"
)

func set(w http.ResponseWriter, r *http.Request) {
	w.Header().Set(r.FormValue("name"), "x") // want `HTTP form value "name" reaches \(http.Header\).Set as the name of a header; compare it with those that there are`
	w.Header().Add(r.FormValue("name"), "x") // want `HTTP form value "name" reaches \(http.Header\).Add as the name of a header`
	w.Header().Set("X-Meta-"+r.FormValue("name"), "x")
	w.Header().Set(fmt.Sprintf("X-%s", r.FormValue("name")), "x")
	w.Header().Set("X-Name", r.FormValue("value"))
	for name, values := range r.Header {
		w.Header()[name] = values
		w.Header().Set(name, values[0])
	}
	if name := r.FormValue("name"); allowed[name] {
		w.Header().Set(name, "x")
	}
}

var allowed = map[string]bool{"X-A": true}

func outgoing(r *http.Request) {
	req, _ := http.NewRequest("GET", "https://example.com", nil)
	req.Header.Set(r.FormValue("name"), "x")
	http.DefaultClient.Do(req)
}

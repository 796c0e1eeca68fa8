// Package handlers has others request what it was asked for.
package handlers

import (
	"encoding/json"
	"net/http"

	"ssrf/base"
)

var client = base.Client{Base: "https://api.example.com"}

type hook struct {
	URL  string `json:"url"`
	Path string `json:"path"`
}

func handle(w http.ResponseWriter, r *http.Request) {
	base.Fetch(r.FormValue("u")) // want `reaches http.Get as the target of a request`
	client.Item(r.FormValue("id"))
	client.Raw(r.FormValue("path")) // want `behind the start of a host's name`
	client.Raw("/items/" + r.FormValue("id"))
	client.Raw(r.URL.Path)
	var h hook
	if json.NewDecoder(r.Body).Decode(&h) != nil {
		return
	}
	base.Fetch(h.URL) // want `reaches http.Get as the target of a request`
	base.Fetch("https://example.com/" + h.Path)
}

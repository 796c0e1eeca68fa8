// Package own has headers of requests, and JSON that does not escape tags.
package own

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
)

// Nobody makes somebody else's browser send a header or a cookie, so that it has low confidence.
func sent(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "<p>%s</p>", r.Header.Get("X-Name"))
	fmt.Fprintf(w, "<p>%s</p>", r.FormValue("name")) // want `as a part of a page`
}

// A brace begins no page, whatever follows it.
func jsonOf(w http.ResponseWriter, r *http.Request, m proto.Message) {
	body, _ := io.ReadAll(r.Body)
	if protojson.Unmarshal(body, m) != nil {
		return
	}
	b, err := protojson.Marshal(m)
	if err != nil {
		return
	}
	unlessThere(w, "application/json")
	w.Write(b)
}

func jsonInPage(w http.ResponseWriter, r *http.Request, m proto.Message) {
	body, _ := io.ReadAll(r.Body)
	if protojson.Unmarshal(body, m) != nil {
		return
	}
	b, _ := protojson.Marshal(m)
	escaped, _ := json.Marshal(string(body))
	w.Header().Set("Content-Type", "text/html")
	w.Write(escaped)
	w.Write(b) // want `as a part of a page`
}

func unlessThere(w http.ResponseWriter, contentType string) {
	if _, ok := w.Header()["Content-Type"]; !ok {
		w.Header().Set("Content-Type", contentType)
	}
}

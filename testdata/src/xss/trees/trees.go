// Package trees writes the parts of documents that a builder of another package has put together, three levels deep.
package trees

import (
	"encoding/json"
	"fmt"
	"html"
	"io"
	"net/http"

	"xss/trees/tree"
)

func values(w http.ResponseWriter, r *http.Request) {
	doc := tree.New("t").Group().Field("q", r.FormValue("q")).Build()
	for _, g := range doc.Groups {
		for _, f := range g.Fields {
			fmt.Fprintf(w, "<b>%s</b>", f.Value) // want `HTTP form value "q" reaches fmt.Fprintf as a part of a page`
			fmt.Fprintf(w, "<b>%s</b>", html.EscapeString(f.Value))
		}
	}
}

func title(w http.ResponseWriter, r *http.Request) {
	doc := tree.New(r.FormValue("q")).Group().Field("q", "x").Build()
	io.WriteString(w, "<h1>"+doc.Title) // want `HTTP form value "q" reaches io.WriteString as a part of a page`
}

func otherPart(w http.ResponseWriter, r *http.Request) {
	doc := tree.New("t").Group().Field("q", r.FormValue("q")).Build()
	io.WriteString(w, "<h1>"+doc.Title+"</h1>")
}

func encoded(w http.ResponseWriter, r *http.Request) {
	doc := tree.New("t").Group().Field("q", r.FormValue("q")).Build()
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(doc)
}

// Package across writes pages by the functions of another package, and of its own.
package across

import (
	"encoding/json"
	"fmt"
	"html"
	"io"
	"net/http"

	"xss/base"
)

func written(w http.ResponseWriter, r *http.Request) {
	base.Title(w, r.FormValue("title")) // want `as a part of a page`
	base.Escaped(w, r.FormValue("title"))
}

func line(w http.ResponseWriter, r *http.Request) { base.Line(w, r.FormValue("title")) }

func lineOfPage(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	base.Line(w, r.FormValue("title")) // want `as a part of a page`
}

func respond(w http.ResponseWriter, r *http.Request) {
	base.Respond(w, r.FormValue("text"))
	base.JSON(w, r.FormValue("text"))
	base.Page(w, r.FormValue("text")) // want `as a part of a page`
}

func respondPage(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	base.Respond(w, r.FormValue("text")) // want `as a part of a page`
}

func made(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, base.Heading(r.FormValue("title"))) // want `as a part of a page`
}

func madePlain(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, base.Greeting(r.FormValue("name")))
}

func converted(r *http.Request) any {
	return base.Safe(r.FormValue("title")) // want `the conversion to template.HTML`
}

// The functions of the package itself.

func setPlain(w http.ResponseWriter) { w.Header().Set("Content-Type", "text/plain") }

func setHTML(w http.ResponseWriter) { w.Header().Set("Content-Type", "text/html") }

func byHelper(w http.ResponseWriter, r *http.Request) {
	setPlain(w)
	io.WriteString(w, r.FormValue("name"))
}

func pageByHelper(w http.ResponseWriter, r *http.Request) {
	setHTML(w)
	fmt.Fprintf(w, "Hello %s", r.FormValue("name")) // want `as a part of a page`
}

func body(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "Hello %s", r.FormValue("name")) // want `as a part of a page`
}

func outer(w http.ResponseWriter, r *http.Request) {
	setHTML(w)
	body(w, r)
}

func text(w http.ResponseWriter, r *http.Request) { io.WriteString(w, r.FormValue("name")) }

func outerText(w http.ResponseWriter, r *http.Request) {
	setPlain(w)
	text(w, r)
}

func put(w http.ResponseWriter, name string) { io.WriteString(w, "Hello "+name) } // want `as a part of a page`

func puts(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	put(w, r.FormValue("of a page"))
}

func putsText(w http.ResponseWriter, r *http.Request) { put(w, r.FormValue("of a text")) }

type responder struct {
	w http.ResponseWriter
	r *http.Request
}

func (s *responder) head() { s.w.Header().Set("Content-Type", "text/plain") }

func (s *responder) serve() {
	s.head()
	io.WriteString(s.w, s.r.FormValue("name"))
}

func literal(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain")
	func() { io.WriteString(w, r.FormValue("name")) }()
}

func write(w http.ResponseWriter, r *http.Request) {
	out := func(name string) { fmt.Fprintf(w, "<h1>%s</h1>", name) } // want `as a part of a page`
	out(r.FormValue("name"))
}

// A method takes the tags out of a part.

func sanitized(w http.ResponseWriter, r *http.Request) {
	var n base.Note
	if err := json.NewDecoder(r.Body).Decode(&n); err != nil {
		return
	}
	fmt.Fprintf(w, "<p>%s</p>", n.Text) // want `as a part of a page`
	n.Sanitize()
	fmt.Fprintf(w, "<p>%s</p>", n.Text)
	fmt.Fprintf(w, "<p>%s</p>", n.Title) // want `as a part of a page`
	n.Text = r.FormValue("text")
	fmt.Fprintf(w, "<p>%s</p>", n.Text) // want `as a part of a page`
}

func sanitizedAtTimes(w http.ResponseWriter, r *http.Request) {
	n := base.Note{Text: r.FormValue("text")}
	n.Shorten()
	fmt.Fprintf(w, "<p>%s</p>", n.Text) // want `as a part of a page`
}

func sanitizedByError(w http.ResponseWriter, r *http.Request) {
	n := &base.Note{Text: r.FormValue("text")}
	if err := n.Check(); err != nil {
		fmt.Fprintf(w, "<p>%s</p>", n.Text) // want `as a part of a page`
		return
	}
	fmt.Fprintf(w, "<p>%s</p>", n.Text)
}

// The same in the function itself.
func overwritten(w http.ResponseWriter, r *http.Request) {
	n := base.Note{Text: r.FormValue("text"), Title: r.FormValue("title")}
	n.Text = html.EscapeString(n.Text)
	fmt.Fprintf(w, "<p>%s</p>", n.Text)
	if len(n.Title) > 9 {
		n.Title = html.EscapeString(n.Title)
	}
	fmt.Fprintf(w, "<p>%s</p>", n.Title) // want `as a part of a page`
}

// There is a note with this title.

func found(w http.ResponseWriter, r *http.Request, s *base.Store) {
	if n, err := s.GetNote(r.FormValue("title")); err == nil {
		fmt.Fprintf(w, "<h1>%s</h1>", n.Title)
	}
	if n, err := s.MakeNote(r.FormValue("title")); err == nil {
		fmt.Fprintf(w, "<h1>%s</h1>", n.Title) // want `as a part of a page`
	}
	if title, err := s.GetTitle(r.FormValue("name")); err == nil {
		fmt.Fprintf(w, "<h1>%s</h1>", title) // want `as a part of a page`
	}
}

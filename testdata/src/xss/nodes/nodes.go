// Package nodes makes pages of nodes, some of which escape what they hold and some do not. Which one a page is made of, its
// caller says.
package nodes

import (
	"fmt"
	"html"
	"io"
	"net/http"
	"strings"
)

// A Node is a part of a page.
type Node interface{ Render(b *strings.Builder) }

// Text escapes itself.
type Text string

func (t Text) Render(b *strings.Builder) { b.WriteString(html.EscapeString(string(t))) }

// Raw does not.
type Raw string

func (t Raw) Render(b *strings.Builder) { b.WriteString(string(t)) }

// Quote is a struct that escapes itself.
type Quote struct{ Of string }

func (q Quote) Render(b *strings.Builder) { b.WriteString(html.EscapeString(q.Of)) }

// Markup is one that does not.
type Markup struct{ Of string }

func (m *Markup) Render(b *strings.Builder) { b.WriteString(m.Of) }

// An Element holds others.
type Element struct {
	Tag      string
	Children []Node
}

func (e Element) Render(b *strings.Builder) {
	fmt.Fprintf(b, "<%s>", e.Tag)
	for _, c := range e.Children {
		c.Render(b)
	}
}

// El makes an element.
func El(tag string, children ...Node) Element { return Element{Tag: tag, Children: children} }

// HTML does not know what it is given.
func HTML(n Node) string {
	var b strings.Builder
	n.Render(&b)
	return b.String()
}

// Titled is given one node and has a default of its own, which always runs.
func Titled(n Node, title string) string {
	var b strings.Builder
	Raw(title).Render(&b)
	n.Render(&b)
	return b.String()
}

// Either does not know what the caller gives if there is something in the list.
func Either(n Node, others []Node) string {
	if len(others) > 0 {
		n = others[0]
	}
	return HTML(n)
}

func show(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, HTML(Text(r.FormValue("t"))))
	io.WriteString(w, HTML(Raw(r.FormValue("t")))) // want `part of a page`
	io.WriteString(w, HTML(Quote{r.FormValue("t")}))
	io.WriteString(w, HTML(&Markup{r.FormValue("t")})) // want `part of a page`
	io.WriteString(w, HTML(El("p", Text(r.FormValue("t")))))
	io.WriteString(w, HTML(El("p", Raw(r.FormValue("t"))))) // want `part of a page`
	io.WriteString(w, HTML(El("p", El("b", Text(r.FormValue("t"))))))
	io.WriteString(w, HTML(El("p", El("b", Raw(r.FormValue("t"))))))          // want `part of a page`
	io.WriteString(w, HTML(El("p", El("p", El("b", Raw(r.FormValue("t"))))))) // want `part of a page`
	io.WriteString(w, HTML(El("p", El(r.FormValue("t")))))                    // want `part of a page`
	io.WriteString(w, Titled(Text(r.FormValue("t")), "a"))
	io.WriteString(w, Titled(Text("a"), r.FormValue("t")))              // want `part of a page`
	io.WriteString(w, Either(Text("a"), []Node{Raw(r.FormValue("t"))})) // want `part of a page`
}

func register() {
	http.HandleFunc("/", show)
	http.HandleFunc("/text", func(w http.ResponseWriter, r *http.Request) { passed(w, Text(r.FormValue("t"))) })
	http.HandleFunc("/raw", func(w http.ResponseWriter, r *http.Request) { passed(w, Raw(r.FormValue("t"))) })
}

// passed hands on what it is given.
func passed(w http.ResponseWriter, n Node) {
	io.WriteString(w, HTML(n)) // want `part of a page`
}

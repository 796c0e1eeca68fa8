// Package page makes pages of the nodes of another package.
package page

import (
	"io"
	"net/http"

	"xss/nodes"
)

func show(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, nodes.HTML(nodes.Text(r.FormValue("t"))))
	io.WriteString(w, nodes.HTML(nodes.Raw(r.FormValue("t")))) // want `part of a page`
	io.WriteString(w, nodes.HTML(nodes.Quote{r.FormValue("t")}))
	io.WriteString(w, nodes.HTML(&nodes.Markup{r.FormValue("t")})) // want `part of a page`
	io.WriteString(w, nodes.HTML(nodes.El("p", nodes.Text(r.FormValue("t")))))
	io.WriteString(w, nodes.HTML(nodes.El("p", nodes.Raw(r.FormValue("t")))))                               // want `part of a page`
	io.WriteString(w, nodes.HTML(nodes.El("p", nodes.El("b", nodes.Raw(r.FormValue("t"))))))                // want `part of a page`
	io.WriteString(w, nodes.HTML(nodes.El("p", nodes.El("p", nodes.El("b", nodes.Raw(r.FormValue("t"))))))) // want `part of a page`
	io.WriteString(w, nodes.HTML(nodes.El("p", nodes.El(r.FormValue("t")))))                                // want `part of a page`
	io.WriteString(w, nodes.Titled(nodes.Text(r.FormValue("t")), "a"))
	io.WriteString(w, nodes.Titled(nodes.Text("a"), r.FormValue("t")))                          // want `part of a page`
	io.WriteString(w, nodes.Either(nodes.Text("a"), []nodes.Node{nodes.Raw(r.FormValue("t"))})) // want `part of a page`
}

func register() {
	http.HandleFunc("/", show)
	http.HandleFunc("/text", func(w http.ResponseWriter, r *http.Request) { passed(w, nodes.Text(r.FormValue("t"))) })
	http.HandleFunc("/raw", func(w http.ResponseWriter, r *http.Request) { passed(w, nodes.Raw(r.FormValue("t"))) })
}

// passed hands on what it is given.
func passed(w http.ResponseWriter, n nodes.Node) {
	io.WriteString(w, nodes.HTML(n)) // want `part of a page`
}

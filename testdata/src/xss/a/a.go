// Package a writes what a request says into pages.
package a

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"html/template"
	"io"
	"net/http"
	"strconv"
	"strings"
)

func declared(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(w, "Hello %s", r.FormValue("name")) // want `HTTP form value "name" reaches fmt.Fprintf as a part of a page`
	fmt.Fprintf(w, "Hello %s", html.EscapeString(r.FormValue("name")))
}

func sniffed(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "<h1>%s</h1>", r.FormValue("name")) // want `as a part of a page`
}

func plainStart(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "Hello %s", r.FormValue("name"))
}

func plainSum(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte("no such page: " + r.URL.Path))
}

// The path of a request begins with a slash.
func pathAtStart(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, r.URL.Path)
	io.WriteString(w, r.URL.Path)
	w.Write([]byte(r.URL.Path + " is not there"))
	fmt.Fprintf(w, "%s is not there", r.URL.Path)
}

func pathInPage(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, "<p>", r.FormValue("x")) // want `as a part of a page`
	fmt.Fprint(w, "<p>", r.URL.Path)       // want `as a part of a page`
}

func pathCut(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, strings.TrimPrefix(r.URL.Path, "/")) // want `as a part of a page`
}

func atStart(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, r.FormValue("name")) // want `as a part of a page`
}

func secondWrite(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, "<html><body>")
	fmt.Fprintf(w, "Hello %s", r.FormValue("name")) // want `as a part of a page`
}

func secondPlain(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, "Dear reader,\n")
	io.WriteString(w, r.FormValue("name"))
}

func asJSON(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	fmt.Fprintf(w, `<%s>`, r.FormValue("name"))
	w.Write([]byte(r.FormValue("name")))
}

func encoded(w http.ResponseWriter, r *http.Request) {
	json.NewEncoder(w).Encode(map[string]string{"name": r.FormValue("name")})
}

func failed(w http.ResponseWriter, r *http.Request) {
	http.Error(w, "<b>"+r.FormValue("name")+"</b>", http.StatusBadRequest)
}

func saved(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Disposition", `attachment; filename="a.txt"`)
	io.WriteString(w, r.FormValue("name"))
}

func either(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("format") == "html" {
		w.Header().Set("Content-Type", "text/html")
	} else {
		w.Header().Set("Content-Type", "text/plain")
	}
	fmt.Fprintf(w, "Hello %s", r.FormValue("name")) // want `as a part of a page`
}

func byMap(w http.ResponseWriter, r *http.Request) {
	w.Header()["Content-Type"] = []string{"text/plain"}
	io.WriteString(w, r.FormValue("name"))
}

func image(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "image/svg+xml")
	fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg"><text>%s</text></svg>`, r.FormValue("label")) // want `as a part of a page`
}

func number(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.FormValue("n"))
	if err != nil {
		return
	}
	fmt.Fprintf(w, "<h1>%d</h1>", n)
}

func chosen(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	switch name {
	case "a", "b":
		fmt.Fprintf(w, "<h1>%s</h1>", name)
	}
}

func withoutTags(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if strings.ContainsAny(name, "<>&\"'") {
		return
	}
	fmt.Fprintf(w, "<h1>%s</h1>", name)
	fmt.Fprintf(w, "<h1>%s</h1>", strings.ReplaceAll(r.FormValue("other"), "<", "&lt;"))
	fmt.Fprintf(w, "<h1>%q</h1>", r.FormValue("quoted")) // want `as a part of a page`
}

func builder(w http.ResponseWriter, r *http.Request) {
	var b strings.Builder
	b.WriteString("<html>")
	b.WriteString(r.FormValue("name"))
	io.WriteString(w, b.String()) // want `as a part of a page`
}

func plainBuilder(w http.ResponseWriter, r *http.Request) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "Status of %s:\n", r.Host)
	b.WriteString(r.FormValue("name"))
	w.Write(b.Bytes())
}

func fromForm(w http.ResponseWriter, r *http.Request) {
	r.ParseForm()
	for k, v := range r.Form {
		fmt.Fprintf(w, "<p>%s: %s</p>", k, v) // want `as a part of a page`
	}
}

var spec string

func replaced(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, strings.Replace(spec, "localhost", r.FormValue("base"), 1))
}

func replacedInPage(w http.ResponseWriter, r *http.Request) {
	io.WriteString(w, strings.ReplaceAll("<html>NAME</html>", "NAME", r.FormValue("name"))) // want `as a part of a page`
}

func replacedInFile(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	io.WriteString(w, strings.ReplaceAll(spec, "NAME", r.FormValue("name"))) // want `as a part of a page`
}

func echoed(w http.ResponseWriter, r *http.Request) {
	io.Copy(w, r.Body) // want `as a part of a page`
}

func ownHost(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "<p>%s %s</p>", r.Host, r.RequestURI)
}

var page = template.Must(template.New("page").Parse(`<h1>{{.}}</h1>`))

func escaped(w http.ResponseWriter, r *http.Request) {
	page.Execute(w, r.FormValue("title"))
}

func after(w http.ResponseWriter, r *http.Request) {
	page.Execute(w, nil)
	fmt.Fprintf(w, "Hello %s", r.FormValue("name")) // want `as a part of a page`
}

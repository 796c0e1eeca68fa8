// Package text makes pages by package text/template, and of Markdown.
package text

import (
	"bytes"
	"net/http"
	"text/template"

	"github.com/gomarkdown/markdown"
	"github.com/gomarkdown/markdown/parser"
	"github.com/microcosm-cc/bluemonday"
	"github.com/russross/blackfriday/v2"
	"github.com/yuin/goldmark"
)

var (
	page    = template.Must(template.New("").Parse(`<h1>{{.}}</h1>`))
	mail    = template.Must(template.New("").Parse(`Dear {{.}}`))
	escaped = template.Must(template.New("").Parse(`{{if .}}<h1>{{. | html}}</h1>{{end}}`))
	file    = template.Must(template.ParseFiles("page.html"))
	report  = template.Must(template.ParseFiles("report.txt"))
)

func execute(w http.ResponseWriter, r *http.Request) {
	page.Execute(w, r.FormValue("title")) // want `as a part of a page`
}

func executeMail(w http.ResponseWriter, r *http.Request) { mail.Execute(w, r.FormValue("name")) }

func executeEscaped(w http.ResponseWriter, r *http.Request) { escaped.Execute(w, r.FormValue("name")) }

func executeFile(w http.ResponseWriter, r *http.Request) {
	file.Execute(w, r.FormValue("name")) // want `as a part of a page`
}

func executeReport(w http.ResponseWriter, r *http.Request) { report.Execute(w, r.FormValue("name")) }

func reportAsPage(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	report.Execute(w, r.FormValue("name")) // want `as a part of a page`
}

func local(w http.ResponseWriter, r *http.Request) {
	t, err := template.New("x").Parse("<html>{{.Name}}</html>")
	if err != nil {
		return
	}
	t.Execute(w, map[string]string{"Name": r.FormValue("name")}) // want `as a part of a page`
}

func black(w http.ResponseWriter, r *http.Request) {
	w.Write(blackfriday.Run([]byte("text " + r.FormValue("text")))) // want `as a part of a page`
	w.Write(bluemonday.NewPolicy().SanitizeBytes(blackfriday.Run([]byte(r.FormValue("text")))))
	w.Write(blackfriday.Run(bluemonday.NewPolicy().SanitizeBytes([]byte(r.FormValue("text")))))
}

func gom(w http.ResponseWriter, r *http.Request) {
	w.Write(markdown.ToHTML([]byte(r.FormValue("text")), nil, nil)) // want `as a part of a page`
	doc := parser.New().Parse([]byte(r.FormValue("doc")))
	w.Write(markdown.Render(doc, nil))                                                                                 // want `as a part of a page`
	w.Write(bluemonday.NewPolicy().SanitizeBytes(markdown.Render(markdown.Parse([]byte(r.FormValue("x")), nil), nil))) // its policy lets no script through
}

func gold(w http.ResponseWriter, r *http.Request) {
	var b bytes.Buffer
	goldmark.Convert([]byte(r.FormValue("text")), &b)
	w.Write(b.Bytes())
	goldmark.New().Convert([]byte(r.FormValue("text")), w)
}

// Package types says of what a request says that it is HTML already.
package types

import (
	"encoding/json"
	"fmt"
	"html/template"
	"net/http"

	"github.com/a-h/templ"
)

var page = template.Must(template.New("page").Parse(`<h1>{{.}}</h1>`))

func html(w http.ResponseWriter, r *http.Request) {
	page.Execute(w, template.HTML(r.FormValue("title"))) // want `HTTP form value "title" reaches the conversion to template.HTML, which keeps templates from escaping it`
}

func others(w http.ResponseWriter, r *http.Request) {
	data := map[string]any{
		"script": template.JS(r.FormValue("a")),       // want `the conversion to template.JS,`
		"text":   template.JSStr(r.FormValue("b")),    // want `the conversion to template.JSStr,`
		"attr":   template.HTMLAttr(r.FormValue("c")), // want `the conversion to template.HTMLAttr,`
		"style":  template.CSS(r.FormValue("d")),      // want `the conversion to template.CSS,`
		"url":    template.URL(r.FormValue("e")),      // want `the conversion to template.URL where a page has an address`
		"set":    template.Srcset(r.FormValue("f")),   // want `the conversion to template.Srcset where a page has an address`
	}
	page.Execute(w, data)
}

func sum(w http.ResponseWriter, r *http.Request) {
	page.Execute(w, template.HTML("<b>"+r.FormValue("title")+"</b>")) // want `the conversion to template.HTML`
	page.Execute(w, template.HTML("<b>"+template.HTMLEscapeString(r.FormValue("title"))+"</b>"))
	page.Execute(w, template.HTML("<b>fixed</b>"))
	page.Execute(w, template.HTML(fmt.Sprintf("%d", len(r.FormValue("title")))))
}

func asJSON(w http.ResponseWriter, r *http.Request) {
	b, _ := json.Marshal(r.FormValue("title"))
	page.Execute(w, template.JS(b))
	page.Execute(w, template.HTML(b))
}

func address(w http.ResponseWriter, r *http.Request) {
	page.Execute(w, template.URL("https://example.com/"+r.FormValue("path")))
}

func component(r *http.Request) []any {
	return []any{
		templ.Raw(r.FormValue("title")),    // want `reaches templ.Raw, which keeps templates from escaping it`
		templ.SafeURL(r.FormValue("next")), // want `the conversion to templ.SafeURL`
		templ.URL(r.FormValue("next")),
	}
}

func safe(s string) template.HTML { return template.HTML(s) } // want `the conversion to template.HTML`

func funcs(w http.ResponseWriter, r *http.Request) {
	page.Execute(w, safe(r.FormValue("title")))
}

func ofPath(r *http.Request) []template.URL {
	return []template.URL{
		template.URL(r.URL.Path),
		template.URL(r.URL.Path + "?again=1"),
		template.URL(r.URL.Path[1:]), // want `where a page has an address`
	}
}

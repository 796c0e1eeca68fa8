// Package published has flaws that were published, each as the smallest program of its shape before and after it was mended.
package published

import (
	"fmt"
	"html"
	htmltemplate "html/template"
	"net/http"
	"text/template"

	"github.com/gin-gonic/gin"
	"github.com/microcosm-cc/bluemonday"
	"github.com/russross/blackfriday/v2"
)

const page = `<html><body><h1>{{.Name}}</h1></body></html>`

// GO-2024-2655, zitadel: pages of text/template.
func zitadel(w http.ResponseWriter, r *http.Request) {
	t := template.Must(template.New("login").Parse(page))
	t.Execute(w, map[string]string{"Name": r.FormValue("loginName")}) // want `HTTP form value "loginName" reaches`
}

func zitadelMended(w http.ResponseWriter, r *http.Request) {
	t := htmltemplate.Must(htmltemplate.New("login").Parse(page))
	t.Execute(w, map[string]string{"Name": r.FormValue("loginName")})
}

// GO-2021-0086, documize: Markdown is kept as it was made.
func documize(w http.ResponseWriter, r *http.Request) {
	w.Write(blackfriday.Run([]byte(r.FormValue("text")))) // want `HTTP form value "text" reaches`
}

func documizeMended(w http.ResponseWriter, r *http.Request) {
	unsafe := blackfriday.Run([]byte(r.FormValue("text")))
	w.Write(bluemonday.UGCPolicy().SanitizeBytes(unsafe))
}

// GO-2026-5201 and before, SiYuan: an image with the text of the request in it.
func siyuan(c *gin.Context) {
	content := c.Query("content")
	svg := fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg"><text>%s</text></svg>`, content)
	c.Header("Content-Type", "image/svg+xml")
	c.String(http.StatusOK, svg) // want `HTTP query parameter "content" reaches`
}

func siyuanMended(c *gin.Context) {
	content := html.EscapeString(c.Query("content"))
	svg := fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg"><text>%s</text></svg>`, content)
	c.Header("Content-Type", "image/svg+xml")
	c.String(http.StatusOK, svg)
}

// GO-2025-3585, beego: fields of a form are said to be HTML.
func field(label, name, value string) string {
	return fmt.Sprintf(`%v<input name="%v" value="%v">`, label, name, value)
}

func beego(r *http.Request) htmltemplate.HTML {
	return htmltemplate.HTML(field("Name", "name", r.FormValue("name"))) // want `HTTP form value "name" reaches the conversion`
}

func beegoMended(r *http.Request) htmltemplate.HTML {
	return htmltemplate.HTML(field("Name", "name", htmltemplate.HTMLEscapeString(r.FormValue("name"))))
}

// CVE-2014-8683, gogs: Markdown of the request, answered by the API.
func gogs(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	w.Write(render([]byte(r.FormValue("text")))) // want `HTTP form value "text" reaches`
}

func gogsMended(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	w.Write(sanitized(render([]byte(r.FormValue("text")))))
}

func render(text []byte) []byte { return blackfriday.Run(text) }

var policy = bluemonday.UGCPolicy()

func sanitized(text []byte) []byte { return policy.SanitizeBytes(text) }

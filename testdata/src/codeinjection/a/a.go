// Package a has templates and scripts that a request writes.
package a

import (
	"encoding/json"
	"fmt"
	"html"
	htmltemplate "html/template"
	"net/http"
	"os"
	"strconv"
	"strings"
	"text/template"

	"github.com/cbroglie/mustache"
	"github.com/dop251/goja"
	"github.com/flosch/pongo2/v6"
	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
	"github.com/robertkrimen/otto"
	"github.com/traefik/yaegi/interp"
	lua "github.com/yuin/gopher-lua"
)

func parse(w http.ResponseWriter, r *http.Request) {
	t, err := template.New("x").Parse("Hello " + r.FormValue("name")) // want `HTTP form value "name" reaches \(\*template.Template\).Parse as a part of a template`
	if err != nil {
		return
	}
	t.Execute(w, nil)
}

func parsePage(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	htmltemplate.Must(htmltemplate.New("x").Parse(fmt.Sprintf("<h1>%s</h1>", r.FormValue("name")))).Execute(w, r) // want `as a part of a template`
	htmltemplate.Must(htmltemplate.New("x").Parse("<h1>"+html.EscapeString(r.FormValue("name")))).Execute(w, r)   // want `as a part of a template`
}

var fixed = template.Must(template.New("x").Parse("Hello {{.}}"))

func data(w http.ResponseWriter, r *http.Request) { fixed.Execute(w, r.FormValue("name")) }

func chosen(w http.ResponseWriter, r *http.Request) {
	text, ok := map[string]string{"mail": "Hello {{.}}", "page": "<h1>{{.}}</h1>"}[r.FormValue("kind")]
	if !ok {
		return
	}
	template.Must(template.New("x").Parse(text)).Execute(w, nil)
}

func withoutBraces(r *http.Request) {
	name := r.FormValue("name")
	if strings.ContainsAny(name, "{}<>") {
		return
	}
	template.New("x").Parse("Hello " + name)
}

func ofOperator() { template.New("x").Parse(os.Getenv("TEMPLATE")) }

func engines(r *http.Request) {
	pongo2.FromString("Hello " + r.FormValue("name")) // want `reaches pongo2.FromString as a part of a template`
	set := new(pongo2.TemplateSet)
	set.RenderTemplateString(r.FormValue("text"), nil) // want `as a part of a template`
	mustache.Render(r.FormValue("text"), nil)          // want `as a part of a template`
	mustache.Render("{{name}}", map[string]string{"name": r.FormValue("name")})
}

func scripts(r *http.Request) {
	vm := goja.New()
	vm.RunString(r.FormValue("script"))                         // want `as a part of a program`
	vm.RunString("greet('" + r.FormValue("name") + "')")        // want `as a part of a program`
	vm.RunString(fmt.Sprintf("greet(%q)", r.FormValue("name"))) // want `as a part of a program`
	name, _ := json.Marshal(r.FormValue("name"))
	vm.RunString("greet(" + string(name) + ")")
	n, _ := strconv.Atoi(r.FormValue("n"))
	vm.RunString(fmt.Sprintf("count(%d)", n))
	otto.Run(r.FormValue("script")) // want `as a part of a program`
}

func luaScript(r *http.Request, state *lua.LState) {
	state.DoString(r.FormValue("script")) // want `as a part of a program`
	state.DoString("print('hello')")
}

func goScript(r *http.Request, i *interp.Interpreter) {
	i.Eval(r.FormValue("script")) // want `as a part of a program`
}

func ginScript(c *gin.Context) { goja.New().RunString(c.Query("script")) } // want `as a part of a program`

func echoTemplate(c echo.Context) error {
	_, err := template.New("x").Parse(c.QueryParam("text")) // want `as a part of a template`
	return err
}

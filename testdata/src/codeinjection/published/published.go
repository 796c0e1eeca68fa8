// Package published has flaws that were published, each as the smallest program of its shape before and after it was mended.
package published

import (
	"bytes"
	"net/http"
	"strings"
	"text/template"

	"github.com/gin-gonic/gin"
	lua "github.com/yuin/gopher-lua"
)

// GO-2024-3324, SiYuan: a template of the request.
func siyuan(c *gin.Context) {
	arg := map[string]any{}
	if c.BindJSON(&arg) != nil {
		return
	}
	t, err := template.New("").Parse(arg["template"].(string)) // want `HTTP request body "template" reaches \(\*template.Template\).Parse`
	if err != nil {
		return
	}
	var b bytes.Buffer
	t.Execute(&b, nil)
}

func siyuanMended(c *gin.Context) {
	arg := map[string]any{}
	if c.BindJSON(&arg) != nil {
		return
	}
	var b bytes.Buffer
	names[arg["template"].(string)].Execute(&b, arg)
}

var names = map[string]*template.Template{"day": template.Must(template.New("day").Parse(`{{.date}}`))}

// GO-2026-5958, SiYuan: the text of an icon is one of a template first.
func icon(c *gin.Context) {
	content := c.Query("content")
	if strings.Contains(content, ".action{") {
		t, err := template.New("icon").Funcs(template.FuncMap{"query": func(s string) string { return s }}).Parse(content) // want `HTTP query parameter "content" reaches \(\*template.Template\).Parse`
		if err == nil {
			t.Execute(c.Writer, nil)
		}
	}
}

func iconMended(c *gin.Context) {
	content := c.Query("content")
	t := template.Must(template.New("icon").Parse(`{{html .}}`))
	t.Execute(c.Writer, content)
}

// GO-2026-4327, skipper: scripts that a route has in its text, before they were allowed by name only.
func skipper(w http.ResponseWriter, r *http.Request) {
	l := lua.NewState()
	l.DoString(r.FormValue("script")) // want `HTTP form value "script" reaches \(\*lua.LState\).DoString`
}

func skipperMended(w http.ResponseWriter, r *http.Request) {
	script, ok := scripts[r.FormValue("script")]
	if !ok {
		return
	}
	l := lua.NewState()
	l.DoString(script)
}

var scripts = map[string]string{"noop": "function request(ctx) end"}

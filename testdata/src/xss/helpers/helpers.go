// Package helpers has functions that templates call, each flaw beside what is none.
package helpers

import (
	"fmt"
	"html"
	"html/template"
	"strings"
)

func lines(s string) template.HTML {
	return template.HTML(strings.ReplaceAll(s, "\n", "<br>")) // want `what a template calls this with reaches the conversion to template.HTML, which keeps templates from escaping it`
}

func linesEscaped(s string) template.HTML {
	return template.HTML(strings.ReplaceAll(template.HTMLEscapeString(s), "\n", "<br>"))
}

// It says by its name what it is for.
func unescape(s string) template.HTML { return template.HTML(s) }

func badge(kind string, count int) template.HTML {
	return template.HTML(fmt.Sprintf(`<span class="badge">%s: %d</span>`, kind, count)) // want `what a template calls this with reaches`
}

func badgeEscaped(kind string, count int) template.HTML {
	return template.HTML(fmt.Sprintf(`<span class="badge">%s: %d</span>`, html.EscapeString(kind), count))
}

// What is HTML by its name, or is looked for tags in, is no plain text.
func wrap(innerHTML string) template.HTML {
	return template.HTML("<div>" + innerHTML + "</div>")
}

func retag(s string) template.HTML {
	return template.HTML(strings.ReplaceAll(s, "<table>", `<table class="wide">`))
}

func icon(name string) template.HTML {
	switch name {
	case "ok", "bad":
		return template.HTML(`<i class="` + name + `"></i>`)
	}
	return ""
}

// Tags that are written to a builder, or joined with, are put around the text, and not looked for in it.
func paragraphs(s string) template.HTML {
	var b strings.Builder
	for _, line := range strings.Split(s, "\n\n") {
		b.WriteString("<p>")
		b.WriteString(strings.TrimSpace(line))
		b.WriteString("</p>")
	}
	return template.HTML(b.String()) // want `what a template calls this with reaches`
}

func list(s string) template.HTML {
	return template.HTML(strings.Join(strings.Split(s, "\n"), "<br>")) // want `what a template calls this with reaches`
}

func listEscaped(s string) template.HTML {
	var b strings.Builder
	for _, line := range strings.Split(s, "\n") {
		b.WriteString("<li>")
		b.WriteString(html.EscapeString(line))
	}
	return template.HTML(b.String())
}

func retagged(s string) template.HTML {
	var b strings.Builder
	b.WriteString("<div>")
	b.WriteString(strings.TrimSuffix(s, "</div>"))
	return template.HTML(b.String())
}

// No template calls it: what it is given is seen where it is called.
func bold(s string) template.HTML { return template.HTML("<b>" + s + "</b>") }

var page = template.Must(template.New("page").Funcs(template.FuncMap{
	"lines":        lines,
	"linesEscaped": linesEscaped,
	"unescape":     unescape,
	"badge":        badge,
	"badgeEscaped": badgeEscaped,
	"wrap":         wrap,
	"retag":        retag,
	"icon":         icon,
	"paragraphs":   paragraphs,
	"list":         list,
	"listEscaped":  listEscaped,
	"retagged":     retagged,
	"strong": func(s string) template.HTML {
		return template.HTML(mark(s)) // want `what a template calls this with reaches`
	},
}).Parse(`<p>{{lines .Text}}</p>`))

func mark(s string) string { return "<strong>" + s + "</strong>" }

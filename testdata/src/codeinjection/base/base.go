// Package base has templates that its callers write, and one that they fill.
package base

import (
	"io"
	"text/template"
)

func Render(w io.Writer, text string, data any) error {
	t, err := template.New("x").Parse(text)
	if err != nil {
		return err
	}
	return t.Execute(w, data)
}

func Greet(w io.Writer, name string) error { return Render(w, "Hello {{.}}", name) }

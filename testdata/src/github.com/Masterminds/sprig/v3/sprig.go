// Package sprig has the part of github.com/Masterminds/sprig/v3's API that the models name.
package sprig

import (
	"html/template"
	template2 "text/template"
)

func FuncMap() template.FuncMap { return nil }

func HtmlFuncMap() template.FuncMap { return nil }

func TxtFuncMap() template2.FuncMap { return nil }

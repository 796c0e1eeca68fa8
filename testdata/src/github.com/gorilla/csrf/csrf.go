// Package csrf has the part of github.com/gorilla/csrf's API that the models name.
package csrf

import (
	"html/template"
	"net/http"
)

type Option func(*csrf)

type csrf struct{}

func (cs *csrf) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func Path(p string) Option { return nil }

func Protect(authKey []byte, opts ...Option) func(http.Handler) http.Handler { return nil }

func Secure(s bool) Option { return nil }

func TemplateField(r *http.Request) template.HTML { return "" }

func Token(r *http.Request) string { return "" }

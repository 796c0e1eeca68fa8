// Package binding has the part of github.com/gin-gonic/gin/binding's API that the models name.
package binding

import (
	"net/http"
)

var Form Binding

var JSON BindingBody

var Query Binding

var XML BindingBody

type Binding interface {
	Bind(r *http.Request, v any) error
}

type BindingBody interface {
	Binding
	BindBody(b []byte, v any) error
}

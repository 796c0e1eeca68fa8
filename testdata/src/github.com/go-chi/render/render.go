// Package render has the part of github.com/go-chi/render's API that the models name.
package render

import (
	"io"
	"net/http"
)

type Binder interface{}

type Renderer interface{}

func Bind(r *http.Request, v Binder) error { return nil }

func Data(w http.ResponseWriter, r *http.Request, v []byte) {}

func DecodeForm(r io.Reader, v interface{}) error { return nil }

func DecodeJSON(r io.Reader, v interface{}) error { return nil }

func DecodeXML(r io.Reader, v interface{}) error { return nil }

func DefaultDecoder(r *http.Request, v interface{}) error { return nil }

func DefaultResponder(w http.ResponseWriter, r *http.Request, v interface{}) {}

func HTML(w http.ResponseWriter, r *http.Request, v string) {}

func JSON(w http.ResponseWriter, r *http.Request, v interface{}) {}

func PlainText(w http.ResponseWriter, r *http.Request, v string) {}

func Render(w http.ResponseWriter, r *http.Request, v Renderer) error { return nil }

func Status(r *http.Request, status int) {}

func XML(w http.ResponseWriter, r *http.Request, v interface{}) {}

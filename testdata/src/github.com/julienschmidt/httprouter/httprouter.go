// Package httprouter has the part of github.com/julienschmidt/httprouter's API that the models name.
package httprouter

import (
	"context"
	"net/http"
)

type Handle func(http.ResponseWriter, *http.Request, Params)

type Param struct {
	Key   string
	Value string
}

type Params []Param

func (ps Params) ByName(name string) string { return "" }

type Router struct{}

func (r *Router) GET(path string, handle Handle) {}

func (r *Router) POST(path string, handle Handle) {}

func (r *Router) ServeHTTP(w http.ResponseWriter, req *http.Request) {}

func New() *Router { return nil }

func ParamsFromContext(ctx context.Context) Params { return nil }

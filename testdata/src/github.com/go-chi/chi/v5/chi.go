// Package chi has the part of github.com/go-chi/chi/v5's API that the models name.
package chi

import (
	"context"
	"net/http"
)

type Context struct{}

func (x *Context) RoutePattern() string { return "" }

func (x *Context) URLParam(key string) string { return "" }

type Mux struct{}

func (mx *Mux) Get(pattern string, handlerFn http.HandlerFunc) {}

func (mx *Mux) Post(pattern string, handlerFn http.HandlerFunc) {}

func (mx *Mux) Route(pattern string, fn func(r Router)) Router { return nil }

func (mx *Mux) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func (mx *Mux) Use(middlewares ...func(http.Handler) http.Handler) {}

type RouteParams struct {
	Values []string
}

type Router interface {
	http.Handler
	Routes
}

type Routes interface{}

func NewRouter() *Mux { return nil }

func RouteContext(ctx context.Context) *Context { return nil }

func URLParam(r *http.Request, key string) string { return "" }

func URLParamFromCtx(ctx context.Context, key string) string { return "" }

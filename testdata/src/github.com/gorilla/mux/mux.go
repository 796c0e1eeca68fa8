// Package mux has the part of github.com/gorilla/mux's API that the models name.
package mux

import (
	"net/http"
	"net/url"
)

type MiddlewareFunc func(http.Handler) http.Handler

type Route struct{}

func (r *Route) GetHostTemplate() (string, error) { return "", nil }

func (r *Route) GetName() string { return "" }

func (r *Route) GetPathTemplate() (string, error) { return "", nil }

func (r *Route) Handler(handler http.Handler) *Route { return nil }

func (r *Route) Methods(methods ...string) *Route { return nil }

func (r *Route) Subrouter() *Router { return nil }

func (r *Route) URL(pairs ...string) (*url.URL, error) { return nil, nil }

func (r *Route) URLHost(pairs ...string) (*url.URL, error) { return nil, nil }

func (r *Route) URLPath(pairs ...string) (*url.URL, error) { return nil, nil }

type RouteMatch struct {
	Vars map[string]string
}

type Router struct{}

func (r *Router) Handle(path string, handler http.Handler) *Route { return nil }

func (r *Router) HandleFunc(path string, f func(http.ResponseWriter, *http.Request)) *Route {
	return nil
}

func (r *Router) PathPrefix(tpl string) *Route { return nil }

func (r *Router) SkipClean(value bool) *Router { return r }

func (r *Router) UseEncodedPath() *Router { return r }

func (r *Router) ServeHTTP(w http.ResponseWriter, req *http.Request) {}

func (r *Router) Use(mwf ...MiddlewareFunc) {}

func CurrentRoute(r *http.Request) *Route { return nil }

func NewRouter() *Router { return nil }

func SetURLVars(r *http.Request, val map[string]string) *http.Request { return nil }

func Vars(r *http.Request) map[string]string { return nil }

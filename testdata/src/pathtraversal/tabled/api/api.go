// Package api has handlers in tables: what they call, only the package knows that puts the program together.
package api

import "net/http"

type Store interface{ Load(name string) []byte }

type Handler struct{ store Store }

func New(s Store) *Handler { return &Handler{s} }

func (h *Handler) show(w http.ResponseWriter, r *http.Request) { h.store.Load(r.FormValue("name")) }

func (h *Handler) list(w http.ResponseWriter, r *http.Request) { h.store.Load("index") }

type Route struct {
	Path string
	Run  http.HandlerFunc
}

// The methods are bound to a parameter of the function that returns them.
func (h *Handler) Routes() []Route { return []Route{{"/show", h.show}, {"/list", h.list}} }

func (h *Handler) Show() http.HandlerFunc { return h.show }

func (h *Handler) List() http.HandlerFunc { return h.list }

func (h *Handler) ByPath() map[string]http.HandlerFunc {
	return map[string]http.HandlerFunc{"/show": h.show}
}

// Or to an object that the function makes of one.
func Show(s Store) http.HandlerFunc {
	h := &Handler{store: s}
	return h.show
}

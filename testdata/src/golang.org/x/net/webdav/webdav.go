// Package webdav has the part of golang.org/x/net/webdav's API that the models name.
package webdav

import "net/http"

type Handler struct{}

func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

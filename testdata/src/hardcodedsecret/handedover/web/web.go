// Package web answers with signed texts.
package web

import (
	"net/http"

	"hardcodedsecret/handedover/sign"
)

type summer interface{ Sum() []byte }

// Handler knows an interface of what signs.
type Handler struct{ signer summer }

func New(s summer) *Handler { return &Handler{signer: s} }

func (h *Handler) Answer(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(h.signer.Sum()) }

// Direct knows the type.
type Direct struct{ Signer *sign.Signer }

func (d *Direct) ServeHTTP(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(d.Signer.Sum()) }

// Package unsafe has a Markdown library keep what is HTML.
package unsafe

import (
	"net/http"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/renderer/html"
)

var md = goldmark.New(goldmark.WithRendererOptions(html.WithUnsafe()))

func gold(w http.ResponseWriter, r *http.Request) {
	md.Convert([]byte("text "+r.FormValue("text")), w) // want `as a part of a page`
}

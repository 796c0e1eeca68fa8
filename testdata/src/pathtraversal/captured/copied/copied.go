// Package copied has handlers that write to a copy of the request that they are given.
package copied

import (
	"log/slog"
	"net/http"
	"net/url"
	"os"
)

func serve(w http.ResponseWriter, r *http.Request) {
	own := &http.Request{URL: &url.URL{}}
	forward(own, r)
	os.Remove(own.URL.Path)
	inPlace(own, r)
	os.Remove(own.URL.Path) // want `HTTP request URL reaches os.Remove as a path`
}

func forward(r, from *http.Request) {
	log := func() *slog.Logger { return slog.With("context", r.Context()) }
	xr := *r
	r = &xr
	r.URL = from.URL
	log().Info("forwarded")
}

func inPlace(r, from *http.Request) {
	log := func() *slog.Logger { return slog.With("context", r.Context()) }
	r.URL = from.URL
	log().Info("forwarded")
}

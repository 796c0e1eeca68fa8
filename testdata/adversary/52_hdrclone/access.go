package hdrclone

import (
	"log/slog"
	"net/http"
	"sort"
	"strings"
)

var sensitive = []string{
	"Authorization", "Proxy-Authorization", "Cookie", "X-Api-Key", "X-Csrf-Token", "X-Auth-Token",
	"X-Amz-Security-Token",
}

func harmless(h http.Header) http.Header {
	h = h.Clone()
	for _, name := range sensitive {
		h.Del(name)
	}
	return h
}

func Access(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := harmless(r.Header)
		names := make([]string, 0, len(h))
		for name := range h {
			names = append(names, name)
		}
		sort.Strings(names)
		var sb strings.Builder
		for _, name := range names {
			sb.WriteString(name + "=" + strings.Join(h[name], "|") + " ")
		}
		slog.Info("access", "method", r.Method, "path", r.URL.Path, "headers", sb.String())
		next.ServeHTTP(w, r)
	})
}

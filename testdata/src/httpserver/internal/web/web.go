// Package web is the server of one program: nobody else can import it.
package web

import (
	"net/http"
	"time"
)

func Run(h http.Handler) error {
	s := &http.Server{Addr: ":8080", Handler: h} // want `keeps the server busy as long as it wants`
	return s.ListenAndServe()
}

func RunBounded(h http.Handler) error {
	s := &http.Server{Addr: ":8080", Handler: h, ReadHeaderTimeout: 10 * time.Second}
	return s.ListenAndServe()
}

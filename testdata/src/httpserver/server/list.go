package main

import (
	"net/http"
	"time"

	"httpserver/library"
)

// Servers that are started from a list. Of each field all that it can be is known, and not what one server has of several fields, so
// that a list is told of in which no server has a timeout.
func lists(h http.Handler) {
	for _, s := range []*http.Server{
		{Addr: ":8086", Handler: h}, // want `keeps the server busy`
		{Addr: ":8087", Handler: h},
	} {
		go s.ListenAndServe()
	}
	for _, s := range []*http.Server{{Addr: ":8086", Handler: h, ReadTimeout: time.Minute}, {Addr: ":8087", Handler: h, ReadTimeout: time.Hour}} {
		go s.ListenAndServe()
	}
	library.Group{library.Limited(h, ":8088"), library.Limited(h, ":8089")}.Start()
	library.Group{library.Unlimited(h, ":8089")}.Start() // want `keeps the server busy`
}

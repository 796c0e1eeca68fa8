package main

import (
	"context"
	"net/http"
	"time"
)

// Parts of a program are started through an interface.
type part interface{ Run(context.Context) error }

type web struct{ srv *http.Server }

func newWeb(addr string, h http.Handler) *web {
	return &web{srv: &http.Server{Addr: addr, Handler: h}} // want `keeps the server busy`
}

func (w *web) Run(ctx context.Context) error {
	done := make(chan error, 1)
	go func() { done <- w.srv.ListenAndServe() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return w.srv.Shutdown(context.Background())
	}
}

type slowWeb struct{ srv *http.Server }

func newSlowWeb(addr string, h http.Handler) *slowWeb {
	w := &slowWeb{srv: &http.Server{Addr: addr, Handler: h}}
	w.srv.ReadHeaderTimeout = time.Second
	return w
}

func (w *slowWeb) Run(context.Context) error { return w.srv.ListenAndServe() }

type setWeb struct{ srv *http.Server }

func newSetWeb(addr string, h http.Handler) *setWeb {
	return &setWeb{srv: &http.Server{Addr: addr, Handler: h}}
}

func (w *setWeb) limit(d time.Duration) { w.srv.ReadTimeout = d }

func (w *setWeb) Run(context.Context) error { return w.srv.ListenAndServe() }

func all(mux http.Handler) []part {
	set := newSetWeb(":8084", mux)
	set.limit(time.Second)
	return []part{newWeb(":8083", mux), newSlowWeb(":8084", mux), set, newWeb("127.0.0.1:8085", mux)}
}

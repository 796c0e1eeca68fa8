// Package pinned requests by clients that connect to one address, which was looked at.
package pinned

import (
	"context"
	"io"
	"net"
	"net/http"
	"time"

	"ssrf/pinned/maker"
)

func direct(r *http.Request) {
	x := r.FormValue("x")
	c, err := maker.Pinned(r.Context(), x, time.Second)
	if err != nil {
		return
	}
	c.Get(x)
	req, _ := http.NewRequestWithContext(r.Context(), "GET", x, nil)
	c.Do(req)
}

// A function that has been told not to look makes a client like any other.
func anywhere(r *http.Request) {
	x := r.FormValue("x")
	c, err := maker.Anywhere(r.Context(), x, time.Second)
	if err != nil {
		return
	}
	c.Get(x) // want `as the target of a request`
}

func others(r *http.Request) {
	x := r.FormValue("x")
	if c, err := maker.Again(r.Context(), x); err == nil {
		c.Get(x) // want `as the target of a request`
	}
	if c, err := maker.Other(r.Context(), x, net.ParseIP("192.0.2.1")); err == nil {
		c.Get(x) // want `as the target of a request`
	}
}

// The client is what one of two functions returns, and is given to who requests.
type provider struct{ private bool }

func (p *provider) fetch(r *http.Request) {
	x := r.FormValue("x")
	make := maker.Pinned
	if p.private {
		make = maker.Anywhere
	}
	c, err := make(r.Context(), x, time.Second)
	if err != nil {
		return
	}
	request(r.Context(), x, c)
}

func (p *provider) plain(r *http.Request) {
	request(r.Context(), r.FormValue("x"), &http.Client{Timeout: time.Second})
}

func request(ctx context.Context, url string, c *http.Client) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil) // want `HTTP form value "x" reaches http.NewRequestWithContext`
	if err != nil {
		return
	}
	other := *c
	other.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	resp, err := other.Do(req)
	if err != nil {
		return
	}
	io.Copy(io.Discard, resp.Body)
	resp.Body.Close()
}

// A client that the package makes itself, of the first of the addresses.
func own(r *http.Request) {
	host := r.FormValue("host")
	ips, err := net.DefaultResolver.LookupNetIP(r.Context(), "ip", host)
	if err != nil || len(ips) == 0 {
		return
	}
	for _, ip := range ips {
		if ip.IsPrivate() || ip.IsLoopback() {
			return
		}
	}
	first := ips[0].String() + ":443"
	c := &http.Client{Transport: &http.Transport{DialContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, network, first)
	}}}
	c.Get("https://" + host)
}

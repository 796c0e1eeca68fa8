// Package maker makes clients that connect to one address.
package maker

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/url"
	"time"
)

func inside(ip net.IP) bool { return ip.IsPrivate() || ip.IsLoopback() || ip.IsLinkLocalUnicast() }

var errRefused = errors.New("an address of the own network")

// Pinned connects to the address that it has found outside.
func Pinned(ctx context.Context, raw string, timeout time.Duration) (*http.Client, error) {
	return pinned(ctx, raw, timeout, false)
}

// Anywhere connects to the address that it has found.
func Anywhere(ctx context.Context, raw string, timeout time.Duration) (*http.Client, error) {
	return pinned(ctx, raw, timeout, true)
}

func pinned(ctx context.Context, raw string, timeout time.Duration, private bool) (*http.Client, error) {
	u, err := url.Parse(raw)
	if err != nil {
		return nil, err
	}
	host, port := u.Hostname(), u.Port()
	if port == "" {
		port = "443"
	}
	var to net.IP
	if literal := net.ParseIP(host); literal != nil {
		if !private && inside(literal) {
			return nil, errRefused
		}
		to = literal
	} else {
		ips, err := net.DefaultResolver.LookupIPAddr(ctx, host)
		if err != nil {
			return nil, err
		}
		for _, found := range ips {
			if !private && inside(found.IP) {
				return nil, errRefused
			}
			if to == nil {
				to = found.IP
			}
		}
	}
	addr := net.JoinHostPort(to.String(), port)
	transport := &http.Transport{
		DialContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
			return (&net.Dialer{Timeout: timeout}).DialContext(ctx, network, addr)
		},
	}
	return &http.Client{Transport: transport, Timeout: timeout}, nil
}

// Again looks at the address, and connects to what it is given, which may be another one by then.
func Again(ctx context.Context, raw string) (*http.Client, error) {
	u, err := url.Parse(raw)
	if err != nil {
		return nil, err
	}
	ips, err := net.LookupIP(u.Hostname())
	if err != nil || len(ips) == 0 || inside(ips[0]) {
		return nil, errRefused
	}
	dial := func(ctx context.Context, network, addr string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, network, addr)
	}
	return &http.Client{Transport: &http.Transport{DialContext: dial}}, nil
}

// Other looks at another address than that which it connects to.
func Other(ctx context.Context, raw string, sender net.IP) (*http.Client, error) {
	u, err := url.Parse(raw)
	if err != nil {
		return nil, err
	}
	ips, err := net.LookupIP(u.Hostname())
	if err != nil || len(ips) == 0 || inside(sender) {
		return nil, errRefused
	}
	to := net.JoinHostPort(ips[0].String(), "443")
	dial := func(ctx context.Context, network, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, network, to)
	}
	return &http.Client{Transport: &http.Transport{DialContext: dial}}, nil
}

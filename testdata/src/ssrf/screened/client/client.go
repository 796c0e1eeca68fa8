// Package client makes clients for others.
package client

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"syscall"
)

func outside(_, address string, _ syscall.RawConn) error {
	to, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	if ip := to.Addr().Unmap(); ip.IsPrivate() || ip.IsLoopback() {
		return errors.New("an address of the own network")
	}
	return nil
}

// Screened looks at the addresses.
func Screened() *http.Client {
	d := &net.Dialer{Control: outside}
	return &http.Client{Transport: &http.Transport{DialContext: d.DialContext}}
}

// Plain does not.
func Plain() *http.Client { return &http.Client{Transport: &http.Transport{MaxIdleConns: 2}} }

// Fetch uses any client.
func Fetch(ctx context.Context, c *http.Client, url string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, err
	}
	return c.Do(req)
}

// Dialer looks at the addresses.
func Dialer() *net.Dialer { return &net.Dialer{Control: outside} }

// Transport does so too.
func Transport() *http.Transport { return &http.Transport{DialContext: Dialer().DialContext} }

// PlainDialer does not.
func PlainDialer() *net.Dialer { return &net.Dialer{KeepAlive: -1} }

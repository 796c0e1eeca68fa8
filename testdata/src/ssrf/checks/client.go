package checks

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"syscall"
	"time"

	"ssrf/checks/safe"
)

// A client whose connections look at the address gets any URL.
func newClient() *http.Client {
	dialer := &net.Dialer{Timeout: time.Second, Control: control}
	return &http.Client{Transport: &http.Transport{DialContext: dialer.DialContext}}
}

func control(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil || inside(at.Addr()) {
		return errors.New("refused")
	}
	return nil
}

func inside(ip netip.Addr) bool { return ip.IsPrivate() || ip.IsLoopback() }

var client = newClient()

type fetcher struct{ client, plain *http.Client }

func newFetcher() *fetcher {
	return &fetcher{client: newClient(), plain: &http.Client{Timeout: time.Second}}
}

func (f *fetcher) fetch(r *http.Request) {
	x := r.FormValue("u")
	client.Get(x)
	f.client.Get(x)
	f.plain.Get(x) // want `as the target of a request`
	req, _ := http.NewRequest("GET", x, nil)
	f.client.Do(req)
	req2, _ := http.NewRequest("GET", x, nil) // want `as the target of a request`
	f.plain.Do(req2)
}

// A function that connects by itself, in the transport of others.
func ownDial(r *http.Request) {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.DialContext = func(ctx context.Context, network, addr string) (net.Conn, error) {
		host, port, err := net.SplitHostPort(addr)
		if err != nil {
			return nil, err
		}
		ips, err := net.DefaultResolver.LookupNetIP(ctx, "ip", host)
		if err != nil || len(ips) == 0 || inside(ips[0]) {
			return nil, errors.New("refused")
		}
		var d net.Dialer
		return d.DialContext(ctx, network, net.JoinHostPort(ips[0].String(), port))
	}
	c := http.Client{Transport: t}
	c.Get(r.FormValue("u"))
}

// A dialer that only has a timeout checks nothing.
func unchecked(r *http.Request) {
	d := &net.Dialer{Timeout: time.Second}
	c := &http.Client{Transport: &http.Transport{DialContext: d.DialContext}}
	c.Get(r.FormValue("u")) // want `as the target of a request`
	n := &net.Dialer{Control: func(_, _ string, _ syscall.RawConn) error { return nil }}
	c = &http.Client{Transport: &http.Transport{DialContext: n.DialContext}}
	c.Get(r.FormValue("u")) // want `as the target of a request`
}

// The dialer is set up later, and a function literal uses it. What looks at the address is a function of another package.
func setUp(r *http.Request, private bool, proxy string) {
	dialer := &net.Dialer{Timeout: time.Second}
	other := &net.Dialer{Timeout: time.Second}
	if !private {
		dialer.Control = func(_, address string, _ syscall.RawConn) error {
			host, _, err := net.SplitHostPort(address)
			if err != nil || safe.Inside(net.ParseIP(host)) {
				return errors.New("refused")
			}
			return nil
		}
	}
	t := &http.Transport{MaxIdleConns: 5}
	t.DialContext = dialer.DialContext
	if proxy != "" {
		t.DialContext = func(ctx context.Context, network, addr string) (net.Conn, error) {
			if addr == proxy {
				return other.DialContext(ctx, network, addr)
			}
			return dialer.DialContext(ctx, network, addr)
		}
	}
	c := &http.Client{}
	c.Transport = t
	req, err := http.NewRequest("GET", r.FormValue("u"), nil)
	if err != nil {
		return
	}
	c.Do(req)
}

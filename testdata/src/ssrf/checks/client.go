package checks

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"syscall"
	"time"
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

// Package given reads requests that functions are given, of which the callers know whose they are.
package given

import (
	"net"
	"net/http"
	"net/url"
)

type carrier struct{ dialer net.Dialer }

// All callers give a request that the program has made.
func (c *carrier) dial(req *http.Request) (net.Conn, error) {
	return c.dialer.Dial("tcp", req.URL.Host)
}

func (c *carrier) open(address string) (net.Conn, error) {
	req, err := http.NewRequest("GET", address, nil)
	if err != nil {
		return nil, err
	}
	return c.dial(req)
}

func (c *carrier) again(u *url.URL) (net.Conn, error) {
	req := &http.Request{Method: "GET", URL: u}
	return c.hand(req.Clone(req.Context()))
}

func (c *carrier) hand(req *http.Request) (net.Conn, error) { return c.dial(req) }

func build(address string) (*http.Request, error) {
	req, err := http.NewRequest("GET", address, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Accept", "text/plain")
	return req, nil
}

func (c *carrier) built(address string) (net.Conn, error) {
	req, err := build(address)
	if err != nil {
		return nil, err
	}
	return c.dial(req)
}

// One of the callers gives the request that came in.
func (c *carrier) mixed(req *http.Request) (net.Conn, error) {
	return c.dialer.Dial("tcp", req.URL.Host) // want `as the target of a request`
}

func (c *carrier) own(address string) (net.Conn, error) {
	req, err := http.NewRequest("GET", address, nil)
	if err != nil {
		return nil, err
	}
	return c.mixed(req)
}

func (c *carrier) serve(w http.ResponseWriter, r *http.Request) {
	_, _ = c.mixed(r)
}

// A proxy hands on what came in, also where what it calls sends it.
func (c *carrier) forward(r *http.Request) (*http.Response, error) {
	if _, err := c.dialer.Dial("tcp", r.URL.Host); err != nil { // want `as the target of a request`
		return nil, err
	}
	return http.DefaultClient.Do(r)
}

func (c *carrier) proxy(w http.ResponseWriter, r *http.Request) {
	_, _ = c.forward(r)
}

// Nobody in the package says whose it is.
func (c *carrier) Dial(req *http.Request) (net.Conn, error) {
	return c.dialer.Dial("tcp", req.URL.Host) // want `as the target of a request`
}

// A function that is given away may be called by a server.
func (c *carrier) handle(req *http.Request) (net.Conn, error) {
	return c.dialer.Dial("tcp", req.URL.Host) // want `as the target of a request`
}

func (c *carrier) register(routes map[string]func(*http.Request) (net.Conn, error), req *http.Request) {
	routes["/"] = c.handle
	made, _ := http.NewRequest("GET", "https://example.com/", nil)
	_, _ = c.handle(made)
}

// A request in a struct.
type call struct {
	*http.Request
	name string
}

func (c *carrier) run(of *call) (net.Conn, error) {
	return c.dialer.Dial("tcp", of.URL.Host)
}

func (c *carrier) RoundTrip(req *http.Request) (*http.Response, error) {
	_, err := c.run(&call{Request: req, name: "out"})
	return nil, err
}

func (c *carrier) runIn(of *call) (net.Conn, error) {
	return c.dialer.Dial("tcp", of.URL.Host) // want `as the target of a request`
}

func (c *carrier) served(w http.ResponseWriter, req *http.Request) {
	_, _ = c.runIn(&call{Request: req, name: "in"})
}

// Several results, of which one is the answer.
func (c *carrier) detailed(req *http.Request) (tries int, resp *http.Response, err error) {
	_, err = c.dialer.Dial("tcp", req.URL.Host)
	return 1, nil, err
}

// Methods of an interface of the package.
type backend interface {
	fetch(req *http.Request) error
}

type direct struct{ carrier }

func (d *direct) fetch(req *http.Request) error {
	_, err := d.dialer.Dial("tcp", req.URL.Host)
	return err
}

func fetchAll(b backend, addresses []string) {
	for _, a := range addresses {
		if req, err := http.NewRequest("GET", a, nil); err == nil {
			_ = b.fetch(req)
		}
	}
}

// In a recursion all calls but the first give what was given.
func (c *carrier) retry(req *http.Request, left int) {
	if _, err := c.dialer.Dial("tcp", req.URL.Host); err != nil && left > 0 {
		c.retry(req, left-1)
	}
}

func (c *carrier) tries(address string) {
	if req, err := http.NewRequest("GET", address, nil); err == nil {
		c.retry(req, 3)
	}
}

// A function that is given to another one of the package is called there.
func (c *carrier) each(addresses []string) {
	visit(addresses, func(req *http.Request, n int) bool {
		_, err := c.dialer.Dial("tcp", req.URL.Host)
		return err == nil
	})
}

func visit(addresses []string, do func(req *http.Request, n int) bool) {
	for n, a := range addresses {
		if req, err := http.NewRequest("GET", a, nil); err != nil || !do(req, n) {
			return
		}
	}
}

// Another one is given what came in.
func (c *carrier) eachIn(w http.ResponseWriter, r *http.Request) {
	visitIn(w, r, func(req *http.Request) bool {
		_, err := c.dialer.Dial("tcp", req.URL.Host) // want `as the target of a request`
		return err == nil
	})
}

func visitIn(w http.ResponseWriter, r *http.Request, do func(req *http.Request) bool) {
	if !do(r) {
		http.Error(w, "no", http.StatusForbidden)
	}
}

// What a function returns that is called with what is asked for adds nothing.
func (c *carrier) traced(req *http.Request, trace bool) {
	if trace {
		req = withTrace(req)
	}
	_, _ = c.dialer.Dial("tcp", req.URL.Host)
}

func withTrace(req *http.Request) *http.Request { return req.WithContext(req.Context()) }

func (c *carrier) traces(address string) {
	if req, err := http.NewRequest("GET", address, nil); err == nil {
		c.traced(req, address != "")
	}
}

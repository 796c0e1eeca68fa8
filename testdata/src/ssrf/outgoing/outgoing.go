// Package outgoing reads requests that the program sends, which are no input, beside those that it was sent.
package outgoing

import (
	"io"
	"net/http"
	"net/url"
	"os"
)

type client struct {
	http *http.Client
	base *url.URL
}

func (c *client) request(path string) (*http.Request, error) {
	if c.base == nil {
		return nil, os.ErrInvalid
	}
	req, err := http.NewRequest("GET", c.base.String()+path, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Accept", "text/plain")
	return req, err
}

func (c *client) open(path string) error {
	req, err := c.request(path)
	if err != nil {
		return err
	}
	u := req.URL
	u.Scheme = "wss"
	_, err = c.http.Get(u.String())
	return err
}

func (c *client) do(req *http.Request) (*http.Response, error) {
	if resp, err := c.http.Get(req.URL.String()); err == nil {
		return resp, nil
	}
	return c.http.Do(req)
}

func (c *client) again(resp *http.Response) {
	c.http.Get(resp.Request.URL.String())
}

type transport struct{ next http.RoundTripper }

func (t transport) RoundTrip(r *http.Request) (*http.Response, error) {
	other, err := http.NewRequest("GET", "https://"+r.URL.Host+"/token", nil)
	if err != nil {
		return nil, err
	}
	return t.next.RoundTrip(other)
}

func check(req *http.Request, via []*http.Request) error {
	_, err := http.Get(req.URL.String())
	http.Get(via[0].URL.String())
	return err
}

// A proxy sends what it was sent.
func (c *client) proxy(w http.ResponseWriter, r *http.Request) {
	http.Get(r.URL.Query().Get("u")) // want `as the target of a request`
	c.http.Do(r)
}

// So does who is given a request and does not send it.
func (c *client) target(r *http.Request) string {
	http.Get(r.URL.Query().Get("u")) // want `as the target of a request`
	return r.URL.Path
}

// And what returns a request that it was given.
func same(r *http.Request) *http.Request { return r }

func (c *client) later(w http.ResponseWriter, r *http.Request) {
	http.Get(same(r).URL.Query().Get("u")) // want `as the target of a request`
}

// Who returns the response to a request was given it to be sent.
type adapter struct{ next *http.Client }

func (a adapter) Do(req *http.Request) (*http.Response, error) {
	again, err := http.NewRequest(req.Method, req.URL.String(), nil)
	if err != nil {
		return nil, err
	}
	return a.next.Do(again)
}

// A request that two ways make is none that came in.
func either(c *client, base string, body io.Reader) (req *http.Request, err error) {
	if body != nil {
		req, err = http.NewRequest("POST", base, body)
	} else {
		req, err = http.NewRequest("GET", base, nil)
	}
	if err != nil {
		return nil, err
	}
	_, err = c.http.Get("https://" + req.Header.Get("X-Next"))
	return req, err
}

// One of these came in.
func eitherIn(c *client, base string, in *http.Request) {
	req := in
	if base != "" {
		req, _ = http.NewRequest("GET", base, nil)
	}
	_, _ = c.http.Get("https://" + req.Header.Get("X-Next")) // want `as the target of a request`
}

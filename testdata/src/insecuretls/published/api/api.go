// Package api has a flaw that was published: GO-2026-6048 (CVE-2026-54481), gitea. The client of an internal API is configured by a request
// that is built step by step.
package api

import (
	"context"
	"crypto/tls"
	"net"
	"net/http"
)

var setting struct {
	LocalURL, Protocol, HTTPAddr, Domain, InternalToken string
	SkipVerify                                          bool
}

type request struct {
	req       *http.Request
	transport http.RoundTripper
	conf      *tls.Config
}

func newRequest(url, method string) *request {
	req, _ := http.NewRequest(method, url, nil)
	return (&request{req: req}).header("Authorization", "Bearer "+setting.InternalToken)
}

func (r *request) header(name, value string) *request {
	r.req.Header.Set(name, value)
	return r
}

func (r *request) setTLSConfig(conf *tls.Config) *request {
	r.conf = conf
	return r
}

func (r *request) setTransport(t http.RoundTripper) *request {
	r.transport = t
	return r
}

func (r *request) do() (*http.Response, error) {
	if r.transport == nil {
		r.transport = &http.Transport{TLSClientConfig: r.conf}
	}
	return (&http.Client{Transport: r.transport}).Do(r.req)
}

func newInternalRequest(url, method string) *request {
	req := newRequest(url, method).setTLSConfig(&tls.Config{
		InsecureSkipVerify: true, // want `the server's certificate is not verified`
		ServerName:         setting.Domain,
	})
	if setting.Protocol == "unix" {
		req.setTransport(&http.Transport{
			DialContext: func(context.Context, string, string) (net.Conn, error) { return net.Dial("unix", setting.HTTPAddr) },
		})
	}
	return req
}

func newInternalRequestMended(url, method string) *request {
	return newRequest(url, method).setTLSConfig(&tls.Config{InsecureSkipVerify: setting.SkipVerify, ServerName: setting.Domain})
}

func updated(key string) error {
	res, err := newInternalRequest(setting.LocalURL+"api/internal/ssh/"+key, "POST").do()
	if err == nil {
		res.Body.Close()
	}
	return err
}

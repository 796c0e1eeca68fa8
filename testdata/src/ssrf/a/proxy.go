package a

import (
	"net/http"
	"net/http/httputil"
	"net/url"
)

func director(w http.ResponseWriter, r *http.Request) {
	p := &httputil.ReverseProxy{Director: func(req *http.Request) {
		req.URL.Scheme = "https"
		req.URL.Host = req.Header.Get("X-Backend") // want `reaches the URL of a request as the target`
	}}
	p.ServeHTTP(w, r)
	q := &httputil.ReverseProxy{Rewrite: func(pr *httputil.ProxyRequest) {
		pr.Out.URL.Host = pr.In.FormValue("backend") // want `reaches the URL of a request as the target`
		pr.Out.URL.Path = pr.In.URL.Path
	}}
	q.ServeHTTP(w, r)
}

func setLater(r *http.Request) {
	req, _ := http.NewRequest("GET", "https://example.com/", nil)
	req.URL.Path = r.FormValue("path")
	u, _ := url.Parse(r.FormValue("u"))
	req.URL = u // want `reaches the URL of a request as the target`
	http.DefaultClient.Do(req)
	http.DefaultClient.Do(&http.Request{Method: "GET", URL: u}) // want `reaches the URL of a request as the target`
}

// The request that came in is read by the next handler.
func rewrite(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.URL.Host = r.FormValue("host")
		next.ServeHTTP(w, r)
	})
}

type upstream struct{ target, prefix string }

// The copy of what came in has got the host of the program.
func (p *upstream) forward(r *http.Request) (*http.Request, error) {
	u := *r.URL
	u.Host = p.target
	if p.prefix != "" {
		u.Path = p.prefix + u.Path
	}
	out := &http.Request{Method: r.Method, URL: &u}
	return out.WithContext(r.Context()), nil
}

// It has got one only if there is one, or that of a header.
func (p *upstream) perhaps(r *http.Request) *http.Request {
	u := *r.URL
	if p.target != "" {
		u.Host = p.target
	}
	return &http.Request{Method: r.Method, URL: &u} // want `reaches the URL of a request as the target`
}

func (p *upstream) byHeader(r *http.Request) *http.Request {
	u := *r.URL
	u.Host = r.Header.Get("X-Target")
	return &http.Request{Method: r.Method, URL: &u} // want `reaches the URL of a request as the target`
}

// A copy of a request that came in is for handlers, and has what no client knows.
func received(r *http.Request) *http.Request {
	u := *r.URL
	return &http.Request{Method: r.Method, URL: &u, Header: r.Header, RemoteAddr: r.RemoteAddr, TLS: r.TLS}
}

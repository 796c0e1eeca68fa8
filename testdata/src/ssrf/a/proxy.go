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

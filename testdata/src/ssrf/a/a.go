// Package a requests what others name.
package a

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"strings"
)

const base = "https://api.example.com"

func get(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("u")
	http.Get(x)                     // want `as the target of a request`
	http.Get("https://" + x)        // want `as the target of a request`
	http.Get(base + x)              // want `behind the start of a host's name`
	http.Get("http://h:" + x + "/") // want `behind the start of a host's name`
	http.Get(base + "/" + x)
	http.Get(base + "?q=" + x)
	http.Get(fmt.Sprintf("https://%s.example.com/", x)) // want `as the target of a request`
	http.Get(fmt.Sprintf("%s/items/%s", base, x))
	http.Get(fmt.Sprintf("%s%s", base, x)) // want `behind the start of a host's name`
	http.Get(base + url.PathEscape(x))
}

// The path of a request begins with a slash.
func proxy(w http.ResponseWriter, r *http.Request) {
	http.Get(base + r.URL.Path)
	http.Get(base + r.URL.RequestURI())
	http.Get(fmt.Sprintf("%s%s", base, r.URL.Path))
	http.Get("https:" + r.URL.Path) // want `as the target of a request`
}

func request(ctx context.Context, r *http.Request) error {
	req, err := http.NewRequestWithContext(ctx, "GET", r.FormValue("u"), nil) // want `as the target of a request`
	if err != nil {
		return err
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

func connect(r *http.Request) {
	net.Dial("tcp", r.FormValue("addr"))                                     // want `as the target of a request`
	net.Dial("tcp", net.JoinHostPort("db.example.com", r.FormValue("port"))) // want `behind the start of a host's name`
	net.Dial("tcp", net.JoinHostPort(r.FormValue("host"), "80"))             // want `as the target of a request`
}

// A URL that is put together from its fields leads where its field Host says.
func fields(r *http.Request) {
	u := url.URL{Scheme: "https", Host: "example.com", Path: r.FormValue("p"), RawQuery: r.FormValue("q")}
	http.Get(u.String())
	v := &url.URL{Scheme: "https", Host: r.FormValue("h")}
	http.Get(v.String()) // want `as the target of a request`
	b, _ := url.Parse(base)
	http.Get(b.JoinPath(r.FormValue("p")).String())
	http.Get(b.ResolveReference(&url.URL{Path: r.FormValue("p")}).String())
	ref, _ := b.Parse(r.FormValue("p"))
	http.Get(ref.String()) // want `as the target of a request`
	b.Path = r.FormValue("p")
	b.RawQuery = url.Values{"q": {r.FormValue("q")}}.Encode()
	http.Get(b.String())
}

func reverse(r *http.Request) {
	target, _ := url.Parse(r.FormValue("u"))
	httputil.NewSingleHostReverseProxy(target) // want `as the target of a request`
}

// What is sent is no target.
func body(r *http.Request) {
	http.Post(base, "text/plain", strings.NewReader(r.FormValue("x")))
	req, _ := http.NewRequest("POST", base, r.Body)
	req.Header.Set("X-User", r.FormValue("u"))
	http.DefaultClient.Do(req)
}

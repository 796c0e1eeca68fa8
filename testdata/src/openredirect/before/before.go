// Package before has text before the value.
package before

import (
	"fmt"
	"net/http"
	"net/url"
	"path"
	"strings"
)

func to(w http.ResponseWriter, r *http.Request, base string) {
	x := r.FormValue("x")
	go http.Redirect(w, r, "https://h/"+x, 302)
	go http.Redirect(w, r, "https://h?"+x, 302)
	go http.Redirect(w, r, "/items/"+x, 302)
	go http.Redirect(w, r, "https://h"+x, 302) // want `as the target`
	go http.Redirect(w, r, "/"+x, 302)         // want `as the target`
	go http.Redirect(w, r, "https://"+x, 302)  // want `as the target`
	go http.Redirect(w, r, base+"/"+x, 302)
	go http.Redirect(w, r, base+x, 302) // want `as the target`
}

func formats(w http.ResponseWriter, r *http.Request, lang string) {
	x := r.FormValue("x")
	go http.Redirect(w, r, fmt.Sprintf("https://h/%s", x), 302)
	go http.Redirect(w, r, fmt.Sprintf("/%s/%d/%s", lang, 3, x), 302)
	go http.Redirect(w, r, fmt.Sprintf("https://%s.h/", x), 302) // want `as the target`
	go http.Redirect(w, r, fmt.Sprintf("/%s", x), 302)           // want `as the target`
	go http.Redirect(w, r, fmt.Sprintf(lang+"/login?next=%s", x), 302)
	go http.Redirect(w, r, fmt.Sprintf(lang+"%s/login", x), 302) // want `as the target`
}

func joins(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("x")
	go http.Redirect(w, r, path.Join("/items", x), 302)
	go http.Redirect(w, r, path.Join("/", x), 302) // want `as the target`
	go http.Redirect(w, r, strings.Join([]string{"https://h", x}, "/"), 302)
	go http.Redirect(w, r, strings.Join([]string{x, "h"}, "/"), 302) // want `as the target`
	to, _ := url.JoinPath("https://h", x)
	go http.Redirect(w, r, to, 302)
	to, _ = url.JoinPath(x, "h")
	go http.Redirect(w, r, to, 302) // want `as the target`
}

func built(w http.ResponseWriter, r *http.Request) {
	var a, b strings.Builder
	a.WriteString("https://h/")
	a.WriteString(r.FormValue("x"))
	go http.Redirect(w, r, a.String(), 302)
	b.WriteString(r.FormValue("x"))
	b.WriteString("https://h/")
	go http.Redirect(w, r, b.String(), 302) // want `as the target`
}

func values(w http.ResponseWriter, r *http.Request) {
	v := url.Values{}
	v.Set("next", r.FormValue("x"))
	go http.Redirect(w, r, "/login?"+v.Encode(), 302)
	w.Header().Add("Location", v.Encode())
	w.Header().Add("Location", r.FormValue("x")) // want `as the target`
	w.Header().Add("X-Other", r.FormValue("x"))
}

// What has lost its own slashes can make neither "//" nor, of a URL's text or without backslashes, "/\" of the slash before it.
func trimmed(w http.ResponseWriter, r *http.Request) {
	x := r.FormValue("x")
	u, err := url.Parse(x)
	if err != nil {
		return
	}
	go http.Redirect(w, r, "/"+strings.TrimLeft(u.EscapedPath(), "/"), 302)
	go http.Redirect(w, r, "/"+strings.TrimLeft(x, `/\`), 302)
	go http.Redirect(w, r, "/"+strings.Trim(x, "/"), 302)       // want "`/.host` passes"
	go http.Redirect(w, r, "/"+strings.TrimPrefix(x, "/"), 302) // want `as the target`
	go http.Redirect(w, r, "/"+u.EscapedPath(), 302)            // want `as the target`
	go http.Redirect(w, r, "/"+strings.TrimLeft(x, " "), 302)   // want `as the target`
}

// Of a URL the host decides, where the program puts one in; without one it is the start of the path.
func parts(w http.ResponseWriter, r *http.Request, base *url.URL, host string) {
	x := r.FormValue("x")
	of := url.URL{Scheme: "https", Host: host, Path: x}
	go http.Redirect(w, r, of.String(), 302)
	link := *base
	if link.Host == "" {
		link.Host = host
	}
	link.Path = fmt.Sprintf("/%s/%s", host, x)
	w.Header().Set("Location", link.String())
	clean := url.URL{Path: absolute("login", x)}
	q := clean.Query()
	q.Set("state", x)
	clean.RawQuery = q.Encode()
	go http.Redirect(w, r, clean.String(), 302)
	raw := url.URL{Path: x}
	go http.Redirect(w, r, raw.String(), 302) // want "`//host` passes"
	none := url.URL{Host: "", Path: x}
	go http.Redirect(w, r, none.String(), 302) // want "`//host` passes"
	other := url.URL{Scheme: "https", Host: x}
	go http.Redirect(w, r, other.String(), 302) // want `as the target`
}

func absolute(items ...string) string {
	return path.Join(append([]string{root}, items...)...)
}

var root = "/"

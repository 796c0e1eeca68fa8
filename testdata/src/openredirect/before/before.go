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

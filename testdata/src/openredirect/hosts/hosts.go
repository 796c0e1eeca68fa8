// Package hosts redirects to URLs that get another host.
package hosts

import (
	"net"
	"net/http"
	"net/url"
)

const site = "www.example.com"

func constant(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("next"))
	if err != nil {
		return
	}
	u.Scheme, u.Host = "https", site
	http.Redirect(w, r, u.String(), http.StatusFound)
}

// The same host with another port is the same host.
func port(w http.ResponseWriter, r *http.Request, port string) {
	u, err := url.Parse(r.FormValue("next"))
	if err != nil {
		return
	}
	u.Host = r.Host
	if u.Port() != "" {
		host, _, _ := net.SplitHostPort(u.Host)
		u.Host = net.JoinHostPort(host, port)
	}
	http.Redirect(w, r, u.String(), http.StatusFound)
}

// It has always been the URL's own.
func portAlone(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("next"))
	if err != nil {
		return
	}
	u.Host = net.JoinHostPort(u.Hostname(), "443")
	http.Redirect(w, r, u.String(), http.StatusFound) // want `as the target of a redirect; compare it`
}

// What is left of https://x//evil.com is //evil.com.
func taken(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("next"))
	if err != nil {
		return
	}
	u.Scheme, u.Host = "", ""
	http.Redirect(w, r, u.String(), http.StatusFound) // want `as the target of a redirect; compare it`
}

// One branch writes one host, and the other another.
func branches(w http.ResponseWriter, r *http.Request, host, port string) {
	u, err := url.ParseRequestURI(r.RequestURI)
	if err != nil {
		return
	}
	u.Scheme = "https"
	if port != "" {
		u.Host = net.JoinHostPort(host, port)
	} else {
		u.Host = host
	}
	http.Redirect(w, r, u.String(), http.StatusFound)
}

func someBranches(w http.ResponseWriter, r *http.Request, host, port string) {
	u, err := url.ParseRequestURI(r.RequestURI)
	if err != nil {
		return
	}
	switch port {
	case "80":
		u.Host = host
	case "443":
		u.Host = net.JoinHostPort(host, port)
	}
	http.Redirect(w, r, u.String(), http.StatusFound) // want `as the target of a redirect`
}

func sometimes(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("next"))
	if err != nil {
		return
	}
	if u.Scheme == "ftp" {
		u.Host = site
	}
	http.Redirect(w, r, u.String(), http.StatusFound) // want `as the target of a redirect; compare it`
}

func late(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("next"))
	if err != nil {
		return
	}
	to := u.String()
	u.Host = site
	http.Redirect(w, r, to, http.StatusFound) // want `as the target of a redirect; compare it`
}

// Somebody else's host.
func theirs(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("next"))
	if err != nil {
		return
	}
	u.Host = r.FormValue("host")
	http.Redirect(w, r, u.String(), http.StatusFound) // want `HTTP form value "host" reaches http.Redirect as the target`
}

// Another URL's host is another matter.
func other(w http.ResponseWriter, r *http.Request, base *url.URL) {
	u, err := url.Parse(r.FormValue("next"))
	if err != nil {
		return
	}
	base.Host = site
	http.Redirect(w, r, u.String(), http.StatusFound) // want `as the target of a redirect; compare it`
}

// Package checks looks at the host before it requests.
package checks

import (
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"

	"ssrf/checks/safe"
)

var allowed = map[string]bool{"example.com": true}

func inline(r *http.Request) {
	x := r.FormValue("u")
	u, err := url.Parse(x)
	if err != nil {
		return
	}
	if u.Scheme != "https" {
		http.Get(x) // want `as the target of a request`
		return
	}
	if u.Host == "" {
		http.Get(x) // want `as the target of a request`
	}
	if u.Host == "example.com" {
		http.Get(x)
	}
	if allowed[u.Hostname()] {
		http.Get(u.String())
	}
	if strings.HasSuffix(u.Hostname(), ".example.com") {
		http.Get(u.String())
	}
	if strings.HasSuffix(u.Hostname(), "example.com") {
		http.Get(u.String()) // want `a part of the host's name was checked`
	}
	switch strings.ToLower(u.Hostname()) {
	case "a.example.com", "b.example.com":
		http.Get(x)
	}
	if strings.Contains(x, "example.com") {
		http.Get(x) // want `as the target of a request`
	}
	if strings.HasPrefix(x, "https://example.com/") {
		http.Get(x)
	}
	if strings.HasPrefix(x, "https://example.com") {
		http.Get(x) // want `a part of the host's name was checked`
	}
}

func helpers(r *http.Request) {
	x := r.FormValue("u")
	if safe.Check(x) == nil {
		http.Get(x)
	}
	if u, err := url.Parse(x); err == nil && safe.Host(u) {
		http.Get(u.String())
		return
	}
	http.Get(x) // want `as the target of a request`
}

// An address that was checked is the one that is dialed.
func addresses(r *http.Request) {
	x := r.FormValue("ip")
	ip, err := netip.ParseAddr(x)
	if err != nil {
		return
	}
	net.Dial("tcp", net.JoinHostPort(ip.String(), "80")) // want `as the target of a request`
	if ip.IsPrivate() || ip.IsLoopback() || ip.IsLinkLocalUnicast() {
		return
	}
	net.Dial("tcp", net.JoinHostPort(ip.String(), "80"))
	net.Dial("tcp", net.JoinHostPort(x, "80"))
	old := net.ParseIP(r.FormValue("old"))
	if old == nil || old.IsLoopback() || old.IsPrivate() {
		return
	}
	net.Dial("tcp", old.String()+":80")
}

// Behind a name there can be another address when it is requested.
func resolved(r *http.Request) {
	u, err := url.Parse(r.FormValue("u"))
	if err != nil {
		return
	}
	ips, err := net.LookupIP(u.Hostname())
	if err != nil {
		return
	}
	for _, ip := range ips {
		if ip.IsPrivate() || ip.IsLoopback() {
			return
		}
	}
	http.Get(u.String()) // want `as the target of a request`
}

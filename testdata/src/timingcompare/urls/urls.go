// Package urls compares parts of addresses: the password is in the user's part, and the path is none.
package urls

import (
	"net/http"
	"net/url"
	"strings"

	"timingcompare/urls/uri"
)

type config struct{ password string }

func (c *config) base() string {
	u := url.URL{Scheme: "share", User: url.UserPassword("me", c.password), Host: "host"}
	return u.String()
}

func paths(c *config, r *http.Request) bool {
	u, _ := uri.New(c.base())
	next := u.Raw(r.URL.Path)
	return next.Path() == r.FormValue("path")
}

func names(c *config, r *http.Request) bool {
	u, _ := uri.New(c.base())
	next := u.Raw(r.URL.Path)
	return next.ID() == r.FormValue("user")
}

func hosts(c *config, r *http.Request) bool {
	u, _ := url.Parse(c.base())
	ref, _ := u.Parse(r.URL.Path)
	return strings.ToLower(ref.Host) == r.FormValue("host")
}

func passwords(c *config, r *http.Request) bool {
	u, _ := uri.New(c.base())
	return u.Raw(r.URL.Path).Password() == r.FormValue("password") // want `reaches == with a secret`
}

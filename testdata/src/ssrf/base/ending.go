package base

import (
	"net/http"
	"net/url"
	"strings"
)

// A slash is put behind a base that has none.
func (c *Client) ended(r *http.Request) {
	base := c.Base
	if !strings.HasSuffix(base, "/") {
		base += "/"
	}
	_, _ = http.Get(base + r.FormValue("name"))
	_, _ = http.Get("https://" + base + r.FormValue("name"))
}

func (c *Client) endedByHand(r *http.Request) {
	base, other := c.Base, c.Base
	if base[len(base)-1:] != "/" {
		base = base + "/"
	}
	if other[len(other)-1] != '/' {
		other += "/"
	}
	u, _ := url.Parse("https://" + base + r.FormValue("name"))
	_, _ = http.Get(u.String())
	_, _ = http.Get(other + r.FormValue("name"))
}

// What is put there is no slash, or is put where something else was asked.
func (c *Client) endedOtherwise(r *http.Request) {
	base := c.Base
	if !strings.HasSuffix(base, "-") {
		base += "-"
	}
	_, _ = http.Get("https://" + base + r.FormValue("name")) // want `HTTP form value "name" reaches http.Get behind the start of a host's name`
	base = c.Base
	if base != "" {
		base += "/"
	}
	_, _ = http.Get("https://" + base + r.FormValue("id")) // want `HTTP form value "id" reaches http.Get behind the start of a host's name`
	base = c.Base
	if strings.HasSuffix(base, "/") {
		base += "/"
	}
	_, _ = http.Get("https://" + base + r.FormValue("key")) // want `HTTP form value "key" reaches http.Get behind the start of a host's name`
	base = c.Base
	if base[0] != '/' {
		base += "/"
	}
	_, _ = http.Get("https://" + base + r.FormValue("first")) // want `HTTP form value "first" reaches http.Get behind the start of a host's name`
}

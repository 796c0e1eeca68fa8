// Package urls takes addresses apart and puts them together.
package urls

import (
	"net/http"
	"net/url"
	"os"
)

func together(r *http.Request) {
	u := url.URL{Scheme: "https", Host: "example.com", Path: r.FormValue("path")}
	again, _ := url.Parse(u.String())
	_, _ = os.ReadFile(again.Host)
	_, _ = os.ReadFile(again.Path)     // want `"path" reaches os.ReadFile as a path`
	_, _ = os.ReadFile(again.String()) // want `"path" reaches os.ReadFile as a path`
	_, _ = os.ReadFile(u.String())     // want `"path" reaches os.ReadFile as a path`
}

func joined(r *http.Request) {
	u, _ := url.Parse("https://example.com/a")
	u = u.JoinPath("b", r.FormValue("path"))
	_, _ = os.ReadFile(u.Host)
	_, _ = os.ReadFile(u.Path)     // want `"path" reaches os.ReadFile as a path`
	_, _ = os.ReadFile(u.String()) // want `"path" reaches os.ReadFile as a path`
}

func resolved(r *http.Request) {
	base := &url.URL{Scheme: "https", Host: r.FormValue("host")}
	u := base.ResolveReference(&url.URL{Path: "/p", RawQuery: r.FormValue("query")})
	_, _ = os.ReadFile(u.Path)
	_, _ = os.ReadFile(u.Host) // want `"host" reaches os.ReadFile as a path`
}

// A text that is all of an address may have anything anywhere.
func parsed(r *http.Request) {
	u, _ := url.Parse(r.FormValue("url"))
	_, _ = os.ReadFile(u.Host) // want `"url" reaches os.ReadFile as a path`
	_, _ = os.ReadFile(u.Path) // want `"url" reaches os.ReadFile as a path`
	v, _ := url.Parse("https://" + r.FormValue("rest"))
	_, _ = os.ReadFile(v.Path) // want `"rest" reaches os.ReadFile as a path`
}

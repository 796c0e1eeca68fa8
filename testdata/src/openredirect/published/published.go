// Package published has flaws that were published, each as the smallest program of its shape before and after it was mended.
package published

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"
)

// GO-2025-4226, miniflux: a target that begins with a slash is taken for a path.
func miniflux(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("redirect_url")
	if !strings.HasPrefix(to, "/") {
		to = "/"
	}
	http.Redirect(w, r, to, http.StatusFound) // want "`//host` passes"
}

func minifluxMended(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("redirect_url")
	if !isRelativePath(to) {
		to = "/"
	}
	http.Redirect(w, r, to, http.StatusFound)
}

func isRelativePath(link string) bool {
	if strings.HasPrefix(link, "//") || strings.HasPrefix(link, `/\`) {
		return false
	}
	u, err := url.Parse(link)
	return err == nil && u.Host == "" && u.Scheme == "" && strings.HasPrefix(link, "/")
}

// GO-2022-0987, gophish: of a URL the path is taken, which can be //host.
func gophish(w http.ResponseWriter, r *http.Request) {
	next := "/"
	if u, err := url.Parse(r.FormValue("next")); err == nil && u.Path != "" {
		next = u.Path
	}
	http.Redirect(w, r, next, http.StatusFound) // want `HTTP form value "next" reaches http.Redirect`
}

func gophishMended(w http.ResponseWriter, r *http.Request) {
	next := "/"
	if u, err := url.Parse(r.FormValue("next")); err == nil {
		if path := u.EscapedPath(); path != "" {
			next = "/" + strings.TrimLeft(path, "/")
		}
	}
	http.Redirect(w, r, next, http.StatusFound)
}

// GO-2022-1031, echo: a folder without its slash, of //host/.. . What begins with the path of the request and goes on has low
// confidence, as most servers clean that path, so that this one is silent.
func echoStatic(c echo.Context) error {
	p := c.Request().URL.Path
	return c.Redirect(http.StatusMovedPermanently, p+"/")
}

func echoStaticMended(c echo.Context) error {
	p := c.Request().URL.Path
	return c.Redirect(http.StatusMovedPermanently, sanitizeURI(p+"/"))
}

func sanitizeURI(uri string) string {
	if len(uri) > 1 && (uri[0] == '\\' || uri[0] == '/') && (uri[1] == '\\' || uri[1] == '/') {
		uri = "/" + strings.TrimLeft(uri, `/\`)
	}
	return uri
}

// GO-2026-4316, chi: slashes at the end are cut off, and a backslash behind the first stays.
func redirectSlashes(w http.ResponseWriter, r *http.Request) {
	path := r.URL.Path
	if len(path) > 1 && path[len(path)-1] == '/' {
		path = "/" + strings.Trim(path, "/")
		http.Redirect(w, r, path, 301) // want "`/.host` passes"
	}
}

func redirectSlashesMended(w http.ResponseWriter, r *http.Request) {
	path := r.URL.Path
	if len(path) > 1 && path[len(path)-1] == '/' {
		path = strings.ReplaceAll(path, `\`, "/")
		path = "/" + strings.Trim(path, "/")
		if r.URL.RawQuery != "" {
			path = fmt.Sprintf("%s?%s", path, r.URL.RawQuery)
		}
		http.Redirect(w, r, path, 301)
	}
}

// GO-2026-5658, MCP registry: the same by a copy of the URL.
func trailing(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/" && strings.HasSuffix(r.URL.Path, "/") {
		u := *r.URL
		u.Path = strings.TrimSuffix(r.URL.Path, "/")
		http.Redirect(w, r, u.String(), http.StatusPermanentRedirect) // want `HTTP request URL reaches http.Redirect`
	}
}

func trailingMended(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/" && strings.HasSuffix(r.URL.Path, "/") {
		u := url.URL{RawQuery: r.URL.RawQuery}
		u.Path = "/" + strings.Trim(r.URL.Path, `/\`)
		http.Redirect(w, r, u.String(), http.StatusPermanentRedirect)
	}
}

// GO-2022-0822, gogs: a backslash behind the slash passes.
func gogs(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("redirect_to")
	if len(to) >= 2 && to[0] == '/' && to[1] != '/' {
		http.Redirect(w, r, to, 302) // want "`/.host` passes"
	}
}

func gogsMended(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("redirect_to")
	if len(to) >= 2 && to[0] == '/' && to[1] != '/' && to[1] != '\\' {
		http.Redirect(w, r, to, 302)
	}
}

// Package checks redirects to targets that were checked.
package checks

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"net"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"openredirect/checks/safe"
)

var hosts = []string{"example.com", "example.org"}

func listed(w http.ResponseWriter, r *http.Request) {
	next := r.URL.Query().Get("next")
	u, err := url.Parse(next)
	if err != nil || !slices.Contains(hosts, u.Host) {
		http.Redirect(w, r, next, http.StatusFound) // want `as the target of a redirect; compare it`
		return
	}
	http.Redirect(w, r, u.String(), http.StatusFound)
	http.Redirect(w, r, next, http.StatusFound)
}

// The query of a URL whose host was checked is anything.
func query(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("next"))
	if err != nil || u.Host != "example.com" {
		return
	}
	http.Redirect(w, r, u.Query().Get("to"), http.StatusFound) // want `as the target of a redirect; compare it`
}

func own(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("next"))
	if err != nil || u.Host != r.Host {
		return
	}
	http.Redirect(w, r, u.String(), http.StatusFound)
}

func below(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("next"))
	if err != nil {
		return
	}
	if strings.HasSuffix(u.Hostname(), ".example.com") {
		http.Redirect(w, r, u.String(), http.StatusFound)
	}
	if strings.HasSuffix(u.Hostname(), "example.com") {
		http.Redirect(w, r, u.String(), http.StatusFound) // want `it was checked, but a part of a host's name`
	}
}

func elsewhere(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if err := safe.Check(next); err == nil {
		http.Redirect(w, r, next, http.StatusFound)
	}
	if safe.Local(next) {
		http.Redirect(w, r, next, http.StatusFound)
	}
	if safe.Slashed(next) {
		http.Redirect(w, r, next, http.StatusFound) // want "it was checked, but `//host` passes"
	}
	if u, err := url.Parse(next); err == nil && safe.Host(u) {
		http.Redirect(w, r, u.String(), http.StatusFound)
	}
}

type config struct{ site string }

// What the host is compared with is given to a function of another package.
func given(w http.ResponseWriter, r *http.Request, c *config) {
	u, err := url.Parse(r.FormValue("next"))
	if err != nil {
		return
	}
	if safe.SameHost(u, "example.com") || safe.SameHost(u, c.site) || safe.SameHost(u, r.Host) {
		http.Redirect(w, r, u.String(), http.StatusFound)
	}
	if safe.SameHost(u, r.FormValue("host")) {
		http.Redirect(w, r, u.String(), http.StatusFound) // want `as the target of a redirect`
	}
	if safe.SameHost(u, "") {
		http.Redirect(w, r, u.String(), http.StatusFound) // want `as the target of a redirect`
	}
	if safe.Allowed(u.Hostname(), hosts) || sameSite(u, c.site) {
		http.Redirect(w, r, u.String(), http.StatusFound)
	}
	if sameSite(u, r.FormValue("host")) {
		http.Redirect(w, r, u.String(), http.StatusFound) // want `as the target of a redirect`
	}
	if safe.Own(u.Host) {
		http.Redirect(w, r, u.String(), http.StatusFound)
	} else {
		http.Redirect(w, r, u.String(), http.StatusFound) // want `as the target of a redirect`
	}
}

func sameSite(u *url.URL, site string) bool { return u != nil && safe.SameHost(u, site) }

// A type that was made of that of URLs.
func ofType(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	u, err := safe.Parse(next)
	if err != nil || u.Host != "example.com" {
		http.Redirect(w, r, next, http.StatusFound) // want `as the target of a redirect`
		return
	}
	http.Redirect(w, r, next, http.StatusFound)
}

// The path alone is looked at, and what is used of the URL begins with it.
func byPath(w http.ResponseWriter, r *http.Request) {
	u, err := url.Parse(r.FormValue("back"))
	if err != nil || !strings.HasPrefix(u.Path, "/") {
		return
	}
	http.Redirect(w, r, u.RequestURI(), http.StatusFound) // want "it was checked, but `//host` passes"
	if strings.HasPrefix(u.Path, "//") {
		return
	}
	http.Redirect(w, r, u.RequestURI(), http.StatusFound)
	http.Redirect(w, r, u.EscapedPath()+"?done=1", http.StatusFound)
	http.Redirect(w, r, u.Path, http.StatusFound)     // want "as the target of a redirect"
	http.Redirect(w, r, u.String(), http.StatusFound) // want "as the target of a redirect"
	if u.Host == "" && u.Scheme == "" {
		w.Header().Set("Location", u.String())
	}
}

// It is checked by the caller, and used where it is passed to.
func passed(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if !strings.HasPrefix(next, "/") || strings.HasPrefix(next, "//") {
		next = "/"
	}
	send(w, r, next)
}

func send(w http.ResponseWriter, r *http.Request, to string) {
	http.Redirect(w, r, to, http.StatusFound) // want `it was checked, but ./.host. passes`
}

func replaced(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if next == "" || next[0] != '/' || len(next) > 1 && (next[1] == '/' || next[1] == '\\') {
		next = "/"
	}
	http.Redirect(w, r, next, http.StatusFound)
}

func prefix(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if strings.HasPrefix(next, "https://example.com/") {
		http.Redirect(w, r, next, http.StatusFound)
	}
	if strings.HasPrefix(next, "https://example.com") {
		http.Redirect(w, r, next, http.StatusFound) // want `it was checked, but a part of a host's name`
	}
}

func relative(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	u, err := url.Parse(next)
	if err != nil || u.IsAbs() || u.Host != "" {
		return
	}
	http.Redirect(w, r, u.String(), http.StatusFound)
	w.Header().Set("Location", u.String())        // want `it was checked, but browsers`
	http.Redirect(w, r, next, http.StatusFound)   // want `it was checked, but browsers`
	http.Redirect(w, r, u.Path, http.StatusFound) // want `as the target of a redirect`
}

// None of these is chosen by who makes a link.
func own2(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, r.Referer(), http.StatusFound)
	http.Redirect(w, r, r.Header.Get("X-Next"), http.StatusFound)
	http.Redirect(w, r, "https://"+r.Host+r.URL.RequestURI(), http.StatusFound)
	if c, err := r.Cookie("next"); err == nil {
		http.Redirect(w, r, c.Value, http.StatusFound)
	}
}

// Patterns that name the host up to its end, and some that do not.
var (
	site  = regexp.MustCompile(`^https://([a-z]+\.)?example\.com(/|$)`)
	open  = regexp.MustCompile(`^https://[a-z]+\.example\.com`)
	names = regexp.MustCompile(`^[a-z]+\.example\.com$`)
)

func byPattern(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if site.MatchString(next) || safe.Site.MatchString(next) {
		http.Redirect(w, r, next, http.StatusFound)
	}
	if open.MatchString(next) {
		http.Redirect(w, r, next, http.StatusFound) // want `as the target of a redirect`
	}
	if u, err := url.Parse(next); err == nil && names.MatchString(u.Host) {
		http.Redirect(w, r, u.String(), http.StatusFound)
	}
}

// How a path ends says nothing of a host.
func slashed(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/" && strings.HasSuffix(r.URL.Path, "/") {
		http.Redirect(w, r, strings.TrimRight(r.URL.Path, "/"), http.StatusFound) // want "as the target of a redirect; compare it"
	}
}

// Where something was made, and where to go instead.
func created(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Location", r.FormValue("place"))
	w.WriteHeader(http.StatusCreated)
}

func moved(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Location", r.FormValue("place")) // want "as the target of a redirect"
	w.WriteHeader(http.StatusFound)
}

func either(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Location", r.FormValue("place")) // want "as the target of a redirect"
	if r.Method == http.MethodPost {
		w.WriteHeader(http.StatusCreated)
		return
	}
	w.WriteHeader(http.StatusSeeOther)
}

// Signed targets are the program's own.

func sign(to string, key []byte) string {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(to))
	return base64.URLEncoding.EncodeToString(mac.Sum(nil))
}

func signed(w http.ResponseWriter, r *http.Request, key []byte) {
	to, sig := r.FormValue("to"), r.FormValue("sig")
	if !hmac.Equal([]byte(sig), []byte(sign(to, key))) {
		http.Redirect(w, r, to, http.StatusFound) // want `as the target of a redirect`
		return
	}
	http.Redirect(w, r, to, http.StatusFound)
}

func signedState(w http.ResponseWriter, r *http.Request, key []byte) {
	sig, to, ok := strings.Cut(r.FormValue("state"), ".")
	if ok && verified(to, sig, key) {
		http.Redirect(w, r, to, http.StatusFound)
	}
	if ok && verified(sig, r.FormValue("sig"), key) {
		http.Redirect(w, r, to, http.StatusFound) // want `as the target of a redirect`
	}
}

func verified(text, sig string, key []byte) bool { return sign(text, key) == sig }

// A function writes the host that the request was sent to, and another one what the request says.

func address(r *http.Request, port string) *url.URL {
	u := cloned(r.URL)
	host, _, err := net.SplitHostPort(r.Host)
	if err != nil {
		host = r.Host
	}
	if port == "" {
		u.Host = host
	} else {
		u.Host = net.JoinHostPort(host, port)
	}
	return u
}

func cloned(u *url.URL) *url.URL {
	c := *u
	return &c
}

func forwarded(r *http.Request) *url.URL {
	u := cloned(r.URL)
	u.Host = r.FormValue("host")
	return u
}

func atTimes(r *http.Request, port string) *url.URL {
	u := cloned(r.URL)
	if port != "" {
		u.Host = r.Host + ":" + port
	}
	return u
}

func toSelf(w http.ResponseWriter, r *http.Request, port string) {
	u := address(r, port)
	u.Scheme = "https"
	if port == "443" {
		u.Host = u.Hostname()
	}
	http.Redirect(w, r, u.String(), http.StatusFound)
	http.Redirect(w, r, forwarded(r).String(), http.StatusFound)     // want `as the target of a redirect`
	http.Redirect(w, r, atTimes(r, port).String(), http.StatusFound) // want `as the target of a redirect`
}

// A backslash may be searched for together with other characters: what has none does not begin with one behind its slash.

func noneOf(s string) bool {
	return strings.HasPrefix(s, "/") && !strings.HasPrefix(s, "//") && !strings.ContainsAny(s, "\\\r\n\t")
}

func noControls(s string) bool {
	return strings.HasPrefix(s, "/") && !strings.HasPrefix(s, "//") && !strings.ContainsAny(s, "\r\n\t")
}

func searched(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if noneOf(next) {
		http.Redirect(w, r, next, http.StatusFound)
	}
	if strings.HasPrefix(next, "/") && !strings.HasPrefix(next, "//") && !strings.ContainsRune(next, '\\') {
		http.Redirect(w, r, next, http.StatusFound)
	}
	if noControls(next) {
		http.Redirect(w, r, next, http.StatusFound) // want `it was checked, but ./.host. passes`
	}
}

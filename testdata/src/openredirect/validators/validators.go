// Package validators redirects to targets that a validator has checked, which is called through an interface.
package validators

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
)

// A Validator says which targets are fine. There is one.
type Validator interface{ IsValid(target string) bool }

type validator struct{ hosts []string }

// New returns the validator.
func New(hosts []string) Validator { return &validator{hosts} }

// Two slashes, also with spaces or dots between them, and a backslash.
var double = regexp.MustCompile(`[/\\](?:[\s\v]*|\.{1,2})[/\\]`)

func (v *validator) IsValid(target string) bool {
	switch {
	case strings.HasPrefix(target, "/") && !double.MatchString(target):
		return true
	case strings.HasPrefix(target, "https://"):
		u, err := url.Parse(target)
		if err != nil {
			return false
		}
		for _, h := range v.hosts {
			if u.Hostname() == h {
				return true
			}
		}
	}
	return false
}

type server struct {
	validator Validator
	lengths   Lengths
	any       Any
}

func (s *server) login(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if !s.validator.IsValid(next) {
		next = "/"
	}
	http.Redirect(w, r, next, http.StatusFound)
}

// What is asked of one value says nothing of another.
func (s *server) other(w http.ResponseWriter, r *http.Request) {
	if s.validator.IsValid(r.FormValue("next")) {
		http.Redirect(w, r, r.FormValue("back"), http.StatusFound) // want `as the target of a redirect; compare it`
	}
}

// Lengths says which texts are short enough, and nothing else.
type Lengths interface{ Short(target string) bool }

type limit int

func (l limit) Short(target string) bool { return len(target) < int(l) }

func (s *server) short(w http.ResponseWriter, r *http.Request) {
	if next := r.FormValue("next"); s.lengths.Short(next) {
		http.Redirect(w, r, next, http.StatusFound) // want `as the target of a redirect; compare it`
	}
}

// Any has two methods in this package, one of which checks.
type Any interface{ Fine(target string) bool }

type strict struct{}

func (strict) Fine(target string) bool { return target == "/" || target == "/home" }

type lax struct{}

func (lax) Fine(target string) bool { return target != "" }

func (s *server) any2(w http.ResponseWriter, r *http.Request) {
	if next := r.FormValue("next"); s.any.Fine(next) {
		http.Redirect(w, r, next, http.StatusFound) // want `as the target of a redirect; compare it`
	}
}

var (
	slashes = regexp.MustCompile(`^//`)
	end     = regexp.MustCompile(`[/\\][/\\]$`)
	hash    = regexp.MustCompile(`#`)
)

// A pattern that finds what leads away.
func patterns(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	if !strings.HasPrefix(next, "/") {
		return
	}
	if !double.MatchString(next) {
		http.Redirect(w, r, next, http.StatusFound)
	}
	if !slashes.MatchString(next) {
		http.Redirect(w, r, next, http.StatusFound) // want "it was checked, but `/.host` passes"
	}
	if !end.MatchString(next) { // at the end alone
		http.Redirect(w, r, next, http.StatusFound) // want "it was checked, but `//host` passes"
	}
	if !hash.MatchString(next) {
		http.Redirect(w, r, next, http.StatusFound) // want "it was checked, but `//host` passes"
	}
}

// One of two ways has found a path of the site, and the other one a host.
func ways(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	switch u, err := url.Parse(next); {
	case strings.HasPrefix(next, "/") && !double.MatchString(next):
	case err == nil && u.Hostname() == "example.com":
	default:
		return
	}
	http.Redirect(w, r, next, http.StatusFound)
}

func halfway(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	switch u, err := url.Parse(next); {
	case strings.HasPrefix(next, "/"):
	case err == nil && u.Hostname() == "example.com":
	default:
		return
	}
	http.Redirect(w, r, next, http.StatusFound) // want `as the target of a redirect`
}

// A domain that begins with a dot, or with "*.", names the hosts below it. It is a setting of the program.
func below(host, domain string) bool {
	return strings.HasPrefix(domain, ".") && strings.HasSuffix(host, domain) ||
		strings.HasPrefix(domain, "*.") && strings.HasSuffix(host, domain[1:])
}

// Without a dot it is the end of other names too.
func ending(host, domain string) bool { return domain != "" && strings.HasSuffix(host, domain) }

func domains(w http.ResponseWriter, r *http.Request, domain string) {
	u, err := url.Parse(r.FormValue("next"))
	if err != nil {
		return
	}
	if below(u.Hostname(), domain) {
		http.Redirect(w, r, u.String(), http.StatusFound)
	}
	if ending(u.Hostname(), domain) {
		http.Redirect(w, r, u.String(), http.StatusFound) // want `it was checked, but a part of a host's name`
	}
}

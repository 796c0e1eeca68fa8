// Package uri wraps a URL.
package uri

import (
	"net/url"
	"path"
	"strings"
)

// A URI is a URL of a file.
type URI struct{ U *url.URL }

// New returns the URI of a text.
func New(text string) (*URI, error) {
	u, err := url.Parse(text)
	if err != nil {
		return nil, err
	}
	return &URI{U: u}, nil
}

// Join returns the URI below.
func (u *URI) Join(elem ...string) *URI {
	next, _ := url.Parse(u.U.String())
	return &URI{U: next.JoinPath(elem...)}
}

// Raw is Join of a whole path.
func (u *URI) Raw(p string) *URI { return u.Join(strings.Split(strings.TrimPrefix(p, "/"), "/")...) }

// Path returns the path.
func (u *URI) Path() string { return path.Clean(u.U.Path) }

// ID returns the name of the user.
func (u *URI) ID() string { return u.U.User.Username() }

// Password returns the password of the user.
func (u *URI) Password() string {
	p, _ := u.U.User.Password()
	return p
}

// Package safe checks targets for others.
package safe

import (
	"errors"
	"net/url"
	"regexp"
	"strings"
)

var hosts = map[string]bool{"example.com": true}

// Host reports whether a URL is one of ours.
func Host(u *url.URL) bool { return hosts[strings.ToLower(u.Hostname())] }

// Check checks a text.
func Check(x string) error {
	u, err := url.Parse(x)
	if err != nil {
		return err
	}
	if !Host(u) {
		return errors.New("another site")
	}
	return nil
}

// Local reports whether a text is a path of the site.
func Local(x string) bool {
	return strings.HasPrefix(x, "/") && !strings.HasPrefix(x, "//") && !strings.HasPrefix(x, `/\`)
}

// Slashed looks so.
func Slashed(x string) bool { return strings.HasPrefix(x, "/") }

// Site names the hosts of ours.
var Site = regexp.MustCompile(`^https?://example\.(com|org)/`)

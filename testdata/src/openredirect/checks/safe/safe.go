// Package safe checks targets for others.
package safe

import (
	"errors"
	"net"
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

// SameHost leaves it to its callers which host may be.
func SameHost(u *url.URL, host string) bool { return strings.EqualFold(u.Host, host) }

// Allowed reports whether a host is one of those, or below one that begins with a dot.
func Allowed(host string, allowed []string) bool {
	for _, one := range allowed {
		if name, _, _ := strings.Cut(one, ":"); within(host, name) {
			return true
		}
	}
	return false
}

func within(host, name string) bool {
	return host == strings.TrimPrefix(name, ".") || strings.HasPrefix(name, ".") && strings.HasSuffix(host, name)
}

// Own reports whether a host is the machine that asks, for programs that people run there.
func Own(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	return host == "localhost" || net.ParseIP(host).IsLoopback()
}

// A URL is one whose scheme was checked.
type URL url.URL

// Parse parses one.
func Parse(x string) (*URL, error) {
	u, err := url.Parse(x)
	if err != nil || u.Scheme != "https" {
		return nil, errors.New("no URL")
	}
	return (*URL)(u), nil
}

// Package conf makes configurations for others.
package conf

import (
	"crypto/tls"
	"net/http"
)

// Options are what users of the package give.
type Options struct {
	SkipVerify bool
	Verify     bool
}

// Client leaves it to its callers.
func Client(skip bool) *http.Client {
	return &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: skip}}}
}

// New copies what it is given, once as it is and once turned round.
func New(o Options) (*http.Transport, *http.Transport) {
	return &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: o.SkipVerify}},
		&http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: !o.Verify}}
}

// If does so only where it is told to.
func If(o Options) *tls.Config {
	c := &tls.Config{}
	if o.SkipVerify {
		c.InsecureSkipVerify = true
	}
	return c
}

// Harden takes the least that is not broken.
func Harden(c *tls.Config) { c.MinVersion = tls.VersionTLS12 }

// Weaken takes what peers of long ago speak.
func Weaken(c *tls.Config, version uint16) { c.MinVersion = version }

// Legacy is what others of the program begin with.
func Legacy() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS10} // want `connections by TLS 1.0 are allowed`
}

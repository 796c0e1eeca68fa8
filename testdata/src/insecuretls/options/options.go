// Package options gives another package options, which a loop runs there.
package options

import (
	"crypto/tls"

	"insecuretls/options/apply"
	"insecuretls/options/dial"
)

func open() {
	dial.New("example.com:443")
	dial.New("example.com:443", dial.WithNothing())
	dial.New("example.com:443", dial.WithInsecure())                // want `certificate`
	dial.New("example.com:443", dial.WithMinimum(tls.VersionTLS10)) // want `TLS 1.0`
	dial.New("example.com:443", dial.WithMinimum(tls.VersionTLS13))
	dial.New("example.com:443", dial.WithMinimum(tls.VersionTLS10), dial.WithMinimum(tls.VersionTLS13))
	dial.Lax("example.com:443") // want `certificate`
	dial.Lax("example.com:443", dial.WithVerification(true))
	dial.Lax("example.com:443", dial.WithVerification(false)) // want `certificate`
}

// What a caller chooses is the caller's.
func handed(opts ...dial.Option) { dial.Lax("example.com:443", opts...) }

func hander(verify bool) {
	handed(dial.WithVerification(true))
	handed(dial.WithNothing()) // want `certificate`
	handed(dial.WithVerification(verify))
}

func chosen(insecure bool) {
	var opts []dial.Option
	if insecure {
		opts = append(opts, dial.WithInsecure())
	}
	dial.New("example.com:443", opts...)
	opts = append(opts, dial.WithMinimum(tls.VersionTLS13))
	dial.New("example.com:443", opts...)
}

func configured() {
	dial.Configured("example.com:443")
	dial.Configured("example.com:443", func(c *tls.Config) error { c.InsecureSkipVerify = true; return nil }) // want `certificate`
	dial.Configured("example.com:443", func(c *tls.Config) error { c.ServerName = "example.com"; return nil })
	dial.Configured("example.com:443", dial.Unverified) // want `certificate`
}

// Options that are objects with a method.
func applied(verify bool) {
	apply.New("example.com:443")
	apply.New("example.com:443", apply.WithNothing())
	apply.New("example.com:443", apply.WithInsecure())                // want `certificate`
	apply.New("example.com:443", apply.WithMinimum(tls.VersionTLS10)) // want `TLS 1.0`
	apply.New("example.com:443", apply.WithMinimum(tls.VersionTLS10), apply.WithMinimum(tls.VersionTLS13))
	apply.New("example.com:443", apply.WithInsecure(), apply.WithVerification(true))
	apply.New("example.com:443", apply.WithVerification(false)) // want `certificate`
	apply.New("example.com:443", apply.WithVerification(verify))
}

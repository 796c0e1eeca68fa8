// Package dial connects as its options say.
package dial

import "crypto/tls"

type options struct {
	insecure bool
	verify   bool
	min      uint16
}

// An Option changes how New connects.
type Option func(*options)

func WithInsecure() Option { return func(o *options) { o.insecure = true } }

func WithVerification(on bool) Option { return func(o *options) { o.verify = on } }

func WithMinimum(version uint16) Option {
	return func(o *options) { o.min = version }
}

func WithNothing() Option { return func(*options) {} }

// New connects; nothing is verified if WithInsecure is given.
func New(addr string, opts ...Option) (*tls.Conn, error) {
	o := &options{min: tls.VersionTLS12}
	for _, opt := range opts {
		opt(o)
	}
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: o.insecure, MinVersion: o.min})
}

// Lax verifies if WithVerification(true) is given.
func Lax(addr string, opts ...Option) (*tls.Conn, error) {
	o := options{}
	apply(&o, opts)
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: !o.verify})
}

func apply(o *options, opts []Option) {
	for _, opt := range opts {
		if opt != nil {
			opt(o)
		}
	}
}

// A Setting changes the configuration itself.
type Setting func(*tls.Config) error

func Unverified(c *tls.Config) error { c.InsecureSkipVerify = true; return nil }

func Configured(addr string, settings ...Setting) (*tls.Conn, error) {
	c := &tls.Config{MinVersion: tls.VersionTLS13}
	for _, s := range settings {
		if err := s(c); err != nil {
			return nil, err
		}
	}
	return tls.Dial("tcp", addr, c)
}

func here() {
	New("example.com:443", WithInsecure()) // want `certificate`
	New("example.com:443", WithNothing(), WithMinimum(tls.VersionTLS13))
}

// Package apply has options that are objects with a method.
package apply

import "crypto/tls"

type options struct {
	insecure bool
	min      uint16
}

// An Option changes how New connects.
type Option interface{ apply(*options) }

type funcOption struct{ f func(*options) }

func (o *funcOption) apply(to *options) { o.f(to) }

func newFuncOption(f func(*options)) *funcOption { return &funcOption{f: f} }

type versionOption uint16

func (v versionOption) apply(to *options) { to.min = uint16(v) }

type none struct{}

func (none) apply(*options) {}

func WithInsecure() Option { return newFuncOption(func(o *options) { o.insecure = true }) }

func WithVerification(on bool) Option {
	return newFuncOption(func(o *options) { o.insecure = !on })
}

func WithMinimum(version uint16) Option { return versionOption(version) }

func WithNothing() Option { return none{} }

// New connects; nothing is verified if WithInsecure is given.
func New(addr string, opts ...Option) (*tls.Conn, error) {
	o := options{min: tls.VersionTLS12}
	for _, opt := range opts {
		opt.apply(&o)
	}
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: o.insecure, MinVersion: o.min})
}

func here() {
	New("example.com:443", WithInsecure()) // want `certificate`
	New("example.com:443", WithNothing(), WithMinimum(tls.VersionTLS13))
}

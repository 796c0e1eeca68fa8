package options

import "crypto/tls"

// Options that are values of methods: SSA wraps each in a function that has no source text and no receiver among its parameters.

type site struct{ name string }

func (s *site) named(c *tls.Config) { c.ServerName = s.name }

func (s *site) loosened(c *tls.Config) { c.InsecureSkipVerify = true } // want `certificate`

func (s site) old(c *tls.Config) { c.MinVersion = tls.VersionTLS10 }

func (s site) least(c *tls.Config, version uint16) { c.MinVersion = version }

func dialed(opts ...func(*tls.Config)) {
	c := &tls.Config{}
	for _, o := range opts {
		o(c)
	}
	tls.Dial("tcp", "example.com:443", c)
}

func methods(s *site) {
	dialed(s.named)
	dialed(s.loosened)     // want `certificate`
	dialed(s.named, s.old) // want `TLS 1.0`
	dialed(func(c *tls.Config) { s.least(c, tls.VersionTLS13) })
}

type loose interface{ loosened(*tls.Config) }

// Which method an interface has is not seen in a wrapper.
func behind(l loose) { dialed(l.loosened) }

// Each caller is told of, though all give the same.
func chosenBy(lax bool) { tls.Dial("tcp", "example.com:443", &tls.Config{InsecureSkipVerify: lax}) }

func callers() {
	chosenBy(true) // want `certificate`
	chosenBy(false)
	chosenBy(true) // want `certificate`
}

func expressions(s *site) {
	dialed(func(c *tls.Config) { (*site).named(s, c) })
	dialed(func(c *tls.Config) { (*site).loosened(s, c) }) // told where it is set
}

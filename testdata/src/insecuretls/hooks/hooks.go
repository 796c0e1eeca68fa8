// Package hooks has functions that are to verify certificates, and judges them by their bodies.
package hooks

import (
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"time"
)

// Policy verifies.
type Policy struct {
	name  string
	roots *x509.CertPool
	keys  map[string]bool
	ask   func(*x509.Certificate) error
	seen  []*x509.Certificate
}

// What looks at dates and names only.

func (p *Policy) named(cs tls.ConnectionState) error {
	if len(cs.PeerCertificates) == 0 {
		return errors.New("no certificate")
	}
	return nameOf(cs.PeerCertificates[0], p.name)
}

func nameOf(c *x509.Certificate, want string) error {
	if c.Subject.CommonName != want {
		return fmt.Errorf("certificate is of %s", c.Subject.CommonName)
	}
	return nil
}

func (p *Policy) ByName() *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true, // want `looks only at dates and names`
		VerifyConnection:   p.named,
	}
}

func fresh(limit time.Duration) func([][]byte, [][]*x509.Certificate) error {
	check := func(raw [][]byte, _ [][]*x509.Certificate) error {
		for _, der := range raw {
			c, err := x509.ParseCertificate(der)
			if err != nil || time.Until(c.NotAfter) < limit {
				slog.Warn("certificate ends", "err", err)
				return errors.New("certificate ends too early")
			}
		}
		return nil
	}
	return check
}

func ByDate() *tls.Config {
	c := &tls.Config{ServerName: "collector.example"}
	c.InsecureSkipVerify = true // want `looks only at dates and names`
	c.VerifyPeerCertificate = fresh(time.Hour)
	return c
}

func Inline(host string) *tls.Config {
	return &tls.Config{
		InsecureSkipVerify: true, // want `looks only at dates and names`
		VerifyConnection: func(cs tls.ConnectionState) error {
			if time.Now().After(cs.PeerCertificates[0].NotAfter) {
				return errors.New("too old")
			}
			return cs.PeerCertificates[0].VerifyHostname(host)
		},
	}
}

// What verifies.

func (p *Policy) chain(raw [][]byte, _ [][]*x509.Certificate) error {
	leaf, err := x509.ParseCertificate(raw[0])
	if err != nil {
		return err
	}
	return p.verify(leaf)
}

func (p *Policy) verify(leaf *x509.Certificate) error {
	_, err := leaf.Verify(x509.VerifyOptions{Roots: p.roots, DNSName: p.name})
	return err
}

func (p *Policy) ByChain() *tls.Config {
	return &tls.Config{InsecureSkipVerify: true, VerifyPeerCertificate: p.chain}
}

func fingerprint(want [32]byte) func(tls.ConnectionState) error {
	return func(cs tls.ConnectionState) error {
		if sha256.Sum256(cs.PeerCertificates[0].RawSubjectPublicKeyInfo) != want {
			return errors.New("another key")
		}
		return nil
	}
}

func ByFingerprint(want [32]byte) *tls.Config {
	return &tls.Config{InsecureSkipVerify: true, VerifyConnection: fingerprint(want)}
}

func (p *Policy) listed(raw [][]byte, _ [][]*x509.Certificate) error {
	if len(raw) == 0 || !p.keys[string(raw[0])] {
		return errors.New("not listed")
	}
	return nil
}

func (p *Policy) ByList() *tls.Config {
	return &tls.Config{InsecureSkipVerify: true, VerifyPeerCertificate: p.listed}
}

func (p *Policy) asks(cs tls.ConnectionState) error { return p.ask(cs.PeerCertificates[0]) }

func (p *Policy) ByAsking() *tls.Config {
	return &tls.Config{InsecureSkipVerify: true, VerifyConnection: p.asks}
}

func (p *Policy) later(cs tls.ConnectionState) error {
	if len(cs.PeerCertificates) == 0 {
		return errors.New("no certificate")
	}
	p.seen = cs.PeerCertificates
	return nil
}

func (p *Policy) ByLater() *tls.Config {
	return &tls.Config{InsecureSkipVerify: true, VerifyConnection: p.later}
}

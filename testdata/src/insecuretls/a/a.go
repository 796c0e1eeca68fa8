package a

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"flag"
	"log"
	"net"
	"net/http"
	"os"

	"insecuretls/a/conf"
)

var pinned []byte

// Written where the client is made, in all the ways.

func literal() *http.Client {
	return &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, // want `the server's certificate is not verified, so that anybody on the way`
	}}
}

func field(addr string) (net.Conn, error) {
	c := new(tls.Config)
	c.InsecureSkipVerify = true // want `is not verified`
	return tls.Dial("tcp", addr, c)
}

func variable(addr string) (net.Conn, error) {
	var c tls.Config
	skip := true
	c.InsecureSkipVerify = skip // want `is not verified`
	return tls.Dial("tcp", addr, &c)
}

func ofDefault() http.RoundTripper {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.TLSClientConfig.InsecureSkipVerify = true // want `is not verified`
	return t
}

var shared = &tls.Config{InsecureSkipVerify: true} // want `is not verified`

func copied(base *tls.Config, addr string) (net.Conn, error) {
	c := base.Clone()
	c.InsecureSkipVerify = true // want `is not verified`
	return tls.Dial("tcp", addr, c)
}

// A later store on all ways counts, and only that.

func mended(addr string) (net.Conn, error) {
	c := &tls.Config{InsecureSkipVerify: true}
	c.InsecureSkipVerify = false
	return tls.Dial("tcp", addr, c)
}

func verified(addr string) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{ServerName: "example.com"})
}

// Hooks that verify, and hooks that do not.

func pins(addr string) (net.Conn, error) {
	c := &tls.Config{InsecureSkipVerify: true}
	c.VerifyPeerCertificate = func(raw [][]byte, _ [][]*x509.Certificate) error {
		if len(raw) == 0 || !bytes.Equal(raw[0], pinned) {
			return errors.New("another certificate")
		}
		return nil
	}
	return tls.Dial("tcp", addr, c)
}

func logs(addr string) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{
		InsecureSkipVerify: true, // want `as the function that verifies it instead never returns an error`
		VerifyConnection: func(cs tls.ConnectionState) error {
			log.Print(cs.ServerName)
			return nil
		},
	})
}

func afterwards(addr string, pool *x509.CertPool) error {
	conn, err := tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true})
	if err != nil {
		return err
	}
	_, err = conn.ConnectionState().PeerCertificates[0].Verify(x509.VerifyOptions{Roots: pool})
	return err
}

// Settings are silent, but for their defaults.

var skipFlag = flag.Bool("skip-verify", false, "do not verify")

var verifyFlag = flag.Bool("verify", false, "verify") // want `unless it is set otherwise, the server's certificate is not verified`

func flags(addr string) (net.Conn, error) {
	if os.Getenv("VERIFY") == "no" {
		return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true})
	}
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: *skipFlag})
}

func negated(addr string) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: !*verifyFlag})
}

type settings struct{ Insecure bool }

func configured(s *settings) *tls.Config {
	c := &tls.Config{}
	if s.Insecure {
		c.InsecureSkipVerify = true
	}
	return c
}

// Across functions.

func open(addr string, skip bool) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: skip})
}

func opens(addr string) {
	open(addr, false)
	open(addr, true) // want `is not verified`
}

func given(s settings) *tls.Config { return configured(&s) }

func asks(addr string) (net.Conn, error) {
	return tls.Dial("tcp", addr, given(settings{Insecure: true})) // want `is not verified`
}

// Across packages.

func imports() {
	conf.Client(false)
	conf.Client(true)                                      // want `is not verified`
	conf.New(conf.Options{Verify: true})                   // both verify
	conf.New(conf.Options{})                               // want `is not verified`
	conf.New(conf.Options{SkipVerify: true, Verify: true}) // want `is not verified`
	conf.If(conf.Options{Verify: true})                    // nothing is asked for
	conf.If(conf.Options{SkipVerify: true})                // want `is not verified`
}

// Versions and suites.

func versions(addr string, name string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS10}) // want `connections by TLS 1.0 are allowed`
	tls.Dial("tcp", addr, &tls.Config{MaxVersion: tls.VersionTLS11}) // want `no connection can be better than TLS 1.1`
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS12})
	old := &tls.Config{MinVersion: tls.VersionTLS11}
	conf.Harden(old)
	tls.Dial("tcp", addr, old)
	weak := &tls.Config{}
	conf.Weaken(weak, tls.VersionTLS11) // want `connections by TLS 1.1 are allowed`
	tls.Dial("tcp", addr, weak)
	legacy := conf.Legacy()
	legacy.MinVersion = tls.VersionTLS13
	tls.Dial("tcp", addr, legacy)

	chosen := uint16(tls.VersionTLS12)
	switch name {
	case "1.0":
		chosen = tls.VersionTLS10
	}
	tls.Dial("tcp", addr, &tls.Config{MinVersion: chosen})
}

var names = map[string]uint16{"1.0": tls.VersionTLS10, "1.2": tls.VersionTLS12}

func table(addr, name string) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{MinVersion: names[name]})
}

func suites(addr string) {
	tls.Dial("tcp", addr, &tls.Config{CipherSuites: []uint16{
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
		tls.TLS_RSA_WITH_AES_128_GCM_SHA256, // want `a cipher suite is allowed that is broken or has no forward secrecy`
		tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
	}})
	tls.Dial("tcp", addr, &tls.Config{CipherSuites: []uint16{tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}})
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS13, CipherSuites: []uint16{tls.TLS_RSA_WITH_RC4_128_SHA}})
	var all []uint16
	for _, s := range tls.InsecureCipherSuites() {
		all = append(all, s.ID)
	}
	tls.Dial("tcp", addr, &tls.Config{CipherSuites: all}) // want `a cipher suite is allowed`
}

var list = []uint16{
	tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA, // want `a cipher suite is allowed`
	tls.TLS_CHACHA20_POLY1305_SHA256,
}

func listed(addr string) (net.Conn, error) {
	return tls.Dial("tcp", addr, &tls.Config{CipherSuites: list})
}

// Sessions that are resumed.

func check(raw [][]byte, _ [][]*x509.Certificate) error {
	if len(raw) == 0 {
		return errors.New("none")
	}
	return nil
}

func resumed(pool *x509.CertPool) []*tls.Config {
	return []*tls.Config{
		{VerifyPeerCertificate: check, ClientSessionCache: tls.NewLRUClientSessionCache(0)}, // want `VerifyPeerCertificate is not called when a session is resumed`
		{VerifyPeerCertificate: check},
		{VerifyPeerCertificate: check, ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: pool}, // want `VerifyPeerCertificate is not called`
		{VerifyPeerCertificate: check, ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: pool, SessionTicketsDisabled: true},
	}
}

// A switch that is not set in a configuration is its default, as a function says.

type upstream struct{ SkipVerify *bool }

func orElse[T any](p *T, otherwise T) T {
	if p != nil {
		return *p
	}
	return otherwise
}

func (u upstream) transport(skip *bool) (a, b *http.Transport) {
	a, b = http.DefaultTransport.(*http.Transport).Clone(), http.DefaultTransport.(*http.Transport).Clone()
	if orElse(u.SkipVerify, false) {
		a.TLSClientConfig.InsecureSkipVerify = true
	}
	if orElse(skip, false) {
		b.TLSClientConfig.InsecureSkipVerify = true
	}
	return a, b
}

// What is given to a function that go or defer calls is given as by any call.
func concurrent(weak bool) {
	go dialWith(tls.VersionTLS10)    // want `TLS 1.0`
	defer dialWith(tls.VersionTLS11) // want `TLS 1.1`
	go dialWith(tls.VersionTLS13)
}

func dialWith(version uint16) {
	tls.Dial("tcp", "host:443", &tls.Config{MinVersion: version})
}

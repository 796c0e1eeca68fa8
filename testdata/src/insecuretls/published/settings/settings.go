// Package settings has the settings of a server, as argo-cd keeps them.
package settings

import (
	"crypto/tls"
	"crypto/x509"
)

// Settings are what the operator says.
type Settings struct {
	Certificate      []byte
	SkipVerifyOfOIDC bool
	external         *provider
}

type provider struct{ rootCA string }

// TLSConfig is for connections to the server itself, by its own certificate.
func (s *Settings) TLSConfig() *tls.Config {
	if s.Certificate == nil {
		return nil
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(s.Certificate) {
		panic("bad certificate")
	}
	return &tls.Config{RootCAs: pool}
}

// OIDCTLSConfig is for connections to the provider of identities.
func (s *Settings) OIDCTLSConfig() *tls.Config {
	var conf *tls.Config
	if s.external != nil {
		conf = &tls.Config{}
		if pool := x509.NewCertPool(); pool.AppendCertsFromPEM([]byte(s.external.rootCA)) {
			conf.RootCAs = pool
		}
	} else {
		conf = s.TLSConfig()
	}
	if conf != nil && s.SkipVerifyOfOIDC {
		conf.InsecureSkipVerify = true
	}
	return conf
}

package tls

import "crypto/tls"

func dial(addr string) {
	tls.Dial("tcp", addr, &tls.Config{MinVersion: tls.VersionTLS10}) // want `connections by TLS 1.0 are allowed`
	c := &tls.Config{CipherSuites: []uint16{
		tls.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
		tls.TLS_RSA_WITH_AES_128_GCM_SHA256, // want `a cipher suite is allowed`
		tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
	}}
	c.MinVersion = tls.VersionTLS11 // want `connections by TLS 1.1 are allowed`
	tls.Dial("tcp", addr, c)
}

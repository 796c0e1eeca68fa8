// Package insecuretls finds TLS that is configured to protect less than it could.
//
// # Analyzer insecuretls
//
// insecuretls: find TLS without verification, or with versions and cipher suites that are broken
//
// TLS keeps a secret only if a client knows with whom it talks. Without verification anybody on the way can be the server:
//
//	conf := &tls.Config{InsecureSkipVerify: true} // wrong
//
// Leave the field out. A server with a certificate of a CA of one's own is verified with that CA:
//
//	conf := &tls.Config{RootCAs: pool}
//
// Who must verify in another way, as by a fingerprint, does it in a hook that returns an error:
//
//	conf := &tls.Config{InsecureSkipVerify: true, VerifyConnection: func(cs tls.ConnectionState) error {
//		if sha256.Sum256(cs.PeerCertificates[0].Raw) != pinned {
//			return errors.New("another certificate")
//		}
//		return nil
//	}}
//
// A hook is judged by its body. Dates and names are no proof, as anybody writes them into a certificate of his own:
//
//	VerifyConnection: func(cs tls.ConnectionState) error { return cs.PeerCertificates[0].VerifyHostname(host) } // wrong
//
// Versions and suites are best left to Go, whose defaults are right since Go 1.22:
//
//	conf := &tls.Config{MinVersion: tls.VersionTLS10}                                          // wrong
//	conf := &tls.Config{CipherSuites: []uint16{tls.TLS_RSA_WITH_3DES_EDE_CBC_SHA}}             // wrong
//	conf := &tls.Config{MinVersion: tls.VersionTLS13}
//
// Data source names have options for that too:
//
//	sql.Open("mysql", user+":"+pw+"@tcp("+host+")/shop?tls=skip-verify") // wrong
//	sql.Open("mysql", user+":"+pw+"@tcp("+host+")/shop?tls=true")
//
// A configuration is looked at as it is when the function that makes it ends, with what helpers do to it and what callers give, also in
// other packages of the program. The finding stands where the constant is given. What somebody decides by a flag, a file or a parameter of
// a library is silent, but for a flag that is insecure unless it is set. Who only asks for TLS (if o.UseTLS) has not asked for less, and
// neither has who gives no CA of his own: those of the system are there. Nor has who says with whom he talks, by a port or the name of a
// service, or that he does at all.
//
//	if o.CAFile == "" {
//		conf.InsecureSkipVerify = true // wrong
//	}
//	if o.Port == 636 {
//		conf.InsecureSkipVerify = true // wrong
//	}
//
// A function that tells all its callers so by its name (InsecureClient), a program that only looks at certificates, and one that talks to
// its own machine have low confidence.
//
// Blind spots: an option of a library that is no tls.Config and has no row in the models; a configuration that is decoded; a hook of an
// interface or of another package; options that an object keeps in a field and runs later, which are told where the option is made, if at all.
//
// Categories:
//
//   - skip-verify: a TLS client does not verify with whom it talks, by its tls.Config or by an option in an address (tls=skip-verify,
//     tls=preferred, tlsInsecure=true, skip_verify=true).
//   - version: TLS 1.0, TLS 1.1 or SSL 3.0 is allowed. With go 1.21 or less in go.mod, servers allow TLS 1.0 unless they say otherwise,
//     which is told with low confidence.
//   - cipher: a suite of those that tls.InsecureCipherSuites lists is allowed.
//   - client-cert: a server takes any certificate of a client, and reads who the client is in it.
//   - resumption: VerifyPeerCertificate verifies, which is not called when a session is resumed.
//   - key-log: KeyLogWriter writes the keys of connections to a stream or a file that the program names itself.
//   - grpc: credentials that do not ask for TLS are sent over a gRPC connection without it.
package insecuretls

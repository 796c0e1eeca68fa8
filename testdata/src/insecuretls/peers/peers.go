package peers

import (
	"crypto/tls"
	"crypto/x509"
	"log"
	"net/http"
)

func server(cert tls.Certificate, pool *x509.CertPool) []*tls.Config {
	return []*tls.Config{
		{Certificates: []tls.Certificate{cert}, ClientAuth: tls.RequireAnyClientCert}, // want `anybody's certificate is taken`
		{Certificates: []tls.Certificate{cert}, ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: pool},
	}
}

func handle(w http.ResponseWriter, r *http.Request) {
	log.Print(r.TLS.PeerCertificates[0].Subject.CommonName)
}

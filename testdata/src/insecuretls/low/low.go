package low

import (
	"crypto/tls"
	"fmt"
	"net"
	"net/http"
)

// InsecureClient says what it does.
func lowLocal() (net.Conn, error) {
	return tls.Dial("tcp", "localhost:8443", &tls.Config{InsecureSkipVerify: true})
}

func lowLooks(addr string) {
	conn, err := tls.Dial("tcp", addr, &tls.Config{InsecureSkipVerify: true})
	if err == nil {
		fmt.Println(conn.ConnectionState().PeerCertificates[0].NotAfter)
	}
}

func sure() http.RoundTripper {
	return &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}} // want `is not verified`
}

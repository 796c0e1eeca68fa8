package hooks

import (
	"crypto/tls"
	"net"
	"net/http"
)

// The literal is made where the user has said so.
func monitor(skipTLSVerification bool) *http.Client {
	t := &http.Transport{}
	if skipTLSVerification {
		t.DialTLS = func(network, addr string) (net.Conn, error) {
			return tls.Dial(network, addr, &tls.Config{InsecureSkipVerify: true})
		}
	}
	return &http.Client{Transport: t}
}

// Here nobody is asked.
func always() *http.Client {
	t := &http.Transport{}
	t.DialTLS = func(network, addr string) (net.Conn, error) {
		return tls.Dial(network, addr, &tls.Config{InsecureSkipVerify: true}) // want `certificate`
	}
	return &http.Client{Transport: t}
}

func watch(skip bool) {
	monitor(skip)
	always()
}

package a

import (
	"crypto/tls"
	"net/http"

	mqtt "github.com/eclipse/paho.mqtt.golang"
)

// A configuration that is made only where there is none yet.
func relax(t *http.Transport) {
	if t.TLSClientConfig == nil {
		t.TLSClientConfig = &tls.Config{MinVersion: tls.VersionTLS12}
	}
	t.TLSClientConfig.InsecureSkipVerify = true // want `the server's certificate is not verified`
}

func fresh() *http.Client {
	t := &http.Transport{}
	if t.TLSClientConfig == nil {
		t.TLSClientConfig = new(tls.Config)
	}
	t.TLSClientConfig.InsecureSkipVerify = true // want `the server's certificate is not verified`
	return &http.Client{Transport: t}
}

func named(t *http.Transport, host string) {
	if t.TLSClientConfig == nil {
		t.TLSClientConfig = &tls.Config{MinVersion: tls.VersionTLS12}
	}
	t.TLSClientConfig.ServerName = host
}

// A setter of a library keeps what it is given.
func broker(o *mqtt.ClientOptions) {
	o.SetTLSConfig(&tls.Config{InsecureSkipVerify: true}) // want `the server's certificate is not verified`
	o.SetTLSConfig(&tls.Config{MinVersion: tls.VersionTLS12})
}

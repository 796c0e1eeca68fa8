// Package mtls has a flaw that was published: GO-2026-6010 (CVE-2026-50166) and GO-2026-6013 (CVE-2026-52724), kuma. Without a CA of one's
// own nothing is verified.
package mtls

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net/http"
	"os"
)

// Configure is what kumactl calls.
func Configure(client *http.Client, caCert, clientCert, clientKey string) error {
	transport := &http.Transport{TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS12}}
	if caCert == "" {
		transport.TLSClientConfig.InsecureSkipVerify = true // want `without a CA of one's own the server's certificate is not verified`
	} else {
		text, err := os.ReadFile(caCert)
		if err != nil {
			return err
		}
		pool := x509.NewCertPool()
		if ok := pool.AppendCertsFromPEM(text); !ok {
			return errors.New("no certificate")
		}
		transport.TLSClientConfig.RootCAs = pool
	}
	if clientKey != "" && clientCert != "" {
		cert, err := tls.LoadX509KeyPair(clientCert, clientKey)
		if err != nil {
			return err
		}
		transport.TLSClientConfig.Certificates = []tls.Certificate{cert}
	}
	client.Transport = transport
	return nil
}

// ConfigureMended skips the verification for whoever asks for it.
func ConfigureMended(client *http.Client, caCert string, skipVerify bool) error {
	transport := &http.Transport{TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS12}}
	switch {
	case skipVerify:
		transport.TLSClientConfig.InsecureSkipVerify = true
	case caCert != "":
		text, err := os.ReadFile(caCert)
		if err != nil {
			return err
		}
		pool := x509.NewCertPool()
		if ok := pool.AppendCertsFromPEM(text); !ok {
			return errors.New("no certificate")
		}
		transport.TLSClientConfig.RootCAs = pool
	}
	client.Transport = transport
	return nil
}

type controlPlane struct {
	CaCert        string
	TLSSkipVerify bool
}

// The data plane does the same. That is not found: a configuration that is made on one of two ways is looked at where the function ends on
// that way only, and it ends there with an error.
func bootstrap(scheme string, cp controlPlane) (*http.Client, error) {
	client := &http.Client{}
	if scheme == "https" {
		conf := &tls.Config{MinVersion: tls.VersionTLS12}
		client.Transport = &http.Transport{TLSClientConfig: conf}
		if cp.CaCert != "" {
			pool := x509.NewCertPool()
			if ok := pool.AppendCertsFromPEM([]byte(cp.CaCert)); !ok {
				return nil, errors.New("no certificate")
			}
			conf.RootCAs = pool
		} else {
			conf.InsecureSkipVerify = true
		}
	}
	return client, nil
}

func bootstrapMended(scheme string, cp controlPlane) (*http.Client, error) {
	client := &http.Client{}
	if scheme == "https" {
		conf := &tls.Config{MinVersion: tls.VersionTLS12}
		client.Transport = &http.Transport{TLSClientConfig: conf}
		switch {
		case cp.TLSSkipVerify:
			conf.InsecureSkipVerify = true
		case cp.CaCert != "":
			pool := x509.NewCertPool()
			if ok := pool.AppendCertsFromPEM([]byte(cp.CaCert)); !ok {
				return nil, errors.New("no certificate")
			}
			conf.RootCAs = pool
		}
	}
	return client, nil
}

// Package queue has a flaw that was published: GO-2021-0083 (CVE-2019-12496), gobot. An adaptor makes the configuration of a client of
// another library.
package queue

import (
	"crypto/tls"
	"crypto/x509"
	"os"

	mqtt "github.com/eclipse/paho.mqtt.golang"
)

type adaptor struct {
	useSSL                            bool
	serverCert, clientCert, clientKey string
}

func (a *adaptor) options() *mqtt.ClientOptions {
	opts := &mqtt.ClientOptions{}
	if a.useSSL {
		opts.SetTLSConfig(a.newTLSConfig())
	}
	return opts
}

func (a *adaptor) newTLSConfig() *tls.Config {
	return &tls.Config{
		RootCAs:            a.pool(),
		ClientAuth:         tls.NoClientCert,
		ClientCAs:          nil,
		InsecureSkipVerify: true, // want `the server's certificate is not verified`
		Certificates:       a.certificates(),
	}
}

func (a *adaptor) optionsMended() *mqtt.ClientOptions {
	return (&mqtt.ClientOptions{}).SetTLSConfig(a.newTLSConfigMended())
}

func (a *adaptor) newTLSConfigMended() *tls.Config {
	return &tls.Config{
		RootCAs:            a.pool(),
		ClientAuth:         tls.NoClientCert,
		ClientCAs:          nil,
		InsecureSkipVerify: false,
		Certificates:       a.certificates(),
	}
}

func (a *adaptor) pool() *x509.CertPool {
	if a.serverCert == "" {
		return nil
	}
	pool := x509.NewCertPool()
	if text, err := os.ReadFile(a.serverCert); err == nil {
		pool.AppendCertsFromPEM(text)
	}
	return pool
}

func (a *adaptor) certificates() (certs []tls.Certificate) {
	if a.clientCert != "" && a.clientKey != "" {
		cert, err := tls.LoadX509KeyPair(a.clientCert, a.clientKey)
		if err != nil {
			panic(err)
		}
		certs = append(certs, cert)
	}
	return certs
}

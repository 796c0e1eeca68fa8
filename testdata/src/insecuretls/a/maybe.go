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

// A line is a command line.
type line struct{ given map[string]bool }

func (l *line) GetBool(name string) (bool, error) { return l.given[name], nil }

func (l *line) check(name string) (bool, error) { return name != "", nil }

func flagged(l *line) {
	if lax, _ := l.GetBool("insecure"); lax {
		http.DefaultTransport.(*http.Transport).TLSClientConfig = &tls.Config{InsecureSkipVerify: true}
	}
	lax, err := l.GetBool("insecure")
	if err != nil {
		return
	}
	c := &tls.Config{}
	if lax {
		c.InsecureSkipVerify = true
	}
	tls.Dial("tcp", "example.com:443", c)
}

func unflagged(l *line) {
	if ok, _ := l.check("name"); ok {
		http.DefaultTransport.(*http.Transport).TLSClientConfig = &tls.Config{InsecureSkipVerify: true} // want `certificate`
	}
}

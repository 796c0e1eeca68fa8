// Package ages chooses, of what a table of another package has.
package ages

import (
	"crypto/tls"
	"net"

	"insecuretls/ages/listen"
)

func serve(a listen.Age, opts ...listen.Option) {
	bind(listen.New())
	bind(listen.New(listen.WithAge(listen.Today)))
	bind(listen.New(listen.WithProtos("h2"), listen.WithAge(listen.Old))) // want `TLS 1.0`
	bind(listen.New(listen.WithAge(listen.Old), listen.WithAge(listen.Today)))
	bind(listen.New(listen.WithAge(a)))
	bind(listen.New(opts...))

	bind(listen.For(listen.Today), nil)
	bind(listen.For(listen.Old), nil) // want `no connection can be better than TLS 1.1`
	bind(listen.For(a), nil)

	bind(listen.By(listen.Today), nil)
	bind(listen.By(listen.Old), nil) // want `TLS 1.1`
	bind(listen.By(a), nil)
}

func bind(conf *tls.Config, err error) {
	if err == nil {
		_, _ = tls.Listen("tcp", ":8443", conf)
	}
}

// The table may stand where it is asked.
func local(modern bool) (net.Listener, error) {
	name := "old"
	if modern {
		name = "today"
	}
	return tls.Listen("tcp", ":8444", &tls.Config{MinVersion: map[string]uint16{"old": tls.VersionTLS10, "today": tls.VersionTLS13}[name]})
}

// Package connect is the middle of a chain: it neither reads secrets nor logs them.
package connect

import (
	"fmt"
	"net/url"

	"secretlog/report"
)

// Options are what a connection needs.
type Options struct {
	Host string
	User string
	Pass string
}

// URL is the options as text.
func (o Options) URL() string { return fmt.Sprintf("postgres://%s:%s@%s/", o.User, o.Pass, o.Host) }

// Safe is the options as text without what is secret.
func (o Options) Safe() string { return fmt.Sprintf("postgres://%s@%s/", o.User, o.Host) }

// Open opens a connection.
func Open(address string) error {
	if _, err := url.Parse(address); err != nil {
		return fmt.Errorf("bad address %s: %w", address, err)
	}
	return nil
}

// Announce tells where.
func Announce(l *report.Logger, address string) { l.Info("connecting", "address", address) }

// Package low accepts hosts that are not known, and forgets them.
package low

import (
	"errors"
	"net"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/knownhosts"
)

type file struct{ known ssh.HostKeyCallback }

func (f file) lowFirst(host string, remote net.Addr, key ssh.PublicKey) error {
	err := f.known(host, remote, key)
	var other *knownhosts.KeyError
	if errors.As(err, &other) && len(other.Want) == 0 {
		return nil
	}
	return err
}

func config(f file) *ssh.ClientConfig { return &ssh.ClientConfig{HostKeyCallback: f.lowFirst} }

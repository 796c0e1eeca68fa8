// Package keys has callbacks for other packages.
package keys

import (
	"errors"
	"log"
	"net"

	"golang.org/x/crypto/ssh"
)

func Any(host string, remote net.Addr, key ssh.PublicKey) error { // want `a host key callback that returns nil for every key`
	log.Printf("%s has %s", host, ssh.FingerprintSHA256(key))
	return nil
}

// Pinned compares.
func Pinned(host string, remote net.Addr, key ssh.PublicKey) error {
	if ssh.FingerprintSHA256(key) != "SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8" {
		return errors.New("another key")
	}
	return nil
}

// Insecure returns what another package uses.
func Insecure() ssh.HostKeyCallback {
	return ssh.InsecureIgnoreHostKey() // want `ssh.InsecureIgnoreHostKey accepts any host key, so that anybody on the way can be the server; take a callback of knownhosts.New or ssh.FixedHostKey`
}

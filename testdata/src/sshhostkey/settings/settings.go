// Package settings has callbacks that somebody asks for, and that nobody does.
package settings

import (
	"flag"
	"net"
	"os"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/knownhosts"
)

type options struct {
	Insecure   bool
	Mode       string
	Develop    bool
	KnownHosts string
}

var skip = flag.Bool("skip-host-key", false, "do not check the host key")

func asked(o options) (ssh.HostKeyCallback, error) {
	if o.Insecure {
		return ssh.InsecureIgnoreHostKey(), nil
	}
	if *skip || os.Getenv("SSH_INSECURE") == "1" {
		return func(string, net.Addr, ssh.PublicKey) error { return nil }, nil
	}
	switch o.Mode {
	case "insecure", "off":
		return ssh.InsecureIgnoreHostKey(), nil
	}
	if o.Develop {
		return ssh.InsecureIgnoreHostKey(), nil
	}
	return knownhosts.New(o.KnownHosts)
}

func missing(o options) (ssh.HostKeyCallback, error) {
	if o.KnownHosts == "" {
		return ssh.InsecureIgnoreHostKey(), nil // want `any host key is accepted where something is missing or has failed, and not only the known ones, so that`
	}
	return knownhosts.New(o.KnownHosts)
}

func failed(o options) ssh.HostKeyCallback {
	callback, err := knownhosts.New(o.KnownHosts)
	if err != nil {
		callback = ssh.InsecureIgnoreHostKey() // want `any host key is accepted where something is missing or has failed`
	}
	return callback
}

func given(c *ssh.ClientConfig) {
	if c.HostKeyCallback == nil {
		c.HostKeyCallback = func(string, net.Addr, ssh.PublicKey) error { return nil } // want `any host key is accepted where something is missing or has failed`
	}
}

func first(o options) (callback ssh.HostKeyCallback, err error) {
	callback = ssh.InsecureIgnoreHostKey() // want `any host key is accepted where something is missing or has failed`
	if o.KnownHosts != "" {
		callback, err = knownhosts.New(o.KnownHosts)
	}
	return callback, err
}

func replaced(o options) (callback ssh.HostKeyCallback, err error) {
	callback = ssh.InsecureIgnoreHostKey()
	if !o.Insecure {
		callback, err = knownhosts.New(o.KnownHosts)
	}
	return callback, err
}

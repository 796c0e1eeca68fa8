// Package refused has callbacks that ask a check, and what they do when it has failed.
package refused

import (
	"errors"
	"fmt"
	"log"
	"net"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/knownhosts"
)

// Keys checks keys.
type Keys struct {
	known  ssh.HostKeyCallback
	strict bool
	ask    func(string) bool
}

// Lenient accepts a key that has changed.
func (k *Keys) Lenient(host string, remote net.Addr, key ssh.PublicKey) error { // want `returns nil where the check that it asks has failed`
	err := k.known(host, remote, key)
	var other *knownhosts.KeyError
	if errors.As(err, &other) {
		log.Printf("%s: %d keys are known", host, len(other.Want))
		return nil
	}
	return err
}

// Switched accepts it too.
func (k *Keys) Switched(host string, remote net.Addr, key ssh.PublicKey) error { // want `returns nil where the check that it asks has failed`
	switch err := k.known(host, remote, key).(type) {
	case nil:
		return nil
	case *knownhosts.KeyError:
		fmt.Println("the key of", host, "is another one")
		return nil
	default:
		return err
	}
}

// Changed accepts nothing else.
func (k *Keys) Changed(host string, remote net.Addr, key ssh.PublicKey) error { // want `returns nil where the check that it asks has failed`
	err := k.known(host, remote, key)
	var other *knownhosts.KeyError
	if errors.As(err, &other) && len(other.Want) > 0 {
		return nil
	}
	return err
}

func (k *Keys) config() *ssh.ClientConfig {
	return &ssh.ClientConfig{HostKeyCallback: func(host string, remote net.Addr, key ssh.PublicKey) error { // want `returns nil where the check that it asks has failed`
		return k.wrapped(host, remote, key)
	}}
}

func (k *Keys) wrapped(host string, remote net.Addr, key ssh.PublicKey) error {
	if err := k.known(host, remote, key); err != nil {
		log.Print(err)
		return nil
	}
	return k.second(host, key)
}

func (k *Keys) second(host string, key ssh.PublicKey) error {
	if host == "" || key == nil {
		return errors.New("no key")
	}
	return nil
}

// Rewritten tells of the error in other words.
func (k *Keys) Rewritten(host string, remote net.Addr, key ssh.PublicKey) error {
	err := k.known(host, remote, key)
	var other *knownhosts.KeyError
	if errors.As(err, &other) {
		if len(other.Want) == 0 {
			return fmt.Errorf("%s is not known", host)
		}
		return fmt.Errorf("%s has another key", host)
	}
	return err
}

// Asks asks somebody.
func (k *Keys) Asks(host string, remote net.Addr, key ssh.PublicKey) error {
	err := k.known(host, remote, key)
	var other *knownhosts.KeyError
	if errors.As(err, &other) && k.ask(host) {
		return nil
	}
	return err
}

// Set does what a setting says.
func (k *Keys) Set(host string, remote net.Addr, key ssh.PublicKey) error {
	if err := k.known(host, remote, key); err != nil {
		if k.strict {
			return err
		}
		return nil
	}
	return nil
}

// Plain returns nil where the check has nothing to say.
func (k *Keys) Plain(host string, remote net.Addr, key ssh.PublicKey) error {
	err := k.known(host, remote, key)
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", host, err)
}

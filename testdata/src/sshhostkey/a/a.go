package a

import (
	"errors"
	"fmt"
	"log"
	"net"
	"os"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/knownhosts"

	"sshhostkey/keys"
)

func ignored(user, password, addr string) (*ssh.Client, error) {
	config := &ssh.ClientConfig{
		User:            user,
		Auth:            []ssh.AuthMethod{ssh.Password(password)},
		HostKeyCallback: ssh.InsecureIgnoreHostKey(), // want `ssh.InsecureIgnoreHostKey accepts any host key`
	}
	return ssh.Dial("tcp", addr, config)
}

func known(user, password, addr, file string) (*ssh.Client, error) {
	callback, err := knownhosts.New(file)
	if err != nil {
		return nil, err
	}
	config := &ssh.ClientConfig{User: user, Auth: []ssh.AuthMethod{ssh.Password(password)}, HostKeyCallback: callback}
	return ssh.Dial("tcp", addr, config)
}

// A condition about something else is no excuse.
func otherwise(user, password, method string) *ssh.ClientConfig {
	if password == "" || method != "password" {
		return nil
	}
	return &ssh.ClientConfig{HostKeyCallback: ssh.InsecureIgnoreHostKey()} // want `ssh.InsecureIgnoreHostKey accepts`
}

func fixed(key ssh.PublicKey) *ssh.ClientConfig {
	return &ssh.ClientConfig{HostKeyCallback: ssh.FixedHostKey(key)}
}

func literals() []*ssh.ClientConfig {
	return []*ssh.ClientConfig{
		{HostKeyCallback: func(string, net.Addr, ssh.PublicKey) error { return nil }}, // want `a host key callback that returns nil for every key, so that anybody`
		{HostKeyCallback: func(host string, _ net.Addr, key ssh.PublicKey) error { // want `a host key callback that returns nil for every key`
			log.Println("connected to", host, ssh.FingerprintSHA256(key))
			return nil
		}},
		{HostKeyCallback: func(host string, _ net.Addr, key ssh.PublicKey) error {
			return fmt.Errorf("%s is not known", host)
		}},
	}
}

func any(string, net.Addr, ssh.PublicKey) error { // want `a host key callback that returns nil for every key`
	return nil
}

func declared() *ssh.ClientConfig {
	return &ssh.ClientConfig{HostKeyCallback: any}
}

type client struct {
	strict ssh.HostKeyCallback
	seen   map[string]ssh.PublicKey
}

// The error of the check that there is gets lost.
func (c *client) check(host string, remote net.Addr, key ssh.PublicKey) error { // want `a host key callback that drops the error of a check`
	if err := c.strict(host, remote, key); err != nil {
		log.Printf("host key: %v", err)
	}
	return nil
}

// It does not here.
func (c *client) warn(host string, remote net.Addr, key ssh.PublicKey) error {
	err := c.strict(host, remote, key)
	if err != nil {
		log.Printf("host key: %v", err)
	}
	return err
}

func (c *client) configs() []*ssh.ClientConfig {
	return []*ssh.ClientConfig{{HostKeyCallback: c.check}, {HostKeyCallback: c.warn}, {HostKeyCallback: c.first}, {HostKeyCallback: c.learn}}
}

// Trust on first use.
func (c *client) first(host string, remote net.Addr, key ssh.PublicKey) error {
	err := c.strict(host, remote, key)
	var unknown *knownhosts.KeyError
	if errors.As(err, &unknown) && len(unknown.Want) == 0 {
		c.seen[host] = key
		return nil
	}
	return err
}

// A client that collects keys.
func (c *client) learn(host string, remote net.Addr, key ssh.PublicKey) error {
	c.seen[host] = key
	return nil
}

// So does one that writes them down.
func scan(f *os.File) *ssh.ClientConfig {
	return &ssh.ClientConfig{HostKeyCallback: func(host string, _ net.Addr, key ssh.PublicKey) error {
		fmt.Fprintln(f, knownhosts.Line([]string{host}, key))
		return nil
	}}
}

// Callbacks of another package are reported there.
func elsewhere() []*ssh.ClientConfig {
	return []*ssh.ClientConfig{{HostKeyCallback: keys.Any}, {HostKeyCallback: keys.Insecure()}, {HostKeyCallback: keys.Pinned}}
}

// The signature of another callback is none of this.
func addresses(f func(string, net.Addr) error) {}

func others() { addresses(func(string, net.Addr) error { return nil }) }

// Package published has flaws that were published, each as the smallest program of its shape before and after it was mended.
package published

import (
	"errors"
	"fmt"
	"net"
	"os"
	"os/user"
	"path/filepath"
	"time"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/knownhosts"
)

// GO-2024-3026 (CVE-2024-41264), casdoor: a tunnel to a database, by a password or by a key.
func byPassword(name, password, host string, port int) (*ssh.Client, error) {
	config := &ssh.ClientConfig{
		User:            name,
		Auth:            []ssh.AuthMethod{ssh.Password(password)},
		HostKeyCallback: ssh.InsecureIgnoreHostKey(), // want `ssh.InsecureIgnoreHostKey accepts any host key`
	}
	return ssh.Dial("tcp", fmt.Sprintf("%s:%d", host, port), config)
}

func byKey(name string, key []byte, host string, port int) (*ssh.Client, error) {
	config := &ssh.ClientConfig{
		User:            name,
		HostKeyCallback: ssh.InsecureIgnoreHostKey(), // want `ssh.InsecureIgnoreHostKey accepts any host key`
	}
	signer, err := ssh.ParsePrivateKey(key)
	if err != nil {
		return nil, err
	}
	config.Auth = []ssh.AuthMethod{ssh.PublicKeys(signer)}
	return ssh.Dial("tcp", fmt.Sprintf("%s:%d", host, port), config)
}

func byKeyMended(name string, signer ssh.Signer, known ssh.PublicKey, addr string) (*ssh.Client, error) {
	config := &ssh.ClientConfig{User: name, HostKeyCallback: ssh.FixedHostKey(known)}
	config.Auth = []ssh.AuthMethod{ssh.PublicKeys(signer)}
	return ssh.Dial("tcp", addr, config)
}

// GHSA-mxg3-432p-mr72 (GO-2026-5519), goshs: a tunnel for all requests. The callback of the mended one remembers the key of a host that it
// does not know, and refuses another key of one that it knows.
type mismatch struct{ host, file string }

func (e *mismatch) Error() string { return "another key of " + e.host + " than in " + e.file }

func start(addr string) (*ssh.Client, error) {
	return ssh.Dial("tcp", addr, &ssh.ClientConfig{
		User:            "nokey",
		Auth:            []ssh.AuthMethod{ssh.Password("")},
		HostKeyCallback: ssh.InsecureIgnoreHostKey(), // want `ssh.InsecureIgnoreHostKey accepts any host key`
		Timeout:         10 * time.Second,
	})
}

func startMended(addr, file string) (*ssh.Client, error) {
	callback, err := remembering(file)
	if err != nil {
		return nil, err
	}
	return ssh.Dial("tcp", addr, &ssh.ClientConfig{
		User:            "nokey",
		Auth:            []ssh.AuthMethod{ssh.Password("")},
		HostKeyCallback: callback,
		Timeout:         10 * time.Second,
	})
}

func remembering(file string) (ssh.HostKeyCallback, error) {
	known, err := knownhosts.New(file)
	if err != nil {
		return nil, err
	}
	return func(host string, remote net.Addr, key ssh.PublicKey) error {
		err := known(host, remote, key)
		if err == nil {
			return nil
		}
		var keyErr *knownhosts.KeyError
		if !errors.As(err, &keyErr) {
			return err
		}
		if len(keyErr.Want) > 0 {
			return &mismatch{host, file}
		}
		f, err := os.OpenFile(file, os.O_APPEND|os.O_WRONLY, 0o600)
		if err != nil {
			return err
		}
		defer f.Close()
		_, err = fmt.Fprintln(f, knownhosts.Line([]string{host}, key))
		return err
	}, nil
}

// GHSA-xgpc-q899-67p8 (GO-2025-3649, CVE-2025-23390), fleet: where no file of known hosts is given, a repository is cloned from anybody.
type cloner struct{ Repo, PrivateKeyFile, KnownHostsFile string }

type publicKeys struct {
	Signer          ssh.Signer
	HostKeyCallback ssh.HostKeyCallback
}

func auth(o *cloner, signer ssh.Signer) (*publicKeys, error) {
	keys := &publicKeys{Signer: signer}
	if o.KnownHostsFile != "" {
		callback, err := knownhosts.New(o.KnownHostsFile)
		if err != nil {
			return nil, err
		}
		keys.HostKeyCallback = callback
	} else {
		keys.HostKeyCallback = ssh.InsecureIgnoreHostKey() // want `any host key is accepted where something is missing or has failed`
	}
	return keys, nil
}

type hosts struct{ Enforce bool }

func (h hosts) get(secret, shared map[string][]byte) (string, error) {
	if known := secret["known_hosts"]; len(known) > 0 {
		return string(known), nil
	}
	if known := shared["known_hosts"]; len(known) > 0 {
		return string(known), nil
	}
	if h.Enforce {
		return "", errors.New("no known hosts")
	}
	return "", nil
}

// The mended one asks for known hosts before, unless an operator has switched that off.
func authMended(h hosts, signer ssh.Signer, secret, shared map[string][]byte) (*publicKeys, error) {
	keys := &publicKeys{Signer: signer}
	if !h.Enforce {
		keys.HostKeyCallback = ssh.InsecureIgnoreHostKey()
		return keys, nil
	}
	known, err := h.get(secret, shared)
	if err != nil {
		return nil, err
	}
	keys.HostKeyCallback, err = ofText(known)
	return keys, err
}

func ofText(known string) (ssh.HostKeyCallback, error) {
	file := filepath.Join(os.TempDir(), "known_hosts")
	if err := os.WriteFile(file, []byte(known), 0o600); err != nil {
		return nil, err
	}
	return knownhosts.New(file)
}

// rocket-pool/smartnode, pull request 143: the client of a node that holds keys of money.
type client struct{ ssh *ssh.Client }

func newClient(host, name string, key ssh.Signer) (*client, error) {
	var conn *ssh.Client
	if host != "" {
		if name == "" {
			return nil, errors.New("no user")
		}
		var err error
		conn, err = ssh.Dial("tcp", host, &ssh.ClientConfig{
			User:            name,
			Auth:            []ssh.AuthMethod{ssh.PublicKeys(key)},
			HostKeyCallback: ssh.InsecureIgnoreHostKey(), // want `ssh.InsecureIgnoreHostKey accepts any host key`
		})
		if err != nil {
			return nil, fmt.Errorf("could not connect: %w", err)
		}
	}
	return &client{conn}, nil
}

func newClientMended(host, name, file string, key ssh.Signer) (*client, error) {
	if file == "" {
		me, err := user.Current()
		if err != nil {
			return nil, err
		}
		file = me.HomeDir + "/.ssh/known_hosts"
	}
	callback, err := knownhosts.New(file)
	if err != nil {
		return nil, err
	}
	conn, err := ssh.Dial("tcp", host, &ssh.ClientConfig{
		User:            name,
		Auth:            []ssh.AuthMethod{ssh.PublicKeys(key)},
		HostKeyCallback: callback,
	})
	return &client{conn}, err
}

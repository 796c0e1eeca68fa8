// Package ssh has the part of golang.org/x/crypto/ssh's API that the models name.
package ssh

import (
	"crypto"
	"crypto/dsa"
	"encoding/pem"
	"io"
	"net"
	"time"
)

type AuthMethod interface{}

type Channel interface {
	Read(data []byte) (int, error)
}

type Client struct {
	Conn
}

func (c *Client) Dial(n string, addr string) (net.Conn, error) { return nil, nil }

func (c *Client) NewSession() (*Session, error) { return nil, nil }

type ClientConfig struct {
	Config
	User            string
	Auth            []AuthMethod
	HostKeyCallback HostKeyCallback
	Timeout         time.Duration
}

type Config struct{}

type Conn interface {
	ConnMetadata
}

type ConnMetadata interface {
	ClientVersion() []byte
	User() string
}

type HostKeyCallback func(hostname string, remote net.Addr, key PublicKey) error

type NewChannel interface {
	ExtraData() []byte
}

type Permissions struct{}

type PublicKey interface{}

type Request struct {
	Payload []byte
}

type ServerConfig struct {
	Config
	PasswordCallback func(conn ConnMetadata, password []byte) (*Permissions, error)
}

type Session struct {
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
}

func (s *Session) CombinedOutput(cmd string) ([]byte, error) { return nil, nil }

func (s *Session) Output(cmd string) ([]byte, error) { return nil, nil }

func (s *Session) Run(cmd string) error { return nil }

func (s *Session) Start(cmd string) error { return nil }

type Signer interface{}

func Dial(network string, addr string, config *ClientConfig) (*Client, error) { return nil, nil }

func FingerprintLegacyMD5(pubKey PublicKey) string { return "" }

func FingerprintSHA256(pubKey PublicKey) string { return "" }

func FixedHostKey(key PublicKey) HostKeyCallback { return nil }

func InsecureIgnoreHostKey() HostKeyCallback { return nil }

func Marshal(msg interface{}) []byte { return nil }

func MarshalAuthorizedKey(key PublicKey) []byte { return nil }

func MarshalPrivateKey(key crypto.PrivateKey, comment string) (*pem.Block, error) { return nil, nil }

func MarshalPrivateKeyWithPassphrase(key crypto.PrivateKey, comment string, passphrase []byte) (*pem.Block, error) {
	return nil, nil
}

func ParseDSAPrivateKey(der []byte) (*dsa.PrivateKey, error) { return nil, nil }

func ParsePrivateKey(pemBytes []byte) (Signer, error) { return nil, nil }

func ParsePrivateKeyWithPassphrase(pemBytes []byte, passphrase []byte) (Signer, error) {
	return nil, nil
}

func ParseRawPrivateKey(pemBytes []byte) (interface{}, error) { return nil, nil }

func ParseRawPrivateKeyWithPassphrase(pemBytes []byte, passphrase []byte) (interface{}, error) {
	return nil, nil
}

func Password(secret string) AuthMethod { return nil }

func PasswordCallback(prompt func() (secret string, err error)) AuthMethod { return nil }

func PublicKeys(signers ...Signer) AuthMethod { return nil }

func Unmarshal(data []byte, out interface{}) error { return nil }

func (s *Session) StdinPipe() (io.WriteCloser, error) { return nil, nil }

func (s *Session) StdoutPipe() (io.Reader, error) { return nil, nil }

func (s *Session) StderrPipe() (io.Reader, error) { return nil, nil }

func (s *Session) Setenv(name, value string) error { return nil }

func (s *Session) Shell() error { return nil }

func (s *Session) Wait() error { return nil }

type TerminalModes map[uint8]uint32

func (s *Session) RequestPty(term string, h, w int, termmodes TerminalModes) error { return nil }

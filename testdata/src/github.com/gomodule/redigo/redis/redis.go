// Package redis has the part of github.com/gomodule/redigo/redis's API that the models name.
package redis

import (
	"context"
	"crypto/tls"
	"net"
)

type Conn interface {
	Do(commandName string, args ...interface{}) (interface{}, error)
	Receive() (interface{}, error)
}

type DialOption struct{}

// Message represents a message notification.
type Message struct {
	Channel string
	Pattern string
	Data    []byte
}

type Pool struct{}

type PubSubConn struct{ Conn Conn }

func (c PubSubConn) Receive() interface{} { return nil }

type Script struct{}

func ByteSlices(reply interface{}, err error) ([][]byte, error) { return nil, nil }

func Bytes(reply interface{}, err error) ([]byte, error) { return nil, nil }

func Dial(network string, address string, options ...DialOption) (Conn, error) { return nil, nil }

func DialPassword(password string) (_ DialOption) { return }

func DialURL(rawurl string, options ...DialOption) (Conn, error) { return nil, nil }

func DialURLContext(ctx context.Context, rawurl string, options ...DialOption) (Conn, error) {
	return nil, nil
}

func NewScript(keyCount int, src string) *Script { return nil }

func String(reply interface{}, err error) (string, error) { return "", nil }

func StringMap(reply interface{}, err error) (map[string]string, error) { return nil, nil }

func Strings(reply interface{}, err error) ([]string, error) { return nil, nil }

func Values(reply interface{}, err error) ([]interface{}, error) { return nil, nil }

func DialTLSSkipVerify(skip bool) (_ DialOption) { return }

func DialContext(ctx context.Context, network, address string, options ...DialOption) (Conn, error) {
	return nil, nil
}

func DialUsername(username string) (_ DialOption) { return }

func DialUseTLS(useTLS bool) (_ DialOption) { return }

func DialTLSConfig(c *tls.Config) (_ DialOption) { return }

func DialNetDial(dial func(network, addr string) (net.Conn, error)) (_ DialOption) { return }

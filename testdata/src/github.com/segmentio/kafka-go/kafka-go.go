// Package kafka has the part of github.com/segmentio/kafka-go's API that the models name.
package kafka

import (
	"context"
	"crypto/tls"
	"github.com/segmentio/kafka-go/sasl"
	"net"
)

type Header struct {
	Key   string
	Value []byte
}

type Message struct {
	Topic   string
	Key     []byte
	Value   []byte
	Headers []Header
}

type Reader struct{}

func (r *Reader) ReadMessage(ctx context.Context) (_ Message, _ error) { return }

type ReaderConfig struct {
	Brokers []string
	Topic   string
	Dialer  *Dialer
}

func NewReader(config ReaderConfig) *Reader { return nil }

type WriterConfig struct {
	Brokers []string
	Dialer  *Dialer
}

type Writer struct {
	Addr      net.Addr
	Transport RoundTripper
}

func NewWriter(config WriterConfig) *Writer { return nil }

type RoundTripper interface{}

type Conn struct{}

type Dialer struct {
	DialFunc      func(ctx context.Context, network string, address string) (net.Conn, error)
	TLS           *tls.Config
	SASLMechanism sasl.Mechanism
}

func (d *Dialer) Dial(network string, address string) (*Conn, error) { return nil, nil }

func (d *Dialer) DialContext(ctx context.Context, network string, address string) (*Conn, error) {
	return nil, nil
}

func (d *Dialer) DialLeader(ctx context.Context, network string, address string, topic string, partition int) (*Conn, error) {
	return nil, nil
}

type Transport struct {
	Dial func(context.Context, string, string) (net.Conn, error)
	TLS  *tls.Config
	SASL sasl.Mechanism
}

func TCP(address ...string) net.Addr { return nil }

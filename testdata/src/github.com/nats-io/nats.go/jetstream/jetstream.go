// Package jetstream has the part of github.com/nats-io/nats.go/jetstream's API that the models name.
package jetstream

import "github.com/nats-io/nats.go"

type KeyValueEntry interface {
	Value() []byte
}

type Msg interface {
	Data() []byte
	Headers() nats.Header
	Subject() string
}

type MessageHandler func(msg Msg)

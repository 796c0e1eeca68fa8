// Package kafka has the part of github.com/segmentio/kafka-go's API that the models name.
package kafka

import (
	"context"
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

type ReaderConfig struct{}

func NewReader(config ReaderConfig) *Reader { return nil }

// Package kafka has the part of github.com/confluentinc/confluent-kafka-go/v2/kafka's API that the models name.
package kafka

import "time"

type Consumer struct{}

func (c *Consumer) Poll(timeoutMs int) Event { return nil }

func (c *Consumer) ReadMessage(timeout time.Duration) (*Message, error) { return nil, nil }

type Event interface{ String() string }

type Header struct {
	Key   string
	Value []byte
}

type Message struct {
	Value   []byte
	Key     []byte
	Headers []Header
}

func (m *Message) String() string { return "" }

// Package nsq has the part of github.com/nsqio/go-nsq's API that the models name.
package nsq

type Message struct {
	Body []byte
}

type Handler interface {
	HandleMessage(message *Message) error
}

type Consumer struct{}

func (r *Consumer) AddHandler(handler Handler) {}

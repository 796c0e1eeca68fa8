// Package mqtt has the part of github.com/eclipse/paho.mqtt.golang's API that the models name.
package mqtt

type Client interface {
	Subscribe(topic string, qos byte, callback MessageHandler) Token
}

type ClientOptions struct {
	Password string
}

func (o *ClientOptions) SetPassword(p string) *ClientOptions { return nil }

type Message interface {
	Topic() string
	Payload() []byte
}

type MessageHandler func(Client, Message)

type Token interface{}

// Package mqtt has the part of github.com/eclipse/paho.mqtt.golang's API that the models name.
package mqtt

import "crypto/tls"

type Client interface {
	Subscribe(topic string, qos byte, callback MessageHandler) Token
}

type ClientOptions struct {
	Password string
}

func (o *ClientOptions) SetPassword(p string) *ClientOptions { return nil }

func (o *ClientOptions) SetTLSConfig(t *tls.Config) *ClientOptions { return nil }

type Message interface {
	Topic() string
	Payload() []byte
}

type MessageHandler func(Client, Message)

type Token interface{}

func NewClientOptions() *ClientOptions { return nil }

func NewClient(o *ClientOptions) Client { return nil }

func (o *ClientOptions) AddBroker(server string) *ClientOptions { return nil }

func (o *ClientOptions) SetUsername(u string) *ClientOptions { return nil }

func (o *ClientOptions) SetClientID(id string) *ClientOptions { return nil }

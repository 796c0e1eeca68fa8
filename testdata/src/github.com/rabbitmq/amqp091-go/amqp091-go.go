// Package amqp091 has the part of github.com/rabbitmq/amqp091-go's API that the models name.
package amqp091

import (
	"crypto/tls"
)

type AMQPlainAuth struct {
	Password string
}

type Channel struct{}

func (ch *Channel) Consume(queue string, consumer string, autoAck bool, exclusive bool, noLocal bool, noWait bool, args Table) (<-chan Delivery, error) {
	return nil, nil
}

type Config struct{}

type Connection struct{}

func (c *Connection) Channel() (*Channel, error) { return nil, nil }

type Delivery struct {
	Headers    Table
	RoutingKey string
	Body       []byte
}

type PlainAuth struct {
	Password string
}

type Publishing struct {
	Body []byte
}

type Table map[string]any

type URI struct {
	Password string
}

func Dial(url string) (*Connection, error) { return nil, nil }

func DialConfig(url string, config Config) (*Connection, error) { return nil, nil }

func DialTLS(url string, amqps *tls.Config) (*Connection, error) { return nil, nil }

func ParseURI(uri string) (_ URI, _ error) { return }

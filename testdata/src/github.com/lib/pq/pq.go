// Package pq has the part of github.com/lib/pq's API that the models name.
package pq

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"time"
)

type Config struct {
	Password string
}

type Connector struct{}

type Dialer interface{}

type Driver struct{}

func (d Driver) Open(name string) (driver.Conn, error) { return nil, nil }

type Error struct {
	Message string
	Detail  string
}

func (e *Error) Error() string { return "" }

func (e *Error) ErrorWithDetail() string { return "" }

type EventCallbackType func(event ListenerEventType, err error)

type Listener struct{}

type ListenerConn struct{}

func (l *ListenerConn) ExecSimpleQuery(q string) (bool, error) { return false, nil }

type ListenerEventType int

type Notification struct {
	Extra string
}

type StringArray []string

func Array(a any) interface {
	driver.Valuer
	sql.Scanner
} {
	return nil
}

func BufferQuoteIdentifier(name string, buffer *bytes.Buffer) {}

func CopyIn(table string, columns ...string) string { return "" }

func CopyInSchema(schema string, table string, columns ...string) string { return "" }

func DialOpen(d Dialer, dsn string) (driver.Conn, error) { return nil, nil }

func NewConfig(dsn string) (_ Config, _ error) { return }

func NewConnector(dsn string) (*Connector, error) { return nil, nil }

func NewDialListener(d Dialer, dsn string, minReconnect time.Duration, maxReconnect time.Duration, cb EventCallbackType) *Listener {
	return nil
}

func NewListener(dsn string, minReconnect time.Duration, maxReconnect time.Duration, cb EventCallbackType) *Listener {
	return nil
}

func NewListenerConn(name string, notificationChan chan<- *Notification) (*ListenerConn, error) {
	return nil, nil
}

func Open(dsn string) (driver.Conn, error) { return nil, nil }

func ParseURL(url string) (string, error) { return "", nil }

func QuoteIdentifier(name string) string { return "" }

func QuoteLiteral(literal string) string { return "" }

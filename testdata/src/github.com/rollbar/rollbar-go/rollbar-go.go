// Package rollbar has the part of github.com/rollbar/rollbar-go's API that the models name.
package rollbar

import (
	"io"
)

type Client struct {
	io.Closer
}

type clientOption func(*Client)

func Critical(interfaces ...interface{}) {}

func Debug(interfaces ...interface{}) {}

func Error(interfaces ...interface{}) {}

func ErrorWithExtras(level string, err error, extras map[string]interface{}) {}

func ErrorWithLevel(level string, err error) {}

func Errorf(level string, format string, args ...interface{}) {}

func Info(interfaces ...interface{}) {}

func Log(level string, interfaces ...interface{}) {}

func Message(level string, msg string) {}

func MessageWithExtras(level string, msg string, extras map[string]interface{}) {}

func New(token string, environment string, codeVersion string, serverHost string, serverRoot string) *Client {
	return nil
}

func NewAsync(token string, environment string, codeVersion string, serverHost string, serverRoot string, opts ...clientOption) *Client {
	return nil
}

func NewSync(token string, environment string, codeVersion string, serverHost string, serverRoot string) *Client {
	return nil
}

func SetToken(token string) {}

func Warning(interfaces ...interface{}) {}

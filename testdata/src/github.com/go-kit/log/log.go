// Package log has the part of github.com/go-kit/log's API that the models name.
package log

import (
	"io"
)

type Logger interface {
	Log(keyvals ...interface{}) error
}

type LoggerFunc func(...interface{}) error

func (f LoggerFunc) Log(keyvals ...interface{}) error { return nil }

type SwapLogger struct{}

func (l *SwapLogger) Log(keyvals ...interface{}) error { return nil }

func NewLogfmtLogger(w io.Writer) Logger { return nil }

func NewNopLogger() Logger { return nil }

func With(logger Logger, keyvals ...interface{}) Logger { return nil }

func WithPrefix(logger Logger, keyvals ...interface{}) Logger { return nil }

func WithSuffix(logger Logger, keyvals ...interface{}) Logger { return nil }

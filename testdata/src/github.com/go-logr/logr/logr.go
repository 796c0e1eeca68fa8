// Package logr has the part of github.com/go-logr/logr's API that the models name.
package logr

import (
	"context"
)

type LogSink interface {
	Error(err error, msg string, keysAndValues ...any)
	Info(level int, msg string, keysAndValues ...any)
	WithName(name string) LogSink
	WithValues(keysAndValues ...any) LogSink
}

type Logger struct{}

func (l Logger) Error(err error, msg string, keysAndValues ...any) {}

func (l Logger) Info(msg string, keysAndValues ...any) {}

func (l Logger) V(level int) (_ Logger) { return }

func (l Logger) WithName(name string) (_ Logger) { return }

func (l Logger) WithValues(keysAndValues ...any) (_ Logger) { return }

type Marshaler interface {
	MarshalLog() any
}

func Discard() (_ Logger) { return }

func FromContext(ctx context.Context) (_ Logger, _ error) { return }

func FromContextOrDiscard(ctx context.Context) (_ Logger) { return }

func New(sink LogSink) (_ Logger) { return }

func NewContext(ctx context.Context, logger Logger) context.Context { return nil }

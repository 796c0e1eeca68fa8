// Package hclog has the part of github.com/hashicorp/go-hclog's API that the models name.
package hclog

import (
	"context"
)

const Debug Level = 2

const Info Level = 3

type Format []interface{}

type InterceptLogger interface {
	Logger
	NamedIntercept(name string) InterceptLogger
	ResetNamedIntercept(name string) InterceptLogger
}

type Level int32

type Logger interface {
	Debug(msg string, args ...interface{})
	Error(msg string, args ...interface{})
	Info(msg string, args ...interface{})
	Log(level Level, msg string, args ...interface{})
	Named(name string) Logger
	ResetNamed(name string) Logger
	Trace(msg string, args ...interface{})
	Warn(msg string, args ...interface{})
	With(args ...interface{}) Logger
}

type LoggerOptions struct {
	Name  string
	Level Level
}

type SinkAdapter interface {
	Accept(name string, level Level, msg string, args ...interface{})
}

func Default() Logger { return nil }

func Fmt(str string, args ...interface{}) Format { return nil }

func FromContext(ctx context.Context) Logger { return nil }

func L() Logger { return nil }

func New(opts *LoggerOptions) Logger { return nil }

func NewNullLogger() Logger { return nil }

func WithContext(ctx context.Context, logger Logger, args ...interface{}) context.Context { return nil }

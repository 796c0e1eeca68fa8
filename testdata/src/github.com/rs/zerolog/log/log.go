// Package log has the part of github.com/rs/zerolog/log's API that the models name.
package log

import (
	"context"

	"github.com/rs/zerolog"
)

var Logger zerolog.Logger

func Ctx(ctx context.Context) *zerolog.Logger { return nil }

func Debug() *zerolog.Event { return nil }

func Err(err error) *zerolog.Event { return nil }

func Error() *zerolog.Event { return nil }

func Fatal() *zerolog.Event { return nil }

func Info() *zerolog.Event { return nil }

func Log() *zerolog.Event { return nil }

func Panic() *zerolog.Event { return nil }

func Print(v ...interface{}) {}

func Printf(format string, v ...interface{}) {}

func Trace() *zerolog.Event { return nil }

func Warn() *zerolog.Event { return nil }

func With() (_ zerolog.Context) { return }

func WithLevel(level zerolog.Level) *zerolog.Event { return nil }

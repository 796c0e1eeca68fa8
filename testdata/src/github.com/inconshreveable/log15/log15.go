// Package log15 is a stub of github.com/inconshreveable/log15.
package log15

type Logger interface {
	New(ctx ...any) Logger
	Debug(msg string, ctx ...any)
	Info(msg string, ctx ...any)
	Warn(msg string, ctx ...any)
	Error(msg string, ctx ...any)
	Crit(msg string, ctx ...any)
}

func New(ctx ...any) Logger { return nil }

func Debug(msg string, ctx ...any) {}

func Info(msg string, ctx ...any) {}

func Warn(msg string, ctx ...any) {}

func Error(msg string, ctx ...any) {}

func Crit(msg string, ctx ...any) {}

// Package log has the part of github.com/charmbracelet/log's API that the models name.
package log

import (
	"io"
)

const InfoLevel Level = 0

type Level int

type Logger struct{}

func (l *Logger) Debug(msg any, keyvals ...any) {}

func (l *Logger) Debugf(format string, args ...any) {}

func (l *Logger) Error(msg any, keyvals ...any) {}

func (l *Logger) Errorf(format string, args ...any) {}

func (l *Logger) Fatal(msg any, keyvals ...any) {}

func (l *Logger) Fatalf(format string, args ...any) {}

func (l *Logger) Info(msg any, keyvals ...any) {}

func (l *Logger) Infof(format string, args ...any) {}

func (l *Logger) Log(level Level, msg any, keyvals ...any) {}

func (l *Logger) Logf(level Level, format string, args ...any) {}

func (l *Logger) Print(msg any, keyvals ...any) {}

func (l *Logger) Printf(format string, args ...any) {}

func (l *Logger) SetPrefix(prefix string) {}

func (l *Logger) Warn(msg any, keyvals ...any) {}

func (l *Logger) Warnf(format string, args ...any) {}

func (l *Logger) With(keyvals ...any) *Logger { return nil }

func (l *Logger) WithPrefix(prefix string) *Logger { return nil }

func Debug(msg any, keyvals ...any) {}

func Debugf(format string, args ...any) {}

func Default() *Logger { return nil }

func Error(msg any, keyvals ...any) {}

func Errorf(format string, args ...any) {}

func Fatal(msg any, keyvals ...any) {}

func Fatalf(format string, args ...any) {}

func Info(msg any, keyvals ...any) {}

func Infof(format string, args ...any) {}

func Log(level Level, msg any, keyvals ...any) {}

func Logf(level Level, format string, args ...any) {}

func New(w io.Writer) *Logger { return nil }

func Print(msg any, keyvals ...any) {}

func Printf(format string, args ...any) {}

func SetPrefix(prefix string) {}

func Warn(msg any, keyvals ...any) {}

func Warnf(format string, args ...any) {}

func With(keyvals ...any) *Logger { return nil }

func WithPrefix(prefix string) *Logger { return nil }

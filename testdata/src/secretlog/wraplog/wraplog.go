// Package wraplog is a logger of the program's own.
package wraplog

import (
	"fmt"
	"io"
	"log"
)

// Logger wraps a logger.
type Logger struct{ l *log.Logger }

// Infof logs.
func (l *Logger) Infof(format string, args ...any) { l.l.Output(2, fmt.Sprintf(format, args...)) }

// Errorf logs with a level.
func (l *Logger) Errorf(format string, args ...any) { l.out("error", format, args...) }

func (l *Logger) out(level, format string, args ...any) {
	l.l.Printf("["+level+"] "+format, args...)
}

// Secret logs what its name says.
func (l *Logger) Secret(v string) { l.Infof("secret: %s", v) }

// With adds a prefix.
func (l *Logger) With(k string, v any) *Logger {
	l.l.SetPrefix(fmt.Sprint(k, "=", v))
	return l
}

// Dump writes to whatever it is given.
func Dump(w io.Writer, v string) { fmt.Fprintln(w, v) }

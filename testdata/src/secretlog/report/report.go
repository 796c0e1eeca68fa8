// Package report is the end of a chain: it logs.
package report

import "log"

// Logger logs with a prefix.
type Logger struct{ prefix string }

// New returns a Logger.
func New(prefix string) *Logger { return &Logger{prefix} }

// Info logs a message and pairs.
func (l *Logger) Info(msg string, pairs ...any) {
	log.Println(append([]any{l.prefix, msg}, pairs...)...)
}

// Fail logs an error.
func Fail(err error) { log.Fatalf("fatal: %v", err) }

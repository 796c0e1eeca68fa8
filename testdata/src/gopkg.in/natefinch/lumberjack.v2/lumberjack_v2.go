// Package lumberjack has the part of gopkg.in/natefinch/lumberjack.v2's API that the models name.
package lumberjack

type Logger struct {
	Filename string
	MaxSize  int
}

func (l *Logger) Write(p []byte) (int, error) { return 0, nil }

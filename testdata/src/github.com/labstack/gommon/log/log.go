// Package log has the part of github.com/labstack/gommon/log's API that the models name.
package log

type JSON map[string]interface{}

type Logger struct{}

func (l *Logger) Debug(i ...interface{}) {}

func (l *Logger) Debugf(format string, args ...interface{}) {}

func (l *Logger) Debugj(j JSON) {}

func (l *Logger) Error(i ...interface{}) {}

func (l *Logger) Errorf(format string, args ...interface{}) {}

func (l *Logger) Errorj(j JSON) {}

func (l *Logger) Fatal(i ...interface{}) {}

func (l *Logger) Fatalf(format string, args ...interface{}) {}

func (l *Logger) Fatalj(j JSON) {}

func (l *Logger) Info(i ...interface{}) {}

func (l *Logger) Infof(format string, args ...interface{}) {}

func (l *Logger) Infoj(j JSON) {}

func (l *Logger) Panic(i ...interface{}) {}

func (l *Logger) Panicf(format string, args ...interface{}) {}

func (l *Logger) Panicj(j JSON) {}

func (l *Logger) Print(i ...interface{}) {}

func (l *Logger) Printf(format string, args ...interface{}) {}

func (l *Logger) Printj(j JSON) {}

func (l *Logger) Warn(i ...interface{}) {}

func (l *Logger) Warnf(format string, args ...interface{}) {}

func (l *Logger) Warnj(j JSON) {}

type Lvl uint8

func Debug(i ...interface{}) {}

func Debugf(format string, args ...interface{}) {}

func Debugj(j JSON) {}

func Error(i ...interface{}) {}

func Errorf(format string, args ...interface{}) {}

func Errorj(j JSON) {}

func Fatal(i ...interface{}) {}

func Fatalf(format string, args ...interface{}) {}

func Fatalj(j JSON) {}

func Info(i ...interface{}) {}

func Infof(format string, args ...interface{}) {}

func Infoj(j JSON) {}

func New(prefix string) *Logger { return nil }

func Panic(i ...interface{}) {}

func Panicf(format string, args ...interface{}) {}

func Panicj(j JSON) {}

func Print(i ...interface{}) {}

func Printf(format string, args ...interface{}) {}

func Printj(j JSON) {}

func Warn(i ...interface{}) {}

func Warnf(format string, args ...interface{}) {}

func Warnj(j JSON) {}

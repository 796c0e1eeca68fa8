// Package log has the part of github.com/caarlos0/log's API that the models name.
package log

type Entry struct{}

type Logger struct{}

func Debug(msg string) {}

func Debugf(msg string, v ...interface{}) {}

func Info(msg string) {}

func Infof(msg string, v ...interface{}) {}

func Warn(msg string) {}

func Warnf(msg string, v ...interface{}) {}

func Error(msg string) {}

func Errorf(msg string, v ...interface{}) {}

func Fatal(msg string) {}

func Fatalf(msg string, v ...interface{}) {}

func WithError(err error) *Entry { return nil }

func WithField(key string, value interface{}) *Entry { return nil }

func (l *Logger) Debug(msg string) {}

func (l *Logger) Debugf(msg string, v ...interface{}) {}

func (l *Logger) Info(msg string) {}

func (l *Logger) Infof(msg string, v ...interface{}) {}

func (l *Logger) Warn(msg string) {}

func (l *Logger) Warnf(msg string, v ...interface{}) {}

func (l *Logger) Error(msg string) {}

func (l *Logger) Errorf(msg string, v ...interface{}) {}

func (l *Logger) Fatal(msg string) {}

func (l *Logger) Fatalf(msg string, v ...interface{}) {}

func (l *Logger) WithError(err error) *Entry { return nil }

func (l *Logger) WithField(key string, value interface{}) *Entry { return nil }

func (e *Entry) Debug(msg string) {}

func (e *Entry) Debugf(msg string, v ...interface{}) {}

func (e *Entry) Info(msg string) {}

func (e *Entry) Infof(msg string, v ...interface{}) {}

func (e *Entry) Warn(msg string) {}

func (e *Entry) Warnf(msg string, v ...interface{}) {}

func (e *Entry) Error(msg string) {}

func (e *Entry) Errorf(msg string, v ...interface{}) {}

func (e *Entry) Fatal(msg string) {}

func (e *Entry) Fatalf(msg string, v ...interface{}) {}

func (e *Entry) WithError(err error) *Entry { return nil }

func (e *Entry) WithField(key string, value interface{}) *Entry { return nil }

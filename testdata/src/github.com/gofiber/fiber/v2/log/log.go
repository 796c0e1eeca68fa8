// Package log has the part of github.com/gofiber/fiber/v2/log's API that the models name.
package log

func Debug(v ...interface{}) {}

func Debugf(format string, v ...interface{}) {}

func Debugw(msg string, keysAndValues ...interface{}) {}

func Error(v ...interface{}) {}

func Errorf(format string, v ...interface{}) {}

func Errorw(msg string, keysAndValues ...interface{}) {}

func Fatal(v ...interface{}) {}

func Fatalf(format string, v ...interface{}) {}

func Fatalw(msg string, keysAndValues ...interface{}) {}

func Info(v ...interface{}) {}

func Infof(format string, v ...interface{}) {}

func Infow(msg string, keysAndValues ...interface{}) {}

func Panic(v ...interface{}) {}

func Panicf(format string, v ...interface{}) {}

func Panicw(msg string, keysAndValues ...interface{}) {}

func Trace(v ...interface{}) {}

func Tracef(format string, v ...interface{}) {}

func Tracew(msg string, keysAndValues ...interface{}) {}

func Warn(v ...interface{}) {}

func Warnf(format string, v ...interface{}) {}

func Warnw(msg string, keysAndValues ...interface{}) {}

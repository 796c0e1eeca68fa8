// Package logs is a stub of github.com/beego/beego/v2/core/logs.
package logs

type BeeLogger struct{}

func Emergency(f any, v ...any) {}

func (bl *BeeLogger) Emergency(format string, v ...any) {}

func Alert(f any, v ...any) {}

func (bl *BeeLogger) Alert(format string, v ...any) {}

func Critical(f any, v ...any) {}

func (bl *BeeLogger) Critical(format string, v ...any) {}

func Error(f any, v ...any) {}

func (bl *BeeLogger) Error(format string, v ...any) {}

func Warning(f any, v ...any) {}

func (bl *BeeLogger) Warning(format string, v ...any) {}

func Warn(f any, v ...any) {}

func (bl *BeeLogger) Warn(format string, v ...any) {}

func Notice(f any, v ...any) {}

func (bl *BeeLogger) Notice(format string, v ...any) {}

func Informational(f any, v ...any) {}

func (bl *BeeLogger) Informational(format string, v ...any) {}

func Info(f any, v ...any) {}

func (bl *BeeLogger) Info(format string, v ...any) {}

func Debug(f any, v ...any) {}

func (bl *BeeLogger) Debug(format string, v ...any) {}

func Trace(f any, v ...any) {}

func (bl *BeeLogger) Trace(format string, v ...any) {}

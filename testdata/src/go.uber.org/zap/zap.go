// Package zap has the part of go.uber.org/zap's API that the models name.
package zap

import (
	"fmt"
	"time"

	"go.uber.org/zap/zapcore"
)

type Field = zapcore.Field

type Logger struct{}

func (log *Logger) Check(lvl zapcore.Level, msg string) *zapcore.CheckedEntry { return nil }

func (log *Logger) DPanic(msg string, fields ...Field) {}

func (log *Logger) Debug(msg string, fields ...Field) {}

func (log *Logger) Error(msg string, fields ...Field) {}

func (log *Logger) Fatal(msg string, fields ...Field) {}

func (log *Logger) Info(msg string, fields ...Field) {}

func (log *Logger) Log(lvl zapcore.Level, msg string, fields ...Field) {}

func (log *Logger) Named(s string) *Logger { return nil }

func (log *Logger) Panic(msg string, fields ...Field) {}

func (log *Logger) Sugar() *SugaredLogger { return nil }

func (log *Logger) Warn(msg string, fields ...Field) {}

func (log *Logger) With(fields ...Field) *Logger { return nil }

func (log *Logger) WithLazy(fields ...Field) *Logger { return nil }

func (log *Logger) WithOptions(opts ...Option) *Logger { return nil }

type ObjectMarshalerPtr[T any] interface {
	*T
	zapcore.ObjectMarshaler
}

type Option interface{}

type SugaredLogger struct{}

func (s *SugaredLogger) DPanic(args ...interface{}) {}

func (s *SugaredLogger) DPanicf(template string, args ...interface{}) {}

func (s *SugaredLogger) DPanicln(args ...interface{}) {}

func (s *SugaredLogger) DPanicw(msg string, keysAndValues ...interface{}) {}

func (s *SugaredLogger) Debug(args ...interface{}) {}

func (s *SugaredLogger) Debugf(template string, args ...interface{}) {}

func (s *SugaredLogger) Debugln(args ...interface{}) {}

func (s *SugaredLogger) Debugw(msg string, keysAndValues ...interface{}) {}

func (s *SugaredLogger) Desugar() *Logger { return nil }

func (s *SugaredLogger) Error(args ...interface{}) {}

func (s *SugaredLogger) Errorf(template string, args ...interface{}) {}

func (s *SugaredLogger) Errorln(args ...interface{}) {}

func (s *SugaredLogger) Errorw(msg string, keysAndValues ...interface{}) {}

func (s *SugaredLogger) Fatal(args ...interface{}) {}

func (s *SugaredLogger) Fatalf(template string, args ...interface{}) {}

func (s *SugaredLogger) Fatalln(args ...interface{}) {}

func (s *SugaredLogger) Fatalw(msg string, keysAndValues ...interface{}) {}

func (s *SugaredLogger) Info(args ...interface{}) {}

func (s *SugaredLogger) Infof(template string, args ...interface{}) {}

func (s *SugaredLogger) Infoln(args ...interface{}) {}

func (s *SugaredLogger) Infow(msg string, keysAndValues ...interface{}) {}

func (s *SugaredLogger) Log(lvl zapcore.Level, args ...interface{}) {}

func (s *SugaredLogger) Logf(lvl zapcore.Level, template string, args ...interface{}) {}

func (s *SugaredLogger) Logln(lvl zapcore.Level, args ...interface{}) {}

func (s *SugaredLogger) Logw(lvl zapcore.Level, msg string, keysAndValues ...interface{}) {}

func (s *SugaredLogger) Panic(args ...interface{}) {}

func (s *SugaredLogger) Panicf(template string, args ...interface{}) {}

func (s *SugaredLogger) Panicln(args ...interface{}) {}

func (s *SugaredLogger) Panicw(msg string, keysAndValues ...interface{}) {}

func (s *SugaredLogger) Warn(args ...interface{}) {}

func (s *SugaredLogger) Warnf(template string, args ...interface{}) {}

func (s *SugaredLogger) Warnln(args ...interface{}) {}

func (s *SugaredLogger) Warnw(msg string, keysAndValues ...interface{}) {}

func (s *SugaredLogger) With(args ...interface{}) *SugaredLogger { return nil }

func (s *SugaredLogger) WithLazy(args ...interface{}) *SugaredLogger { return nil }

func Any(key string, value interface{}) (_ Field) { return }

func Array(key string, val zapcore.ArrayMarshaler) (_ Field) { return }

func Binary(key string, val []byte) (_ Field) { return }

func Bool(key string, val bool) (_ Field) { return }

func ByteString(key string, val []byte) (_ Field) { return }

func ByteStrings(key string, bss [][]byte) (_ Field) { return }

func Dict(key string, val ...Field) (_ Field) { return }

func DictObject(val ...Field) zapcore.ObjectMarshaler { return nil }

func Duration(key string, val time.Duration) (_ Field) { return }

func Error(err error) (_ Field) { return }

func Errors(key string, errs []error) (_ Field) { return }

func Fields(fs ...Field) Option { return nil }

func Inline(val zapcore.ObjectMarshaler) (_ Field) { return }

func Int(key string, val int) (_ Field) { return }

func L() *Logger { return nil }

func Must(logger *Logger, err error) *Logger { return nil }

func NamedError(key string, err error) (_ Field) { return }

func New(core zapcore.Core, options ...Option) *Logger { return nil }

func NewDevelopment(options ...Option) (*Logger, error) { return nil, nil }

func NewNop() *Logger { return nil }

func NewProduction(options ...Option) (*Logger, error) { return nil, nil }

func Object(key string, val zapcore.ObjectMarshaler) (_ Field) { return }

func ObjectValues[T any, P ObjectMarshalerPtr[T]](key string, values []T) (_ Field) { return }

func Objects[T zapcore.ObjectMarshaler](key string, values []T) (_ Field) { return }

func Reflect(key string, val interface{}) (_ Field) { return }

func S() *SugaredLogger { return nil }

func Skip() (_ Field) { return }

func String(key string, val string) (_ Field) { return }

func Stringer(key string, val fmt.Stringer) (_ Field) { return }

func Stringers[T fmt.Stringer](key string, values []T) (_ Field) { return }

func Stringp(key string, val *string) (_ Field) { return }

func Strings(key string, ss []string) (_ Field) { return }

// Package zerolog has the part of github.com/rs/zerolog's API that the models name.
package zerolog

import (
	"context"
	"fmt"
	"io"
)

const DebugLevel Level = 0

const InfoLevel Level = 1

type Array struct{}

func (a *Array) Bytes(val []byte) *Array { return nil }

func (a *Array) Err(err error) *Array { return nil }

func (a *Array) Errs(errs []error) *Array { return nil }

func (a *Array) Hex(val []byte) *Array { return nil }

func (a *Array) Interface(i interface{}) *Array { return nil }

func (a *Array) Object(obj LogObjectMarshaler) *Array { return nil }

func (a *Array) RawJSON(val []byte) *Array { return nil }

func (a *Array) Str(val string) *Array { return nil }

func (a *Array) Type(val interface{}) *Array { return nil }

type ConsoleWriter struct{}

func (w ConsoleWriter) Write(p []byte) (int, error) { return 0, nil }

type Context struct{}

func (c Context) AnErr(key string, err error) (_ Context) { return }

func (c Context) Any(key string, i interface{}) (_ Context) { return }

func (c Context) Array(key string, arr LogArrayMarshaler) (_ Context) { return }

func (c Context) Bytes(key string, val []byte) (_ Context) { return }

func (c Context) Dict(key string, dict *Event) (_ Context) { return }

func (c Context) EmbedObject(obj LogObjectMarshaler) (_ Context) { return }

func (c Context) Err(err error) (_ Context) { return }

func (c Context) Errs(key string, errs []error) (_ Context) { return }

func (c Context) Fields(fields interface{}) (_ Context) { return }

func (c Context) Hex(key string, val []byte) (_ Context) { return }

func (c Context) Int(key string, i int) (_ Context) { return }

func (c Context) Interface(key string, i interface{}) (_ Context) { return }

func (c Context) Logger() (_ Logger) { return }

func (c Context) Object(key string, obj LogObjectMarshaler) (_ Context) { return }

func (c Context) Objects(key string, objs []LogObjectMarshaler) (_ Context) { return }

func (c Context) ObjectsV(key string, objs ...LogObjectMarshaler) (_ Context) { return }

func (c Context) RawJSON(key string, b []byte) (_ Context) { return }

func (c Context) Str(key string, val string) (_ Context) { return }

func (c Context) Stringer(key string, val fmt.Stringer) (_ Context) { return }

func (c Context) Stringers(key string, vals []fmt.Stringer) (_ Context) { return }

func (c Context) StringersV(key string, vals ...fmt.Stringer) (_ Context) { return }

func (c Context) Strs(key string, vals []string) (_ Context) { return }

func (c Context) StrsV(key string, vals ...string) (_ Context) { return }

func (c Context) Timestamp() (_ Context) { return }

func (c Context) Type(key string, val interface{}) (_ Context) { return }

type Event struct{}

func (e *Event) AnErr(key string, err error) *Event { return nil }

func (e *Event) Any(key string, i interface{}) *Event { return nil }

func (e *Event) Array(key string, arr LogArrayMarshaler) *Event { return nil }

func (e *Event) Bool(key string, b bool) *Event { return nil }

func (e *Event) Bytes(key string, val []byte) *Event { return nil }

func (e *Event) Dict(key string, dict *Event) *Event { return nil }

func (e *Event) EmbedObject(obj LogObjectMarshaler) *Event { return nil }

func (e *Event) Err(err error) *Event { return nil }

func (e *Event) Errs(key string, errs []error) *Event { return nil }

func (e *Event) Fields(fields interface{}) *Event { return nil }

func (e *Event) Func(f func(e *Event)) *Event { return nil }

func (e *Event) Hex(key string, val []byte) *Event { return nil }

func (e *Event) Int(key string, i int) *Event { return nil }

func (e *Event) Interface(key string, i interface{}) *Event { return nil }

func (e *Event) Msg(msg string) {}

func (e *Event) MsgFunc(createMsg func() string) {}

func (e *Event) Msgf(format string, v ...interface{}) {}

func (e *Event) Object(key string, obj LogObjectMarshaler) *Event { return nil }

func (e *Event) Objects(key string, objs []LogObjectMarshaler) *Event { return nil }

func (e *Event) ObjectsV(key string, objs ...LogObjectMarshaler) *Event { return nil }

func (e *Event) RawCBOR(key string, b []byte) *Event { return nil }

func (e *Event) RawJSON(key string, b []byte) *Event { return nil }

func (e *Event) Send() {}

func (e *Event) Str(key string, val string) *Event { return nil }

func (e *Event) Stringer(key string, val fmt.Stringer) *Event { return nil }

func (e *Event) Stringers(key string, vals []fmt.Stringer) *Event { return nil }

func (e *Event) StringersV(key string, vals ...fmt.Stringer) *Event { return nil }

func (e *Event) Strs(key string, vals []string) *Event { return nil }

func (e *Event) StrsV(key string, vals ...string) *Event { return nil }

func (e *Event) Type(key string, val interface{}) *Event { return nil }

type Level int8

type LogArrayMarshaler interface{}

type LogObjectMarshaler interface {
	MarshalZerologObject(e *Event)
}

type Logger struct{}

func (l *Logger) Debug() *Event { return nil }

func (l *Logger) Err(err error) *Event { return nil }

func (l *Logger) Error() *Event { return nil }

func (l *Logger) Info() *Event { return nil }

func (l Logger) Level(lvl Level) (_ Logger) { return }

func (l *Logger) Print(v ...interface{}) {}

func (l *Logger) Printf(format string, v ...interface{}) {}

func (l *Logger) Println(v ...interface{}) {}

func (l *Logger) Warn() *Event { return nil }

func (l Logger) With() (_ Context) { return }

func (l Logger) Write(p []byte) (int, error) { return 0, nil }

func Arr() *Array { return nil }

func Ctx(ctx context.Context) *Logger { return nil }

func Dict() *Event { return nil }

func New(w io.Writer) (_ Logger) { return }

func Nop() (_ Logger) { return }

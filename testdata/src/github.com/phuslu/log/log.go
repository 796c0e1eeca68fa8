// Package log has the part of github.com/phuslu/log's API that the models name.
package log

import (
	"fmt"
)

var DefaultLogger Logger

type Entry struct{}

func (e *Entry) AnErr(key string, err error) *Entry { return nil }

func (e *Entry) Any(key string, value any) *Entry { return nil }

func (e *Entry) Bytes(key string, val []byte) *Entry { return nil }

func (e *Entry) BytesOrNil(key string, val []byte) *Entry { return nil }

func (e *Entry) EmbedObject(obj ObjectMarshaler) *Entry { return nil }

func (e *Entry) Err(err error) *Entry { return nil }

func (e *Entry) Errs(key string, errs []error) *Entry { return nil }

func (e *Entry) Fields(fields Fields) *Entry { return nil }

func (e *Entry) Hex(key string, val []byte) *Entry { return nil }

func (e *Entry) Interface(key string, i any) *Entry { return nil }

func (e *Entry) KeysAndValues(keysAndValues ...any) *Entry { return nil }

func (e *Entry) Msg(msg string) {}

func (e *Entry) Msgf(format string, v ...any) {}

func (e *Entry) Msgs(args ...any) {}

func (e *Entry) Object(key string, obj ObjectMarshaler) *Entry { return nil }

func (e *Entry) RawJSON(key string, b []byte) *Entry { return nil }

func (e *Entry) RawJSONStr(key string, s string) *Entry { return nil }

func (e *Entry) Str(key string, val string) *Entry { return nil }

func (e *Entry) Stringer(key string, val fmt.Stringer) *Entry { return nil }

func (e *Entry) Strs(key string, vals []string) *Entry { return nil }

type Fields map[string]any

type Logger struct{}

func (l *Logger) Err(err error) *Entry { return nil }

func (l *Logger) Info() *Entry { return nil }

func (l *Logger) Printf(format string, v ...any) {}

type ObjectMarshaler interface{}

func Debug() *Entry { return nil }

func Error() *Entry { return nil }

func Info() *Entry { return nil }

func Printf(format string, v ...any) {}

// Package zapcore has the part of go.uber.org/zap/zapcore's API that the models name.
package zapcore

const DebugLevel Level = -1

const InfoLevel Level = 0

type ArrayEncoder interface {
	PrimitiveArrayEncoder
	AppendArray(a ArrayMarshaler) error
	AppendObject(o ObjectMarshaler) error
	AppendReflected(value interface{}) error
}

type ArrayMarshaler interface{}

type CheckedEntry struct {
	Entry
}

func (ce *CheckedEntry) Write(fields ...Field) {}

type Core interface {
	LevelEnabler
	With(f []Field) Core
	Write(e Entry, f []Field) error
}

type Entry struct {
	Message string
}

type Field struct {
	Key    string
	String string
}

type Level int8

type LevelEnabler interface{}

type ObjectEncoder interface {
	AddArray(key string, marshaler ArrayMarshaler) error
	AddBinary(key string, value []byte)
	AddByteString(key string, value []byte)
	AddObject(key string, marshaler ObjectMarshaler) error
	AddReflected(key string, value interface{}) error
	AddString(key string, value string)
}

type ObjectMarshaler interface {
	MarshalLogObject(o ObjectEncoder) error
}

type PrimitiveArrayEncoder interface {
	AppendByteString(b []byte)
	AppendString(s string)
}

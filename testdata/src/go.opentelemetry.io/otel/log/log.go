// Package log is the API of go.opentelemetry.io/otel/log.
package log

import "context"

type Value struct{ text string }

func (v Value) AsString() string { return v.text }
func (v Value) AsBytes() []byte  { return nil }
func (v Value) String() string   { return v.text }

type KeyValue struct {
	Key   string
	Value Value
}

func String(key, value string) KeyValue          { return KeyValue{} }
func Bytes(key string, value []byte) KeyValue    { return KeyValue{} }
func Slice(key string, value ...Value) KeyValue  { return KeyValue{} }
func Map(key string, value ...KeyValue) KeyValue { return KeyValue{} }
func StringValue(v string) Value                 { return Value{} }
func BytesValue(v []byte) Value                  { return Value{} }
func SliceValue(vs ...Value) Value               { return Value{} }
func MapValue(kvs ...KeyValue) Value             { return Value{} }

type Record struct{}

func (r *Record) SetBody(v Value)                 {}
func (r *Record) AddAttributes(attrs ...KeyValue) {}
func (r *Record) SetAttributes(attrs ...KeyValue) {}

type Logger interface {
	Emit(ctx context.Context, record Record)
}

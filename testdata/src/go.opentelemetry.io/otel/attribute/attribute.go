// Package attribute has the part of go.opentelemetry.io/otel/attribute's API that the models name.
package attribute

import (
	"fmt"
)

type Key string

func (k Key) ByteSlice(v []byte) (_ KeyValue) { return }

func (k Key) String(v string) (_ KeyValue) { return }

func (k Key) StringSlice(v []string) (_ KeyValue) { return }

type KeyValue struct {
	Key   Key
	Value Value
}

type Set struct{}

func (l Set) MarshalLog() any { return nil }

type Value struct{}

func (v Value) AsByteSlice() []byte { return nil }

func (v Value) AsInterface() any { return nil }

func (v Value) AsString() string { return "" }

func (v Value) AsStringSlice() []string { return nil }

func (v Value) Emit() string { return "" }

func (v Value) String() string { return "" }

func Bool(k string, v bool) (_ KeyValue) { return }

func ByteSlice(k string, v []byte) (_ KeyValue) { return }

func ByteSliceValue(v []byte) (_ Value) { return }

func Int(k string, v int) (_ KeyValue) { return }

func NewSet(kvs ...KeyValue) (_ Set) { return }

func String(k string, v string) (_ KeyValue) { return }

func StringSlice(k string, v []string) (_ KeyValue) { return }

func StringSliceValue(v []string) (_ Value) { return }

func StringValue(v string) (_ Value) { return }

func Stringer(k string, v fmt.Stringer) (_ KeyValue) { return }

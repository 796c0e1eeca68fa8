// Package proto has the part of google.golang.org/protobuf/proto's API that the models name.
package proto

import (
	"google.golang.org/protobuf/reflect/protoreflect"
)

type MarshalOptions struct{}

func (o MarshalOptions) Marshal(m Message) ([]byte, error) { return nil, nil }

func (o MarshalOptions) MarshalAppend(b []byte, m Message) ([]byte, error) { return nil, nil }

type Message = protoreflect.ProtoMessage

type UnmarshalOptions struct{}

func (o UnmarshalOptions) Unmarshal(b []byte, m Message) error { return nil }

func Clone(m Message) Message { return nil }

func CloneOf[M Message](m M) (_ M) { return }

func Equal(x Message, y Message) bool { return false }

func Marshal(m Message) ([]byte, error) { return nil, nil }

func Merge(dst Message, src Message) {}

func String(v string) *string { return nil }

func Unmarshal(b []byte, m Message) error { return nil }

func ValueOrDefault[T interface {
	*P
	Message
}, P any](val T) (_ T) {
	return
}

func ValueOrDefaultBytes(val []byte) []byte { return nil }

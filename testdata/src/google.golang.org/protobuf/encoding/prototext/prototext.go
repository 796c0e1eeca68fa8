// Package prototext has the part of google.golang.org/protobuf/encoding/prototext's API that the models name.
package prototext

import (
	"google.golang.org/protobuf/proto"
)

type MarshalOptions struct{}

func (o MarshalOptions) Format(m proto.Message) string { return "" }

func (o MarshalOptions) Marshal(m proto.Message) ([]byte, error) { return nil, nil }

type UnmarshalOptions struct{}

func (o UnmarshalOptions) Unmarshal(b []byte, m proto.Message) error { return nil }

func Format(m proto.Message) string { return "" }

func Marshal(m proto.Message) ([]byte, error) { return nil, nil }

func Unmarshal(b []byte, m proto.Message) error { return nil }

// Package proto has the part of github.com/golang/protobuf/proto's API that the models name.
package proto

type Message interface {
	Reset()
	String() string
	ProtoMessage()
}

func CompactTextString(m Message) string { return "" }

func MarshalTextString(m Message) string { return "" }

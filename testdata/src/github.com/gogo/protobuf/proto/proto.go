// Package proto has the part of github.com/gogo/protobuf/proto's API that the models name.
package proto

type Message interface {
	Reset()
	String() string
	ProtoMessage()
}

func CompactTextString(pb Message) string { return "" }

func MarshalTextString(pb Message) string { return "" }

// Package protoreflect has the part of google.golang.org/protobuf/reflect/protoreflect's API that the models name.
package protoreflect

type ProtoMessage interface{}

// Package impl has the part of google.golang.org/protobuf/internal/impl's API that the models name.
package impl

import "google.golang.org/protobuf/reflect/protoreflect"

type Export struct{}

func (Export) MessageStringOf(m protoreflect.ProtoMessage) string { return "" }

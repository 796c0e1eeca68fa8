// Package protoimpl has the part of google.golang.org/protobuf/runtime/protoimpl's API that generated code calls.
package protoimpl

import "google.golang.org/protobuf/internal/impl"

var X impl.Export

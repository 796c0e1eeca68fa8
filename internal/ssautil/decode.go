package ssautil

import (
	"go/types"
	"reflect"
)

// leftOut reports whether a tag says that an encoder leaves a field out.
func LeftOut(t types.Type, n int, key string) bool {
	s := StructOf(t)
	return s != nil && n < s.NumFields() && reflect.StructTag(s.Tag(n)).Get(key) == "-"
}

package ssautil

import (
	"go/types"
	"strings"
)

// methodOf returns the first of the named methods that a value of type t has.
func MethodOf(t types.Type, methods string) *types.Func {
	for name := range strings.FieldsSeq(methods) {
		obj, _, _ := types.LookupFieldOrMethod(t, false, nil, name)
		if fn, ok := obj.(*types.Func); ok && fn.Signature().Params().Len() == SpeakingParams(name) {
			return fn
		}
	}
	return nil
}

// speakingParams is how many parameters such a method has: a logger's Error is none.
func SpeakingParams(name string) int {
	switch name {
	case "Format", "MarshalXML":
		return 2
	case "MarshalLogObject", "MarshalLogArray", "MarshalZerologObject", "MarshalZerologArray":
		return 1
	}
	return 0
}

// prints reports whether a type says itself how it is printed.
func Prints(t types.Type) bool {
	return MethodOf(t, " String Error Format LogValue MarshalLogObject ") != nil
}

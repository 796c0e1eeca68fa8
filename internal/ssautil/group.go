package ssautil

import (
	"go/types"
)

// isLetter reports whether t is a number, such as a byte or rune, or a pointer to one.
func IsLetter(t types.Type) bool {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsNumeric != 0
}

package ssautil

import (
	"golang.org/x/tools/go/ssa"
)

// constText returns the text that a value is, or "".
func ConstText(v ssa.Value) string {
	if v == nil {
		return ""
	}
	text, _ := StringConst(v)
	return text
}

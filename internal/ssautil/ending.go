package ssautil

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// How a text ends by a condition that was asked of it. Programs put a slash behind an address that has none, and then it ends with one
// on both ways:
//
//	if !strings.HasSuffix(base, "/") { base += "/" }
//	if base[len(base)-1:] != "/" { base += "/" }

// endsOn returns the constant text that v is known to end with on the edge from a block into another one, or "".
func endsOn(v ssa.Value, from, to *ssa.BasicBlock) string {
	branch, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok || from.Succs[0] == from.Succs[1] {
		return ""
	}
	cond, truth := branch.Cond, to == from.Succs[0]
	for {
		not, ok := cond.(*ssa.UnOp)
		if !ok || not.Op != token.NOT {
			break
		}
		cond, truth = not.X, !truth
	}
	switch c := cond.(type) {
	case *ssa.Call:
		if fn := c.Call.StaticCallee(); truth && fn != nil && len(c.Call.Args) == 2 && c.Call.Args[0] == v && CalleeName(fn) == "strings.HasSuffix" {
			return ConstText(c.Call.Args[1])
		}
	case *ssa.BinOp:
		if truth == (c.Op == token.EQL) && (c.Op == token.EQL || c.Op == token.NEQ) && isLastOf(c.X, v) {
			if n, ok := IntConst(c.Y); ok && n > 0 && n < 0x80 {
				return string(rune(n))
			}
			if text := ConstText(c.Y); len(text) == 1 {
				return text
			}
		}
	}
	return ""
}

// isLastOf reports whether a value is the last character of a text: s[len(s)-1:] or s[len(s)-1].
func isLastOf(v, text ssa.Value) bool {
	var of, at ssa.Value
	switch v := v.(type) {
	case *ssa.Slice:
		of, at = v.X, v.Low
		if v.High != nil {
			return false
		}
	case *ssa.Lookup:
		of, at = v.X, v.Index
	case *ssa.Index:
		of, at = v.X, v.Index
	}
	n, ok := at.(*ssa.BinOp)
	if !ok || of != text || n.Op != token.SUB || LengthOf(n.X) != text {
		return false
	}
	one, ok := IntConst(n.Y)
	return ok && one == 1
}

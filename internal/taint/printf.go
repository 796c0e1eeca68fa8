package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// verbs says for each argument of a printf-like call by which verb it is printed; of an argument that has
// none nothing is known. Nil says nothing of any.
type verbs []byte

// sharpV stands for %#v, which asks other methods than %v.
const sharpV = 'V'

// printfVerbs reads the format of a call that has a constant one.
func printfVerbs(sig *types.Signature, args []ssa.Value) verbs {
	n := sig.Params().Len() - 2
	if !sig.Variadic() || n < 0 || n >= len(args) || !isString(sig.Params().At(n).Type()) {
		return nil
	}
	format, ok := stringConst(args[n])
	if !ok {
		return nil
	}
	var out verbs
	for {
		_, rest, ok := strings.Cut(format, "%")
		if !ok {
			return out
		}
		verb := strings.TrimLeft(rest, "+-# 0123456789.")
		if verb == "" {
			return out
		}
		if verb[0] == '[' || verb[0] == '*' { // it takes another argument, or more of them
			return nil
		}
		if verb[0] == 'v' && strings.Contains(rest[:len(rest)-len(verb)], "#") {
			out = append(out, sharpV)
		} else if verb[0] != '%' {
			out = append(out, verb[0])
		}
		format = verb[1:]
	}
}

// hiddenByVerb reports whether a value is stored among the variadic arguments of a call whose format shows
// nothing of it. The callee may well be a wrapper, which does not know its formats.
func hiddenByVerb(i *ssa.Store) bool {
	elem, ok := i.Addr.(*ssa.IndexAddr)
	if !ok {
		return false
	}
	array, ok := elem.X.(*ssa.Alloc)
	if !ok || array.Comment != "varargs" {
		return false
	}
	n, ok := intConst(elem.Index)
	for _, r := range *array.Referrers() {
		if s, isSlice := r.(*ssa.Slice); ok && isSlice {
			for _, user := range *s.Referrers() {
				if c, isCall := user.(ssa.CallInstruction); isCall {
					return !printfVerbs(c.Common().Signature(), plainArgs(c.Common())).shows(n)
				}
			}
		}
	}
	return false
}

// plainArgs returns the arguments of a call without the receiver.
func plainArgs(c *ssa.CallCommon) []ssa.Value {
	if !c.IsInvoke() && c.Signature().Recv() != nil && len(c.Args) > 0 {
		return c.Args[1:]
	}
	return c.Args
}

// shows reports whether what is printed of argument n tells its value: a type or an address does not.
func (v verbs) shows(n int) bool { return n >= len(v) || v[n] != 'T' && v[n] != 'p' }

// of returns the verb that argument n is printed by, or 0.
func (v verbs) of(n int) byte {
	if n < len(v) {
		return v[n]
	}
	return 0
}

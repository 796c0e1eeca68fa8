package ssautil

import (
	"go/constant"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// argument returns argument i as the caller wrote it: of a variadic parameter the element, unless all is
// asked for or the elements are not known one by one.
func Argument(sig *types.Signature, args []ssa.Value, i int, all bool) ssa.Value {
	last := sig.Params().Len() - 1
	if !sig.Variadic() || i < last || all {
		if i < len(args) {
			return args[i]
		}
		return nil
	}
	if last >= len(args) {
		return nil
	}
	elems := Elements(args[last])
	if i-last < len(elems) {
		return elems[i-last]
	}
	return nil
}

// elements returns the values that a slice literal was made of, by their index.
func Elements(v ssa.Value) []ssa.Value {
	budget := MaxListed
	return listed(v, &budget)
}

// rest returns the list that is appended to elements and whose own are not known, or nil.
func Rest(v ssa.Value) ssa.Value {
	for {
		c, ok := v.(*ssa.Call)
		if !ok || !IsBuiltin(&c.Call, "append") || len(c.Call.Args) != 2 {
			return nil
		}
		if len(Elements(c.Call.Args[1])) == 0 {
			return c.Call.Args[1]
		}
		v = c.Call.Args[0]
	}
}

func IntConst(v ssa.Value) (int, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.Int {
		return 0, false
	}
	return int(c.Int64()), true
}

// constTexts returns the constant texts of an argument: its own, or those of the slice literal that a
// variadic parameter is given.
func ConstTexts(arg ssa.Value) []string {
	if text, ok := StringConst(arg); ok {
		return []string{text}
	}
	var out []string
	for _, v := range Elements(arg) {
		if v == nil {
			continue
		}
		if text, ok := StringConst(v); ok {
			out = append(out, text)
		}
	}
	return out
}

func listed(v ssa.Value, budget *int) []ssa.Value {
	if c, ok := v.(*ssa.Call); ok {
		if b, ok := c.Call.Value.(*ssa.Builtin); !ok || b.Name() != "append" || len(c.Call.Args) != 2 {
			return nil
		}
		if *budget--; *budget < 0 {
			return nil
		}
		first, more := listed(c.Call.Args[0], budget), listed(c.Call.Args[1], budget)
		if len(first) == 0 || len(more) == 0 {
			return first
		}
		return append(slices.Clip(first), more...)
	}
	s, ok := v.(*ssa.Slice)
	if !ok {
		return nil
	}
	array, ok := s.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	var out []ssa.Value
	for _, r := range *array.Referrers() {
		addr, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		n, ok := IntConst(addr.Index)
		for _, w := range *addr.Referrers() {
			if st, isStore := w.(*ssa.Store); ok && isStore && n >= 0 && n < MaxWritten {
				for len(out) <= n {
					out = append(out, nil)
				}
				out[n] = st.Val
			}
		}
	}
	return out
}

// Appends returns how many appends a list is put together by, and no more than are looked at.
func Appends(v ssa.Value) (n int) {
	for n < MaxAppended {
		call, ok := v.(*ssa.Call)
		if !ok || !IsBuiltin(&call.Call, "append") {
			break
		}
		v = call.Call.Args[0]
		n++
	}
	return n
}

// IsArguments reports whether a value is the array of a call's variadic arguments.
func IsArguments(v ssa.Value) bool {
	array, ok := v.(*ssa.Alloc)
	return ok && array.Comment == "varargs"
}

// TruthOrInt returns a constant number, or 1 and 0 for true and false.
func TruthOrInt(c *ssa.Const) (int64, bool) {
	if c.Value == nil {
		return 0, false
	}
	switch c.Value.Kind() {
	case constant.Int:
		return c.Int64(), true
	case constant.Bool:
		if constant.BoolVal(c.Value) {
			return 1, true
		}
		return 0, true
	}
	return 0, false
}

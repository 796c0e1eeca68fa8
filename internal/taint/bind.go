package taint

import (
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// bound are a call's arguments by their role in a row.
type bound struct{ in, out []arg }

// An arg is an argument, or the part of it that a row means.
type arg struct {
	v    ssa.Value
	part string
	verb byte // of the format that the argument is printed by; 0 if there is none
}

// loc is where the argument's data is.
func (a arg) loc(g *group) loc { return g.loc(a.v).part(partOf(a.v.Type(), a.part)) }

// partOf returns the path to the part of a value of type t that a row names.
func partOf(t types.Type, part string) path {
	switch part {
	case "":
		return ""
	case "keys":
		return keys
	case "elems":
		return elem
	}
	if s := structOf(t); s != nil {
		for i := range s.NumFields() {
			if s.Field(i).Name() == part {
				return step(i)
			}
		}
	}
	return ""
}

// bind returns the arguments that a row names, and false if a constant that it asks for is not there.
func (c *call) bind(sig *types.Signature, row *model.Row) (b bound, ok bool) {
	args := c.args
	if sig.Recv() != nil && len(args) > 0 {
		b.take(row.RecvRole, arg{v: args[0], part: row.RecvPart})
		args = args[1:]
	}
	printed := printfVerbs(sig, args)
	for i, p := range row.Params {
		v := argument(sig, args, i, p.Variadic)
		if p.IsLit {
			text, isConst := "", false
			if v != nil {
				text, isConst = stringConst(v)
			}
			if !isConst || !strings.EqualFold(text, p.Lit) {
				return b, false
			}
		}
		if v == nil {
			continue
		}
		if elems := elements(v); p.Variadic && len(elems) > 0 {
			for n, e := range elems { // what is written is not the slice but what it points to
				if p.Role == model.Out || printed.shows(n) {
					b.take(p.Role, arg{v: e, verb: printed.of(n)})
				}
			}
			b.take(p.Role, arg{v: rest(v), part: p.Part})
			continue
		}
		b.take(p.Role, arg{v: v, part: p.Part})
	}
	return b, true
}

func (b *bound) take(role model.Role, v arg) {
	if v.v == nil {
		return
	}
	switch role {
	case model.In:
		b.in = append(b.in, v)
	case model.Out:
		b.out = append(b.out, v)
	}
}

// argument returns argument i as the caller wrote it: of a variadic parameter the element, unless all is
// asked for or the elements are not known one by one.
func argument(sig *types.Signature, args []ssa.Value, i int, all bool) ssa.Value {
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
	elems := elements(args[last])
	if i-last < len(elems) {
		return elems[i-last]
	}
	return nil
}

// elements returns the values that a slice literal was made of, by their index.
func elements(v ssa.Value) []ssa.Value {
	budget := maxListed
	return listed(v, &budget)
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
		n, ok := intConst(addr.Index)
		for _, w := range *addr.Referrers() {
			if st, isStore := w.(*ssa.Store); ok && isStore && n >= 0 && n < maxWritten {
				for len(out) <= n {
					out = append(out, nil)
				}
				out[n] = st.Val
			}
		}
	}
	return out
}

// rest returns the list that is appended to elements and whose own are not known, or nil.
func rest(v ssa.Value) ssa.Value {
	for {
		c, ok := v.(*ssa.Call)
		if !ok || !isBuiltin(&c.Call, "append") || len(c.Call.Args) != 2 {
			return nil
		}
		if len(elements(c.Call.Args[1])) == 0 {
			return c.Call.Args[1]
		}
		v = c.Call.Args[0]
	}
}

func intConst(v ssa.Value) (int, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.Int {
		return 0, false
	}
	return int(c.Int64()), true
}

// constTexts returns the constant texts of an argument: its own, or those of the slice literal that a
// variadic parameter is given.
func constTexts(arg ssa.Value) []string {
	if text, ok := stringConst(arg); ok {
		return []string{text}
	}
	var out []string
	for _, v := range elements(arg) {
		if v == nil {
			continue
		}
		if text, ok := stringConst(v); ok {
			out = append(out, text)
		}
	}
	return out
}

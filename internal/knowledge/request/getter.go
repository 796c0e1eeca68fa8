package request

import (
	"go/token"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// A program that looks at r.FormValue("x") and then uses r.FormValue("x") has looked at what it uses: calls that read one
// part of a request again return what they returned before.

// A getter is what a call reads: a part of a value, by a constant name.
type getter struct {
	base ssa.Value
	Path string
}

// readBefore returns an earlier call that surely read the same, or nil.
func (t *topic) readBefore(v *ssa.Call) *ssa.Call {
	what, ok := getterOf(v)
	if !ok {
		return nil
	}
	for _, other := range t.getters(v.Parent())[what] {
		if other == v {
			return nil
		}
		if other.Block() != v.Block() && other.Block().Dominates(v.Block()) || other.Block() == v.Block() {
			return other
		}
	}
	return nil
}

// getters returns the calls of a function that only read, in their order.
func (t *topic) getters(fn *ssa.Function) map[getter][]*ssa.Call {
	if known, ok := t.reading[fn]; ok {
		return known
	}
	all := make(map[getter][]*ssa.Call)
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(*ssa.Call); ok {
				if what, ok := getterOf(call); ok {
					all[what] = append(all[what], call)
				}
			}
		}
	}
	t.reading[fn] = all
	return all
}

// getterOf returns what a call reads, and whether it is a method of a library that reads a part by its name.
func getterOf(v *ssa.Call) (what getter, ok bool) {
	name, args := method(v)
	switch name {
	case "FormValue", "PostFormValue", "PathValue", "Get", "Param", "Params", "Query", "QueryParam", "FormParam", "PostForm", "DefaultQuery",
		"DefaultPostForm", "GetHeader", "GetString":
	default:
		return getter{}, false
	}
	if len(args) < 2 || !ssautil.IsString(v.Type()) {
		return getter{}, false
	}
	return partOfRequest(v, 0)
}

// method returns the name of the method of another package that is called, and its arguments with the receiver.
func method(v *ssa.Call) (name string, args []ssa.Value) {
	common := v.Common()
	if common.IsInvoke() {
		return common.Method.Name(), append([]ssa.Value{common.Value}, common.Args...)
	}
	fn := common.StaticCallee()
	if fn == nil || fn.Signature.Recv() == nil || fn.Pkg == v.Parent().Pkg {
		return "", nil
	}
	return fn.Name(), common.Args
}

// partOfRequest follows calls with constant arguments and fields back to the value that they read.
func partOfRequest(v ssa.Value, depth int) (getter, bool) {
	if depth > maxGetters {
		return getter{}, false
	}
	switch v := v.(type) {
	case *ssa.Parameter, *ssa.FreeVar:
		return getter{base: v}, true
	case *ssa.UnOp:
		if addr, ok := v.X.(*ssa.FieldAddr); ok && v.Op == token.MUL {
			base, ok := partOfRequest(addr.X, depth+1)
			base.Path += "." + ssautil.FieldName(addr.X.Type(), addr.Field)
			return base, ok
		}
	case *ssa.Call:
		name, args := method(v)
		if name == "" || !readable(v.Type()) {
			return getter{}, false
		}
		base, ok := partOfRequest(args[0], depth+1)
		base.Path += "." + name
		for _, arg := range args[1:] {
			text, isConst := ssautil.StringConst(arg)
			ok = ok && isConst
			base.Path += "(" + strconv.Quote(text) + ")"
		}
		return base, ok
	}
	return getter{}, false
}

// readable reports whether a call's result is a text or what texts are read from by name.
func readable(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return ssautil.IsString(t)
	case *types.Map:
		return true
	case *types.Pointer:
		_, ok := u.Elem().Underlying().(*types.Struct)
		return ok
	}
	return false
}

package request

import (
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// A program that checks r.FormValue("x") and then uses r.FormValue("x") has checked what it uses. So calls that read the
// same part of a request again are the same value: the later is an alias of the first one that surely ran before it.
//
//	if !valid(r.FormValue("table")) {
//		return
//	}
//	db.Query("SELECT * FROM " + r.FormValue("table")) // an alias of what was checked
//
// What a call reads is written as a path of fields, calls and constant arguments from a parameter: for the call above the
// parameter r and the path .FormValue("table"). Two calls with one base and one path read the same. The calls of a function
// are collected once, in the order of its blocks, so the answer depends on the code alone. Each path is bounded by
// maxGetters.

// A getter is what a call reads: a part of a parameter or captured variable, by constant names.
type getter struct {
	base ssa.Value // an *ssa.Parameter or *ssa.FreeVar
	path string    // .URL.Query.Get("q"); a call without arguments looks like a field, which no type can have both of
}

// readBefore returns the first call that surely ran before v and read the same, or nil. A call in the same block that
// stands before v in the list is earlier; one in another block must dominate that of v. What stands behind v itself in the
// list cannot be earlier, so the search ends there.
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

// getters returns the calls of a function that read a part of a request, by what they read and in the order of the blocks.
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

// getterOf returns what a call reads, and whether it is a method of a library that returns a text by a name. The methods
// are those of net/http, gin, echo, fiber and the like; that they return the same again is known of these names alone, and of
// the getters of protobuf messages.
func getterOf(v *ssa.Call) (what getter, ok bool) {
	name, args := method(v)
	switch name {
	case "FormValue", "PostFormValue", "PathValue", "Get", "Param", "Params", "Query", "QueryParam", "FormParam", "PostForm", "DefaultQuery",
		"DefaultPostForm", "GetHeader", "GetString":
	default:
		// The getters of generated messages return a field: req.GetFilter().GetColumn().
		if strings.HasPrefix(name, "Get") && len(args) == 1 && isProto(args[0].Type()) && ssautil.IsString(v.Type()) {
			return partOfRequest(v, 0)
		}
		return getter{}, false
	}
	if len(args) < 2 || !ssautil.IsString(v.Type()) {
		return getter{}, false
	}
	return partOfRequest(v, 0)
}

// method returns the name of the method of another package that is called, and its arguments with the receiver as the
// first. Of a function, a function value or a method of the package itself, the name is "". A method of the package may
// return something new each time.
func method(v *ssa.Call) (name string, args []ssa.Value) {
	common := v.Common()
	if common.IsInvoke() {
		return common.Method.Name(), ssautil.AllArgs(common)
	}
	fn := common.StaticCallee()
	if fn == nil || fn.Signature.Recv() == nil || fn.Pkg == v.Parent().Pkg {
		return "", nil
	}
	return fn.Name(), common.Args
}

// partOfRequest follows fields, and calls with constant arguments, back to the parameter or captured variable that they
// read, and writes the path on the way. It is false where anything else is met, such as a name that is no constant.
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
			base.path += "." + ssautil.FieldName(addr.X.Type(), addr.Field)
			return base, ok
		}
	case *ssa.Call:
		name, args := method(v)
		if name == "" || !readable(v.Type()) {
			return getter{}, false
		}
		base, ok := partOfRequest(args[0], depth+1)
		base.path += "." + name
		for _, arg := range args[1:] {
			text, isConst := ssautil.StringConst(arg)
			ok = ok && isConst
			base.path += "(" + strconv.Quote(text) + ")"
		}
		return base, ok
	}
	return getter{}, false
}

// readable reports whether a call's result is a text or what texts are read from by name: a map such as url.Values, or a
// pointer to a struct such as *url.URL.
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

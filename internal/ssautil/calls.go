package ssautil

import (
	"go/token"
	"go/types"
	"iter"

	"golang.org/x/tools/go/ssa"
)

// Questions about calls: what is called, and how it is named. All are answered from the instruction alone. There are three
// kinds of call in SSA, and each has its callee somewhere else:
//
// 	f(x)   // StaticCallee, a function or a method of a known type: the receiver is Args[0]
// 	i.M(x) // IsInvoke, a method of an interface: the receiver is Value, and Args are the others
// 	v(x)   // a value: nothing is known here
//
// A name is asked for in three forms: for tables of functions with the whole path (CalleeName), for rules about names
// without anything (CalledName), and for people (Callee).

// Unboxed returns a value as it was before it became an interface.
func Unboxed(v ssa.Value) ssa.Value {
	if m, ok := v.(*ssa.MakeInterface); ok {
		return m.X
	}
	return v
}

// InnerType returns the type of a value before it became an interface.
func InnerType(v ssa.Value) types.Type { return Unboxed(v).Type() }

// PointedType returns the type of what a value leads to through pointers, and the type that a value had before it became an
// interface: who is given a pointer for a parameter of type any does not know that there is something to read behind it.
func PointedType(v ssa.Value) types.Type {
	t := InnerType(v)
	if t != v.Type() {
		return t
	}
	// There is no end to type P *P.
	for range MaxElements {
		p, ok := t.Underlying().(*types.Pointer)
		if !ok {
			break
		}
		t = p.Elem()
	}
	return t
}

// LengthOf returns x if v is len(x), or nil.
func LengthOf(v ssa.Value) ssa.Value {
	// Builtins are called like functions; len is one.
	if c, ok := v.(*ssa.Call); ok {
		if b, ok := c.Call.Value.(*ssa.Builtin); ok && b.Name() == "len" {
			return c.Call.Args[0]
		}
	}
	return nil
}

// CalleeName returns the name of a function by its import path, "strings.Trim" or "path/filepath.Clean", also of an
// instance of a generic one. It is empty for methods, function literals and wrappers.
func CalleeName(fn *ssa.Function) string {
	// slices.Clone[[]string, string] is slices.Clone.
	if o := fn.Origin(); o != nil {
		fn = o
	}
	obj, ok := fn.Object().(*types.Func)
	if !ok || obj.Pkg() == nil || obj.Signature().Recv() != nil {
		return ""
	}
	return obj.Pkg().Path() + "." + obj.Name()
}

// IsMap reports whether t is a map.
func IsMap(t types.Type) bool {
	_, ok := t.Underlying().(*types.Map)
	return ok
}

// CalledObject returns the function or method that a call names, also the method of an interface, or nil for the call of a
// value or of a builtin.
func CalledObject(c *ssa.CallCommon) *types.Func {
	if c.IsInvoke() {
		return c.Method
	}
	if fn := c.StaticCallee(); fn != nil {
		obj, _ := fn.Object().(*types.Func)
		return obj
	}
	return nil
}

// IsHTTP reports whether t is, or points to, a type of net/http of that name.
func IsHTTP(t types.Type, name string) bool { return IsNamed(t, "net/http", name) }

// IsURL reports whether t is, or points to, a type of net/url of that name.
func IsURL(t types.Type, name string) bool { return IsNamed(t, "net/url", name) }

// IsNamed reports whether t is, or points to, a type of a package and name.
func IsNamed(t types.Type, path, name string) bool {
	named := NamedOf(t)
	return named != nil && named.Obj().Name() == name && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == path
}

// IsBuiltin reports whether a call is that of the builtin function of a name, as "append".
func IsBuiltin(c *ssa.CallCommon, name string) bool {
	b, ok := c.Value.(*ssa.Builtin)
	return ok && b.Name() == name
}

// CalledName returns the name of the function or method that is called, or of the variable, parameter or field that holds
// what is called; else "".
func CalledName(c *ssa.CallCommon) string {
	if c.IsInvoke() {
		return c.Method.Name()
	}
	if fn := c.StaticCallee(); fn != nil {
		return fn.Name()
	}
	return HeldBy(c.Value)
}

// HeldBy returns the name of the variable, parameter or field that a value of a function was read from, or "".
func HeldBy(v ssa.Value) string {
	switch x := v.(type) {
	case *ssa.Parameter:
		return x.Name()
	case *ssa.FreeVar:
		return x.Name()
	case *ssa.Global:
		return x.Name()
	case *ssa.Field:
		return FieldName(x.X.Type(), x.Field)
	case *ssa.FieldAddr:
		return FieldName(x.X.Type(), x.Field)
	// The variable as the source text names it.
	case *ssa.Alloc:
		return x.Comment
	case *ssa.Phi:
		return x.Comment
	case *ssa.UnOp:
		if x.Op == token.MUL {
			return HeldBy(x.X)
		}
	}
	return ""
}

// RecvName returns the name of a method's receiver type without its package and pointer, and "" for a function.
func RecvName(obj *types.Func) string {
	recv := obj.Signature().Recv()
	if recv == nil {
		return ""
	}
	if named := NamedOf(recv.Type()); named != nil {
		return named.Obj().Name()
	}
	// interface{ Close() error } has methods, but nothing to call it.
	return "?" // a method of an interface without a name
}

// Callee returns the name of a function for people, as Go programs write it: "(*sql.DB).Query", "exec.Command".
func Callee(obj *types.Func) string {
	qualify := func(p *types.Package) string { return p.Name() }
	recv := obj.Signature().Recv()
	switch {
	case recv != nil:
		return "(" + types.TypeString(recv.Type(), qualify) + ")." + obj.Name()
	case obj.Pkg() == nil:
		return obj.Name()
	}
	return obj.Pkg().Name() + "." + obj.Name()
}

// Calls yields the calls of a function, those that are deferred or run beside it too.
func Calls(fn *ssa.Function) iter.Seq[*ssa.CallCommon] {
	return func(yield func(*ssa.CallCommon) bool) {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if call, ok := instr.(ssa.CallInstruction); ok && !yield(call.Common()) {
					return
				}
			}
		}
	}
}

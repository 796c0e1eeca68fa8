package ssautil

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// InnerType is the type of a value before it became an interface.
func InnerType(v ssa.Value) types.Type {
	if m, ok := v.(*ssa.MakeInterface); ok {
		return m.X.Type()
	}
	return v.Type()
}

// LengthOf returns the value whose length v is, or nil.
func LengthOf(v ssa.Value) ssa.Value {
	if c, ok := v.(*ssa.Call); ok {
		if b, ok := c.Call.Value.(*ssa.Builtin); ok && b.Name() == "len" {
			return c.Call.Args[0]
		}
	}
	return nil
}

// CalleeName names a function of a library, "strings.Trim", and is empty for methods.
func CalleeName(fn *ssa.Function) string {
	if o := fn.Origin(); o != nil {
		fn = o
	}
	obj, ok := fn.Object().(*types.Func)
	if !ok || obj.Pkg() == nil || obj.Signature().Recv() != nil {
		return ""
	}
	return obj.Pkg().Path() + "." + obj.Name()
}

func IsMap(t types.Type) bool {
	_, ok := t.Underlying().(*types.Map)
	return ok
}

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

// A request that is shown as a whole shows the Authorization and Cookie headers that came with it.

// IsHTTP reports whether t is, or points to, a type of net/http of that name.
func IsHTTP(t types.Type, name string) bool {
	named := NamedOf(t)
	return named != nil && named.Obj().Name() == name && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "net/http"
}

func IsBuiltin(c *ssa.CallCommon, name string) bool {
	b, ok := c.Value.(*ssa.Builtin)
	return ok && b.Name() == name
}

// CalledName is the name of the function or method that is called, or "".
func CalledName(c *ssa.CallCommon) string {
	if c.IsInvoke() {
		return c.Method.Name()
	}
	if fn := c.StaticCallee(); fn != nil {
		return fn.Name()
	}
	return ""
}

// RecvName is the name of a method's receiver type, and "" for a function.
func RecvName(obj *types.Func) string {
	recv := obj.Signature().Recv()
	if recv == nil {
		return ""
	}
	if named := NamedOf(recv.Type()); named != nil {
		return named.Obj().Name()
	}
	return "?" // a method of an interface without a name
}

// Callee names a function for people, as Go programs write it: "(*sql.DB).Query", "exec.Command".
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

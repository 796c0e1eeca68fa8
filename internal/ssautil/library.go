package ssautil

import (
	"go/types"
)

// recvName is the name of a method's receiver type, and "" for a function.
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

// callee names a function for people, as Go programs write it: "(*sql.DB).Query", "exec.Command".
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

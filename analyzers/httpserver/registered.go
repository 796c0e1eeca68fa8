package httpserver

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// What the methods of routers are given.

// arguments returns what a method of a router is given, or a function of a library that registers debug pages; nil of others.
func arguments(c *ssa.CallCommon, router ssa.Value) []ssa.Value {
	args := c.Args
	switch {
	case c.IsInvoke() && c.Value == router:
	case c.Signature().Recv() != nil && len(args) > 0 && args[0] == router:
		args = args[1:]
	case isRegister(c):
	default:
		return nil
	}
	out := make([]ssa.Value, 0, len(args)+1)
	if isRegister(c) {
		out = append(out, c.Value)
	}
	for _, a := range args {
		if list := ssautil.Elements(a); len(list) > 0 {
			for _, e := range list {
				if e != nil {
					out = append(out, e)
				}
			}
		} else {
			out = append(out, a)
		}
	}
	return out
}

func hasPage(args []ssa.Value) bool {
	return slices.ContainsFunc(args, func(a ssa.Value) bool { return showsDebug(a, 0) })
}

// isRegister reports whether a function of a library puts the pages of net/http/pprof on a router that it is given.
func isRegister(c *ssa.CallCommon) bool {
	fn := c.StaticCallee()
	if fn == nil {
		return false
	}
	switch ssautil.CalleeName(fn) {
	case "github.com/gin-contrib/pprof.Register", "github.com/gin-contrib/pprof.RouteRegister", "github.com/labstack/echo-contrib/pprof.Register":
		return true
	}
	return false
}

// isScope reports whether a function is given a router to register something on.
func isScope(fn *ssa.Function) bool {
	if len(fn.Blocks) == 0 || len(fn.Params) != 1 || fn.Signature.Results().Len() != 0 {
		return false
	}
	named := ssautil.NamedOf(fn.Params[0].Type())
	return named != nil && strings.Contains(named.Obj().Name(), "Router")
}

// isRouter reports whether a method of a router returns a part of it, by its type: one of the same package.
func isRouter(t, router types.Type) bool {
	a, b := ssautil.NamedOf(t), ssautil.NamedOf(router)
	return a != nil && b != nil && a.Obj().Pkg() != nil && a.Obj().Pkg() == b.Obj().Pkg()
}

// isFunc reports whether a value is a function, or a list of some.
func isFunc(v ssa.Value) bool {
	v = unwrapped(v)
	if _, isConst := v.(*ssa.Const); isConst {
		return false
	}
	t := v.Type().Underlying()
	if list, ok := t.(*types.Slice); ok {
		t = list.Elem().Underlying()
	}
	return ssautil.IsFunction(t)
}

// unwrapped returns a handler before it was converted.
func unwrapped(v ssa.Value) ssa.Value {
	for range ssautil.MaxElements {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		default:
			return v
		}
	}
	return v
}

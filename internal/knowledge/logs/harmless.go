package logs

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/crash"
	"github.com/secvet/secvet/internal/knowledge/secret"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// What people put in the place of a secret before they log what it is in. That it is no secret has to be seen from the
// value alone, because the name of the field says that it is one:
//
//	c.Password = "***"                                // a constant that is no password
//	c.Password = mask(c.Password)                     // what a function returns whose name says that it hides secrets
//	c.Password = strings.Repeat("*", len(c.Password)) // a text that is made of constants and numbers
//	c.Password = c.Password[:2] + "..."               // too few characters to tell it
//
// The walk goes from a value to its operands, through phis, variables and functions of the package; what was seen before
// counts as harmless, since what a loop makes of a harmless text is one if all else is.

// harmless reports whether a value cannot be a secret, whatever it is called.
func harmless(g *taint.Func, v ssa.Value) bool {
	return harmlessValue{g, new(crash.Visited[ssa.Value])}.is(v, 0)
}

// A harmlessValue is a walk to the operands of a value.
type harmlessValue struct {
	of   *taint.Func
	seen *crash.Visited[ssa.Value]
}

// is reports whether a value is harmless, by what it is made of. It asks for "and" at each step, so that one operand of
// which nothing is known decides. A depth beyond maxOrigin is answered by false: then the name of the field counts.
func (h harmlessValue) is(v ssa.Value, depth int) bool {
	if depth > maxOrigin {
		return false
	}
	// A number or a truth tells no secret text: len(password), password != "".
	if b, ok := v.Type().Underlying().(*types.Basic); ok && b.Info()&(types.IsNumeric|types.IsBoolean) != 0 {
		return true
	}
	switch x := v.(type) {
	case *ssa.Const:
		// nil and "" and "none" are no passwords; "hunter2!" may be one.
		text, ok := ssautil.StringConst(x)
		return !ok || !secret.LooksReal(h.of.Package, text)
	case *ssa.MakeInterface:
		return h.is(x.X, depth)
	case *ssa.ChangeType:
		return h.is(x.X, depth)
	case *ssa.Convert:
		return h.is(x.X, depth)
	// "user " + mask(token): both sides.
	case *ssa.BinOp:
		return h.is(x.X, depth+1) && h.is(x.Y, depth+1)
	case *ssa.Slice:
		// token[:4], and a part of what is masked already.
		return secret.IsGlimpse(x) || fromRedactor(h.of, x.X)
	case *ssa.Phi:
		if !h.seen.First(x) {
			return true
		}
		return h.all(x.Edges, depth+1)
	case *ssa.Call:
		return fromRedactor(h.of, x) || h.call(x, depth+1)
	}
	return fromRedactor(h.of, v)
}

// replaces reports whether a call puts a sign for what is hidden in the place of what a pattern or text finds, or what a
// function returns that returns nothing else.
func replaces(g *taint.Func, c *access.Call, obj *types.Func) bool {
	args := ssautil.PlainArgs(c.Instr.Common())
	path, name := ssautil.PkgPath(obj.Pkg()), obj.Name()
	switch {
	case len(args) < 2 || path != "regexp" && path != "strings" && path != "bytes":
		return false
	// re.ReplaceAllStringFunc(text, func(string) string { return "***" })
	case path == "regexp" && strings.HasPrefix(name, "ReplaceAll") && strings.HasSuffix(name, "Func"):
		fn := ssautil.FunctionOf(args[1])
		return fn != nil && harmlessValue{g, new(crash.Visited[ssa.Value])}.returns(fn, 0)
	case path == "regexp" && strings.HasPrefix(name, "ReplaceAll"):
		// re.ReplaceAllString(text, "token=***")
		text, ok := ssautil.StringConst(args[1])
		return ok && secret.IsMask(text)
	// strings.ReplaceAll(text, password, "***"): the sign is the third argument there.
	case (name == "ReplaceAll" || name == "Replace") && len(args) > 2:
		text, ok := ssautil.StringConst(args[2])
		return ok && secret.IsMask(text)
	}
	return false
}

// all reports whether all values of a list are harmless; an element that was never set is nil.
func (h harmlessValue) all(list []ssa.Value, depth int) bool {
	for _, v := range list {
		if v != nil && !h.is(v, depth) {
			return false
		}
	}
	return true
}

// call reports whether what a call returns is harmless: a function of the package returns nothing else, or one of the
// standard library makes it of what is.
func (h harmlessValue) call(c *ssa.Call, depth int) bool {
	fn := c.Call.StaticCallee()
	switch {
	case fn == nil:
		return false
	// A function with a body is one of this package; of others only models tell.
	case len(fn.Blocks) > 0:
		return h.returns(fn, depth)
	}
	obj, ok := fn.Object().(*types.Func)
	if !ok || obj.Pkg() == nil || !ssautil.IsStd(ssautil.PkgPath(obj.Pkg())) || obj.Signature().Recv() != nil || !h.passesOn(obj) {
		return false
	}
	for _, a := range ssautil.PlainArgs(&c.Call) {
		if elems := ssautil.Elements(a); len(elems) > 0 && h.all(elems, depth) {
			continue
		}
		if !h.is(a, depth) {
			return false
		}
	}
	return true
}

// passesOn reports whether a model says of a function of the standard library that it makes its result of its arguments
// alone.
func (h harmlessValue) passesOn(obj *types.Func) bool {
	rows := h.of.Rows(obj)
	for _, row := range rows {
		switch row.Kind {
		case model.Flow, model.Build, model.Clean:
		default:
			return false
		}
	}
	return len(rows) > 0
}

// returns reports whether a function returns nothing but harmless values. Of its parameters nothing is known.
func (h harmlessValue) returns(fn *ssa.Function, depth int) bool {
	returns := false
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		// A function that only panics returns nothing, and hides nothing.
		if returns = true; len(ret.Results) == 0 || !h.is(ret.Results[0], depth) {
			return false
		}
	}
	return returns
}

// fromRedactor reports whether a value is what a function has returned whose name says that it hides secrets, and whose body,
// if it is at hand, can do so.
func fromRedactor(g *taint.Func, v ssa.Value) bool {
	return redacted(g, v, new(crash.Visited[*ssa.Alloc]))
}

// allRedacted reports whether a variable holds nothing but what such a function returned. Of one that is looked at
// already it is not known.
func allRedacted(g *taint.Func, a *ssa.Alloc, seen *crash.Visited[*ssa.Alloc]) bool {
	if !seen.First(a) {
		return false
	}
	stores := 0
	for _, r := range *a.Referrers() {
		if st, ok := r.(*ssa.Store); ok && st.Addr == a {
			// Two variables that hold the address of each other lead to no function.
			if _, isAlloc := st.Val.(*ssa.Alloc); isAlloc || !redacted(g, st.Val, seen) {
				return false
			}
			stores++
		}
	}
	return stores > 0
}

// redacted is fromRedactor for a variable that may be stored to another one and back; seen holds the variables on the way.
func redacted(g *taint.Func, v ssa.Value, seen *crash.Visited[*ssa.Alloc]) bool {
	for {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		// What is in a value that hides its secrets: safe.Auth
		case *ssa.FieldAddr:
			v = x.X
		case *ssa.Field:
			v = x.X
		// masked, err := redact(s)
		case *ssa.Extract:
			v = x.Tuple
		case *ssa.Call:
			return secret.CallHides(g, &x.Call)
		case *ssa.UnOp:
			// The load of a variable, or of what an address leads to.
			alloc, ok := x.X.(*ssa.Alloc)
			if !ok {
				v = x.X
				continue
			}
			return allRedacted(g, alloc, seen)
		case *ssa.Alloc:
			return allRedacted(g, x, seen)
		default:
			return false
		}
	}
}

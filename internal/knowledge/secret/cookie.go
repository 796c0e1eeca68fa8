package secret

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// Cookies. What is called a cookie is one of two things, its content or its name, and how it is used tells which:
//
//	req.Header.Set("Cookie", c.Cookie) // the content, which lets whoever has it in
//	ck, err := r.Cookie(c.Cookie)      // the name, which anybody may know
//
// And of a cookie whose name is known that name tells what it is for. In the one called "redirect_url" no secret is kept. The
// name is known where the cookie is made or asked for, and where a loop over all cookies compares it.

// isCookie reports whether a name is that of a cookie's content, and the user does not say otherwise.
func isCookie(e *taint.Package, name string) bool {
	return names.Cookie(name) && e.Words.SecretStrength(name) != names.None
}

// namesCookie reports whether a value is used as the name of a cookie: something of that name is asked for or set, or it is
// compared with one. Only the uses of the value itself are looked at.
func namesCookie(v ssa.Value) bool {
	if v.Referrers() == nil {
		return false
	}
	for _, r := range *v.Referrers() {
		switch r := r.(type) {
		// r.Cookie(name), c.SetCookie(name, value, ...): the first text is the name.
		case ssa.CallInstruction:
			if strings.Contains(ssautil.CalledName(r.Common()), "Cookie") && firstText(r.Common()) == v {
				return true
			}
		// http.Cookie{Name: name}
		case *ssa.Store:
			if addr, ok := r.Addr.(*ssa.FieldAddr); ok && r.Val == v && isCookieName(addr) {
				return true
			}
		// c.Name == name
		case *ssa.BinOp:
			if r.Op == token.EQL && (readsCookieName(r.X) || readsCookieName(r.Y)) {
				return true
			}
		}
	}
	return false
}

// firstText returns the first argument of a call that is a text, or nil.
func firstText(c *ssa.CallCommon) ssa.Value {
	for _, a := range ssautil.PlainArgs(c) {
		if ssautil.IsText(a.Type()) {
			return a
		}
	}
	return nil
}

// isCookieName reports whether an address is that of the field Name of a type that is called Cookie.
func isCookieName(addr *ssa.FieldAddr) bool {
	return isCookieType(addr.X.Type()) && ssautil.FieldName(addr.X.Type(), addr.Field) == "Name"
}

// readsCookieName reports whether a value is read from such a field.
func readsCookieName(v ssa.Value) bool {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	addr, ok := load.X.(*ssa.FieldAddr)
	return ok && isCookieName(addr)
}

// maxCookieCalls bounds the functions between a cookie and where its name is seen: cookie := newCookie(v).
const maxCookieCalls = 3

// PlainCookie reports whether a value is a cookie in which its name says that no secret is; see isPlainCookie.
func PlainCookie(e *taint.Package, v ssa.Value) bool { return v != nil && isPlainCookie(e, v, 0) }

// isPlainCookie reports whether a value is a cookie of net/http, or of a framework, with a constant name which says that no
// secret is in it. The name is seen where the cookie is asked for, where it is made, or in the function of this package that
// returns it; all cookies that such a function returns must have one.
//
//	c, err := r.Cookie("redirect_url")
//	c := &http.Cookie{Name: "redirect", Value: target}
//	c := newRedirectCookie(target)
func isPlainCookie(e *taint.Package, v ssa.Value, depth int) bool {
	_, isTuple := v.Type().(*types.Tuple)
	if !isTuple && !isCookieType(v.Type()) || depth > maxCookieCalls {
		return false
	}
	result := 0
	if x, ok := v.(*ssa.Extract); ok {
		v, result = x.Tuple, x.Index
	}
	switch x := v.(type) {
	case *ssa.Alloc:
		return madePlain(e, x)
	case *ssa.UnOp: // a cookie that is no pointer
		made, ok := x.X.(*ssa.Alloc)
		return ok && madePlain(e, made)
	case *ssa.Call:
		if ssautil.CalledName(&x.Call) == "Cookie" && len(x.Call.Args) > 0 {
			name, ok := ssautil.StringConst(x.Call.Args[len(x.Call.Args)-1])
			return ok && plainName(e, name)
		}
		fn := x.Call.StaticCallee()
		return fn != nil && e.Has[fn] && returnsPlain(e, fn, result, depth+1)
	}
	return false
}

// chosenPlain reports whether a part of a cookie is taken where its name was compared with such names only:
//
//	for _, c := range r.Cookies() {
//		if c.Name == "redirect_url" {
//			target = c.Value
//		}
//	}
//
// On each way to the block there is such a comparison: it is asked of the edges that lead to the block, and then of the block
// that every way goes through before. Each turn goes to a dominator, so that the walk ends.
func chosenPlain(e *taint.Package, addr *ssa.FieldAddr) bool {
	if !isCookieType(addr.X.Type()) {
		return false
	}
	for b := addr.Block(); b != nil; b = b.Idom() {
		plain := len(b.Preds) > 0
		for _, p := range b.Preds {
			plain = plain && asksPlain(e, p, b, addr.X)
		}
		if plain {
			return true
		}
	}
	return false
}

// asksPlain reports whether a block goes to another one if the name of a cookie is equal to one that says so.
func asksPlain(e *taint.Package, from, to *ssa.BasicBlock, cookie ssa.Value) bool {
	cond, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok || from.Succs[0] != to || from.Succs[1] == to {
		return false
	}
	cmp, ok := cond.Cond.(*ssa.BinOp)
	if !ok || cmp.Op != token.EQL {
		return false
	}
	for _, side := range [...][2]ssa.Value{{cmp.X, cmp.Y}, {cmp.Y, cmp.X}} {
		load, ok := side[0].(*ssa.UnOp)
		name, isConst := ssautil.StringConst(side[1])
		if !ok || !isConst {
			continue
		}
		if addr, ok := load.X.(*ssa.FieldAddr); ok && addr.X == cookie && isCookieName(addr) {
			return plainName(e, name)
		}
	}
	return false
}

// plainName reports whether the name of a cookie says that no secret is in it.
func plainName(e *taint.Package, name string) bool {
	return e.Words.SecretStrength(name) == names.None && names.Preference(name)
}

// madePlain reports whether a cookie that is made here has such names only.
func madePlain(e *taint.Package, made *ssa.Alloc) bool {
	plain := false
	for _, r := range *made.Referrers() {
		addr, ok := r.(*ssa.FieldAddr)
		if !ok || !isCookieName(addr) {
			continue
		}
		for _, w := range *addr.Referrers() {
			st, ok := w.(*ssa.Store)
			if !ok || st.Addr != addr {
				continue
			}
			name, isConst := ssautil.StringConst(st.Val)
			if !isConst || !plainName(e, name) {
				return false
			}
			plain = true
		}
	}
	return plain
}

// returnsPlain reports whether all cookies that a function of the package returns have such names.
func returnsPlain(e *taint.Package, fn *ssa.Function, result, depth int) bool {
	plain := false
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || result >= len(ret.Results) {
			continue
		}
		v := ret.Results[result]
		if k, ok := v.(*ssa.Const); ok && k.IsNil() {
			continue
		}
		if !isPlainCookie(e, v, depth) {
			return false
		}
		plain = true
	}
	return plain
}

// showsPlainCookie reports whether a call is of the method String of such a cookie.
func showsPlainCookie(e *taint.Package, c *ssa.CallCommon) bool {
	fn := c.StaticCallee()
	return fn != nil && fn.Name() == "String" && len(c.Args) == 1 && isPlainCookie(e, c.Args[0], 0)
}

// identifies reports whether a field of a struct of a library tells things apart, and rows name other fields of it as those
// with the secret: the Name of a cookie is no secret, wherever the cookie came from.
func identifies(e *taint.Package, x types.Type, n int) bool {
	s := ssautil.StructOf(x)
	if s == nil || !names.Identifies(s.Field(n).Name()) || isSecretByRow(e, x, s.Field(n)) {
		return false
	}
	for other := range s.Fields() {
		if isSecretByRow(e, x, other) {
			return true
		}
	}
	return false
}

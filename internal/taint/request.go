package taint

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
)

// A request that is shown as a whole shows the Authorization and Cookie headers that came with it.

// isHTTP reports whether t is, or points to, a type of net/http of that name.
func isHTTP(t types.Type, name string) bool {
	named := namedOf(t)
	return named != nil && named.Obj().Name() == name && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "net/http"
}

// addRequest adds what makes a request, or its headers, secret where it is shown as a whole.
func (g *group) addRequest(out *set, v ssa.Value) {
	t := innerType(v)
	switch {
	case isHTTP(t, "Request"):
		if !g.madeHere(v) && !g.stripsHeaders(v.Parent(), g.loc(v).root) {
			out.add(flow{org: g.wholeRequest(v, "HTTP request with its headers"), flags: fresh})
		}
	case isCookies(t):
		if g.labels(g.flowsOf(v, nil))&model.Remote != 0 {
			out.add(flow{org: g.wholeRequest(v, "HTTP cookies"), flags: fresh})
		}
	case isHTTP(t, "Header"):
		if g.received(v) {
			out.add(flow{org: g.wholeRequest(v, "HTTP request header"), flags: fresh})
		}
	}
}

func (g *group) wholeRequest(v ssa.Value, text string) originID {
	return g.source(sourceKey{at: v, text: text}, func() *Source {
		return &Source{Labels: model.Secret, Text: text, Request: true, At: Site{Pos: v.Pos()}}
	})
}

// received reports whether headers are those of a request, as far as can be seen, and nobody has taken the
// credentials out of them: the headers of a response have none, and those that are put together here have
// what is put there.
func (g *group) received(v ssa.Value) bool {
	if m, ok := v.(*ssa.MakeInterface); ok {
		v = m.X
	}
	switch x := v.(type) {
	case *ssa.Parameter:
	case *ssa.UnOp:
		field, ok := x.X.(*ssa.FieldAddr)
		if !ok || !isHTTP(field.X.Type(), "Request") || g.madeHere(field.X) {
			return false
		}
	case *ssa.Call:
		if fn := x.Call.StaticCallee(); fn == nil || fn.Name() != "Clone" || len(x.Call.Args) == 0 || !g.received(x.Call.Args[0]) {
			return false
		}
	default:
		return false
	}
	return !g.stripsHeaders(v.Parent(), g.loc(v).root)
}

// stripsHeaders reports whether a function deletes or overwrites a header with credentials of what root is, or has
// another one do so whose name says that.
func (g *group) stripsHeaders(fn *ssa.Function, root ssa.Value) bool {
	if fn == nil {
		return false
	}
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			c, ok := instr.(*ssa.Call)
			if ok && len(c.Call.Args) > 0 && g.loc(c.Call.Args[0]).root == root && g.stripsHeader(&c.Call) {
				return true
			}
		}
	}
	return false
}

// stripsHeader is stripsHeaders for one call. Which header it is that a loop deletes is not known.
func (e *engine) stripsHeader(c *ssa.CallCommon) bool {
	called := "delete"
	if fn := c.StaticCallee(); fn != nil {
		called = fn.Name()
	} else if !isBuiltin(c, "delete") {
		return false
	}
	if len(c.Args) < 2 {
		return e.words.Redactor(called)
	}
	name, isConst := stringConst(c.Args[1])
	switch called {
	case "delete", "Del":
		return !isConst || strings.EqualFold(name, "Authorization") || strings.EqualFold(name, "Cookie")
	case "Set":
		if len(c.Args) < 3 {
			return false
		}
		_, fixed := c.Args[2].(*ssa.Const)
		return fixed && (strings.EqualFold(name, "Authorization") || strings.EqualFold(name, "Cookie"))
	}
	return e.words.Redactor(called)
}

func isBuiltin(c *ssa.CallCommon, name string) bool {
	b, ok := c.Value.(*ssa.Builtin)
	return ok && b.Name() == name
}

// eachHeader reports whether v is the value of a header in a loop over all headers of a request that looks at
// none of their names.
func eachHeader(v *ssa.Extract) bool {
	next, ok := v.Tuple.(*ssa.Next)
	if !ok || v.Index != 2 {
		return false
	}
	r, ok := next.Iter.(*ssa.Range)
	if !ok || !isHTTP(r.X.Type(), "Header") {
		return false
	}
	for _, use := range *next.Referrers() {
		if k, ok := use.(*ssa.Extract); ok && k.Index == 1 && examined(k) {
			return false
		}
	}
	return true
}

// examined reports whether anything is asked about a name: it is compared, looked up, or given to a function as
// it is. What prints it takes it as one of any type.
func examined(k ssa.Value) bool {
	for _, use := range *k.Referrers() {
		switch use := use.(type) {
		case *ssa.BinOp:
			if use.Op != token.ADD {
				return true
			}
		case *ssa.Lookup, *ssa.Phi, *ssa.Call:
			return true
		}
	}
	return false
}

// header lets the value of a header that eachHeader speaks of carry what the headers carry, and be secret.
func (g *group) header(v *ssa.Extract) {
	r := v.Tuple.(*ssa.Next).Iter.(*ssa.Range)
	g.eachAt(g.loc(r.X).part(elem), 0, func(rel path, f flow) { g.put(loc{root: v}, rel, f) })
	if g.received(r.X) {
		g.mark(loc{root: v}, g.wholeRequest(v, "HTTP request header"))
	}
}

// addAddress adds what makes the URL of a request that a client sends for others a secret where it is logged as it is: it
// may have a user and a password in it.
func (g *group) addAddress(out *set, v ssa.Value) {
	if m, ok := v.(*ssa.MakeInterface); ok {
		v = m.X
	}
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return
	}
	field, ok := load.X.(*ssa.FieldAddr)
	if !ok || !isHTTP(field.X.Type(), "Request") || fieldName(field.X.Type(), field.Field) != "URL" {
		return
	}
	root, ok := g.loc(field.X).root.(*ssa.Parameter)
	if !ok || !g.sends(load.Parent(), root) {
		return
	}
	text := "URL of a request that is sent, with its user information"
	id := g.source(sourceKey{at: v, text: text}, func() *Source {
		return &Source{Labels: model.Secret, Text: text, Named: true, At: Site{Pos: v.Pos()}}
	})
	out.add(flow{org: id, flags: fresh})
}

// sends reports whether a function sends the request that is, or is in, what it was given.
func (g *group) sends(fn *ssa.Function, root *ssa.Parameter) bool {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			c, ok := instr.(*ssa.Call)
			if !ok || len(c.Call.Args) == 0 {
				continue
			}
			last := c.Call.Args[len(c.Call.Args)-1]
			if !isHTTP(last.Type(), "Request") || g.loc(last).root != root {
				continue
			}
			if name := calledName(&c.Call); name == "Do" || name == "RoundTrip" {
				return true
			}
		}
	}
	return false
}

// calledName is the name of the function or method that is called, or "".
func calledName(c *ssa.CallCommon) string {
	if c.IsInvoke() {
		return c.Method.Name()
	}
	if fn := c.StaticCallee(); fn != nil {
		return fn.Name()
	}
	return ""
}

// inUserInfo reports whether the name of a secret says that in a URL it stands where Redacted hides it: a password, or a
// connection string with one. A token may stand in the query.
func (e *engine) inUserInfo(f flow) bool {
	o := &e.origins[f.org]
	if o.kind != fromSource {
		return false
	}
	strength, noun := e.words.Describe(strings.Trim(o.src.Text[strings.LastIndexByte(o.src.Text, ' ')+1:], `"`))
	return strength != names.None && (noun == names.Connection || noun == names.Password)
}

// isCookies reports whether t is a list of the cookies of a request, or one of them.
func isCookies(t types.Type) bool {
	if s, ok := t.Underlying().(*types.Slice); ok {
		t = s.Elem()
	}
	return isHTTP(t, "Cookie")
}

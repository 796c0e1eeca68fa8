package request

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// AddRequest adds what makes a request, or its headers, secret where it is shown as a whole.
func AddRequest(g *taint.Func, out *taint.FlowSet, v ssa.Value) {
	t := ssautil.InnerType(v)
	switch {
	case ssautil.IsHTTP(t, "Request"):
		if !g.MadeHere(v) && !stripsHeaders(g, v.Parent(), g.Loc(v).Root) {
			out.Add(taint.Flow{Origin: wholeRequest(g, v, "HTTP request with its headers"), Flags: summary.Fresh})
		}
	case isCookies(t):
		if g.Labels(g.Joined(v, nil))&model.Remote != 0 {
			out.Add(taint.Flow{Origin: wholeRequest(g, v, "HTTP cookies"), Flags: summary.Fresh})
		}
	case ssautil.IsHTTP(t, "Header"):
		if received(g, v) {
			out.Add(taint.Flow{Origin: wholeRequest(g, v, "HTTP request header"), Flags: summary.Fresh})
		}
	}
}

func wholeRequest(g *taint.Func, v ssa.Value, text string) summary.OriginID {
	return g.Source(taint.SourceKey{At: v, Text: text}, func() *summary.Source {
		return &summary.Source{Labels: model.Secret, Text: text, Request: true, At: summary.Site{Pos: v.Pos()}}
	})
}

// received reports whether headers are those of a request, as far as can be seen, and nobody has taken the
// credentials out of them: the headers of a response have none, and those that are put together here have
// what is put there.
func received(g *taint.Func, v ssa.Value) bool {
	if m, ok := v.(*ssa.MakeInterface); ok {
		v = m.X
	}
	switch x := v.(type) {
	case *ssa.Parameter:
	case *ssa.UnOp:
		field, ok := x.X.(*ssa.FieldAddr)
		if !ok || !ssautil.IsHTTP(field.X.Type(), "Request") || g.MadeHere(field.X) {
			return false
		}
	case *ssa.Call:
		if fn := x.Call.StaticCallee(); fn == nil || fn.Name() != "Clone" || len(x.Call.Args) == 0 || !received(g, x.Call.Args[0]) {
			return false
		}
	default:
		return false
	}
	return !stripsHeaders(g, v.Parent(), g.Loc(v).Root)
}

// stripsHeaders reports whether a function deletes or overwrites a header with credentials of what root is, or has
// another one do so whose name says that.
func stripsHeaders(g *taint.Func, fn *ssa.Function, root ssa.Value) bool {
	if fn == nil {
		return false
	}
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			c, ok := instr.(*ssa.Call)
			if ok && len(c.Call.Args) > 0 && g.Loc(c.Call.Args[0]).Root == root && stripsHeader(g.Package, &c.Call) {
				return true
			}
		}
	}
	return false
}

// stripsHeader is stripsHeaders for one call. Which header it is that a loop deletes is not known.
func stripsHeader(e *taint.Package, c *ssa.CallCommon) bool {
	called := "delete"
	if fn := c.StaticCallee(); fn != nil {
		called = fn.Name()
	} else if !ssautil.IsBuiltin(c, "delete") {
		return false
	}
	if len(c.Args) < 2 {
		return e.Words.Redactor(called)
	}
	name, isConst := ssautil.StringConst(c.Args[1])
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
	return e.Words.Redactor(called)
}

// eachHeader reports whether v is the value of a header in a loop over all headers of a request that looks at
// none of their names.
func eachHeader(v *ssa.Extract) bool {
	next, ok := v.Tuple.(*ssa.Next)
	if !ok || v.Index != 2 {
		return false
	}
	r, ok := next.Iter.(*ssa.Range)
	if !ok || !ssautil.IsHTTP(r.X.Type(), "Header") {
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
func header(g *taint.Func, v *ssa.Extract) {
	r := v.Tuple.(*ssa.Next).Iter.(*ssa.Range)
	g.FlowsAt(g.Loc(r.X).Part(access.Elem), 0, func(rel access.Path, f taint.Flow) { g.Update(access.Loc{Root: v}, rel, f) })
	if received(g, r.X) {
		g.MarkSource(access.Loc{Root: v}, wholeRequest(g, v, "HTTP request header"))
	}
}

// AddAddress adds what makes the URL of a request that a client sends for others a secret where it is logged as it is: it
// may have a user and a password in it.
func AddAddress(g *taint.Func, out *taint.FlowSet, v ssa.Value) {
	if m, ok := v.(*ssa.MakeInterface); ok {
		v = m.X
	}
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return
	}
	field, ok := load.X.(*ssa.FieldAddr)
	if !ok || !ssautil.IsHTTP(field.X.Type(), "Request") || ssautil.FieldName(field.X.Type(), field.Field) != "URL" {
		return
	}
	root, ok := g.Loc(field.X).Root.(*ssa.Parameter)
	if !ok || !sends(g, load.Parent(), root) {
		return
	}
	text := "URL of a request that is sent, with its user information"
	id := g.Source(taint.SourceKey{At: v, Text: text}, func() *summary.Source {
		return &summary.Source{Labels: model.Secret, Text: text, Named: true, At: summary.Site{Pos: v.Pos()}}
	})
	out.Add(taint.Flow{Origin: id, Flags: summary.Fresh})
}

// sends reports whether a function sends the request that is, or is in, what it was given.
func sends(g *taint.Func, fn *ssa.Function, root *ssa.Parameter) bool {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			c, ok := instr.(*ssa.Call)
			if !ok || len(c.Call.Args) == 0 {
				continue
			}
			last := c.Call.Args[len(c.Call.Args)-1]
			if !ssautil.IsHTTP(last.Type(), "Request") || g.Loc(last).Root != root {
				continue
			}
			if name := ssautil.CalledName(&c.Call); name == "Do" || name == "RoundTrip" {
				return true
			}
		}
	}
	return false
}

// isCookies reports whether t is a list of the cookies of a request, or one of them.
func isCookies(t types.Type) bool {
	if s, ok := t.Underlying().(*types.Slice); ok {
		t = s.Elem()
	}
	return ssautil.IsHTTP(t, "Cookie")
}

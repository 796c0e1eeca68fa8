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

// A request as a whole has credentials in it: in the headers Authorization and Cookie, and in the user information of its
// URL. No field or call speaks of them, so what shows a whole request, its headers or its cookies shows a secret that no
// row describes. Two things take that back: a request that the program made itself has what the program put into it, and
// a request whose credentials were deleted has none.
//
//	log.Printf("%v", r.Header)         // shows the header Authorization
//	h := r.Header.Clone()
//	h.Del("Authorization")
//	log.Printf("%v", h)                // does not
//
// Whether something was deleted is asked of the function as a whole, in any order: the question is only whether somebody
// thought of it. The sources are made at the value that is shown, once for each text that names them.

// AddRequest adds to a flow set the secret that a request, its headers or its cookies are where they are shown as a whole;
// v is what is shown. To anything else it adds nothing.
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

// wholeRequest returns the source that a request or a part of it is where v is shown, by the text that names it.
func wholeRequest(g *taint.Func, v ssa.Value, text string) summary.OriginID {
	return g.Source(taint.SourceKey{At: v, Text: text}, func() *summary.Source {
		return &summary.Source{Labels: model.Secret, Text: text, Request: true, At: summary.Site{Pos: v.Pos()}}
	})
}

// received reports whether headers are those of a request, as far as can be seen, and nobody has taken the credentials out
// of them. They are if they are a parameter of the function, the field Header of a request that was not made here, what a framework's
// function hands out that a row calls a source of headers, or a clone of such. The headers of a response have no credentials, and those that are put together here have what is put
// there. Each step goes from a call to its argument, so the recursion ends.
func received(g *taint.Func, v ssa.Value) bool {
	v = ssautil.Unboxed(v)
	switch x := v.(type) {
	case *ssa.Parameter:
	case *ssa.UnOp:
		field, ok := x.X.(*ssa.FieldAddr)
		if !ok || !ssautil.IsHTTP(field.X.Type(), "Request") || g.MadeHere(field.X) {
			return false
		}
	case *ssa.Call:
		fn := x.Call.StaticCallee()
		cloned := fn != nil && fn.Name() == "Clone" && len(x.Call.Args) > 0 && received(g, x.Call.Args[0])
		if !cloned && !handsHeaders(g, x) {
			return false
		}
	case *ssa.Extract:
		if c, ok := x.Tuple.(*ssa.Call); !ok || !handsHeaders(g, c) {
			return false
		}
	default:
		return false
	}
	return !stripsHeaders(g, v.Parent(), g.Loc(v).Root)
}

// handsHeaders reports whether a call is of a framework's function that hands out the headers of a request, as Header of connect's
// requests is.
func handsHeaders(g *taint.Func, c *ssa.Call) bool {
	obj := g.CalledObject(&c.Call)
	if obj == nil {
		return false
	}
	for _, row := range g.Rows(obj) {
		if row.Kind == model.Source && row.Labels&model.Sender != 0 {
			return true
		}
	}
	return false
}

// stripsHeaders reports whether a function deletes or overwrites a header with credentials of the object root, or hands
// the object to a function whose name says that it hides secrets, such as redactHeaders(h). The order of instructions does
// not matter.
func stripsHeaders(g *taint.Func, fn *ssa.Function, root ssa.Value) bool {
	if fn == nil {
		return false
	}
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if set, ok := instr.(*ssa.MapUpdate); ok && g.Loc(set.Map).Root == root && overwritesHeader(set) {
				return true
			}
			c, ok := instr.(*ssa.Call)
			if ok && len(c.Call.Args) > 0 && g.Loc(c.Call.Args[0]).Root == root && stripsHeader(g.Package, &c.Call) {
				return true
			}
		}
	}
	return false
}

// overwritesHeader reports whether an assignment overwrites a header with credentials: h["Cookie"] = nil, or, in a loop over the
// headers that looks at their names, h[name] = []string{"***"}.
func overwritesHeader(set *ssa.MapUpdate) bool {
	if name, ok := ssautil.StringConst(set.Key); ok {
		return isCredential(name)
	}
	key, ok := set.Key.(*ssa.Extract)
	if !ok || key.Index != 1 {
		return false
	}
	_, isLoop := key.Tuple.(*ssa.Next)
	return isLoop && examined(key)
}

// isCredential reports whether a header with this name has credentials.
func isCredential(name string) bool {
	return strings.EqualFold(name, "Authorization") || strings.EqualFold(name, "Cookie")
}

// stripsHeader is stripsHeaders for one call: h.Del("Cookie"), delete(h, "Authorization"), h.Set("Authorization", "***").
// A name that is no constant, as that of a loop over the headers to delete, is taken for one of credentials.
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
		return !isConst || isCredential(name)
	case "Set":
		if len(c.Args) < 3 {
			return false
		}
		_, fixed := c.Args[2].(*ssa.Const)
		return fixed && isCredential(name)
	}
	return e.Words.Redactor(called)
}

// eachHeader reports whether v is the value of a header in a loop over all headers that looks at none of their names:
//
//	for name, values := range r.Header {
//		log.Println(name, values)
//	}
//
// In SSA each turn is a Next, of which component 1 is the key and component 2 the value.
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

// examined reports whether anything is asked about a name: it is compared, looked up in a map, or given to a function as a
// text, such as sensitive(name). What prints the name takes it as a value of any type, which is a MakeInterface first and
// no call; what appends it to a longer text is a BinOp of "+".
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

// header lets the value of a header that eachHeader speaks of carry what the elements of the headers carry, and marks it as
// a secret if the headers are those of a request. Alias made v an object of its own, so that this mark does not reach the
// headers as a whole.
func header(g *taint.Func, v *ssa.Extract) {
	r := v.Tuple.(*ssa.Next).Iter.(*ssa.Range)
	g.FlowsAt(g.Loc(r.X).Part(access.Elem), 0, func(rel access.Path, f taint.Flow) { g.Update(access.Loc{Root: v}, rel, f) })
	if received(g, r.X) {
		g.MarkSource(access.Loc{Root: v}, wholeRequest(g, v, "HTTP request header"))
	}
}

// AddAddress adds to a flow set the secret that the URL of a request is where a function that sends the request for others
// logs it as it is: it may have a user and a password in it.
//
//	func (t transport) RoundTrip(r *http.Request) (*http.Response, error) {
//		log.Print(r.URL) // https://user:password@host/; r.URL.Redacted() hides it
//		return t.next.RoundTrip(r)
//	}
//
// The URL of a request that a server received has no user information, so only a function that sends is looked at.
func AddAddress(g *taint.Func, out *taint.FlowSet, v ssa.Value) {
	v = ssautil.Unboxed(v)
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

// sends reports whether a function sends, by Do or RoundTrip, the request that a parameter is or that is in it.
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

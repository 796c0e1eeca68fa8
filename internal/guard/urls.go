package guard

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// What conditions say of URLs. A URL leads where its host is, so that a check of the host is one of the URL, and of the text that
// it was parsed from:
//
//	u, err := url.Parse(text)
//	if err != nil || !allowed[strings.ToLower(u.Hostname())] { return }
//	use(text) // its host is one of the program's own
//
// Nothing is new in how the host is looked for: by comparison, in a map or a list, by a switch, in a helper. Each of these says of
// some text that the program names it, and that is the mark OwnHost. What is new is where the mark goes: from the host to
// the URL, and from the URL to the text (urlCopied), as a fact of strings.ToLower(x) goes to x. The facts of a URL are of it as a
// whole: its query is anything, and so is its path.
//
// That a text is empty names no host. A URL without one leads to the same site, but a browser reads the text otherwise than
// url.Parse does ("/\host" is another site for it), so that only what String returns is clean: see relative.

// named are the kinds that a text is clean for which equals one that the program names, and the mark that it does.
const named = model.AllKinds | model.OwnHost

// asNamed returns what a row's guard says: one for all kinds finds the text among others.
func asNamed(sinks model.Kinds) model.Kinds {
	if sinks&model.Usual == model.Usual {
		sinks |= model.OwnHost
	}
	return sinks
}

// isURL reports whether a type is *url.URL, or a pointer to a type that was made of it: type URL url.URL.
func isURL(t types.Type) bool {
	p, ok := types.Unalias(t).(*types.Pointer)
	if !ok {
		return false
	}
	n, ok := types.Unalias(p.Elem()).(*types.Named)
	if !ok || n.Obj().Name() != "URL" || n.Obj().Pkg() == nil {
		return false
	}
	s, ok := n.Underlying().(*types.Struct)
	return n.Obj().Pkg().Path() == "net/url" || ok && s.NumFields() > 3 && s.Field(0).Pkg() != nil && s.Field(0).Pkg().Path() == "net/url"
}

// urlField returns the URL that v is a field of, and the field's name, or nil.
func urlField(v ssa.Value) (u ssa.Value, name string) {
	if u, name = ssautil.LoadedField(v); u == nil || !isURL(u.Type()) {
		return nil, ""
	}
	return u, name
}

// ofName is what is known of a host, with its port or without it, by what is known of the other one.
var ofName = model.ByHost | model.OwnHost | model.HalfHost

// urlCopied is copied for what belongs to a URL: of its host it is the URL, and of the URL the text that it was parsed from. A
// host may have lost its port on the way. It returns nil for all else.
func urlCopied(v ssa.Value, sinks model.Kinds) (ssa.Value, model.Kinds) {
	if u, field := urlField(v); u != nil {
		switch field {
		case "Host":
			return u, ofHost(sinks)
		case "Scheme":
			if sinks&model.OwnHost != 0 { // what begins with a scheme is no option
				return u, model.ByStart | model.ByScheme
			}
		}
		return nil, 0
	}
	if e, ok := v.(*ssa.Extract); ok && e.Index == 0 {
		call, ok := e.Tuple.(*ssa.Call)
		switch {
		case !ok || call.Call.StaticCallee() == nil:
		case ssautil.CalleeName(call.Call.StaticCallee()) == "net.SplitHostPort":
			return call.Call.Args[0], sinks & ofName
		case ssautil.CalleeName(call.Call.StaticCallee()) == "net/netip.ParseAddr":
			return call.Call.Args[0], sinks & (model.ByHost | model.OwnHost)
		case isURL(v.Type()) && len(call.Call.Args) == 1 && ssautil.IsString(call.Call.Args[0].Type()):
			return call.Call.Args[0], sinks & (model.ByHost | model.ByStart | model.ByScheme | model.HalfHost | model.NoHost)
		}
		return nil, 0
	}
	if phi, ok := v.(*ssa.Phi); ok {
		return hostOfPhi(phi), sinks & ofName
	}
	if sum, ok := v.(*ssa.BinOp); ok {
		return hostOfSum(sum), sinks & ofName
	}
	call, ok := v.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil {
		return nil, 0
	}
	switch call.Call.StaticCallee().String() {
	case "(*net/url.URL).Hostname":
		return call.Call.Args[0], ofHost(sinks)
	case "net.JoinHostPort":
		return call.Call.Args[0], sinks & ofName
	case "net.ParseIP", "(net/netip.Addr).Unmap": // the text is the address
		return call.Call.Args[0], sinks & (model.ByHost | model.OwnHost)
	}
	return nil, 0
}

// hostOfPhi returns the text that each edge of a phi is, or is a copy of as the name of a host, or nil:
//
//	if name, _, err := net.SplitHostPort(host); err == nil { host = name }
func hostOfPhi(phi *ssa.Phi) ssa.Value {
	for _, of := range phi.Edges {
		ofAll := true
		for _, e := range phi.Edges {
			ofAll = ofAll && (e == of || isCopyOf(e, of))
		}
		if ofAll {
			return of
		}
	}
	return nil
}

// hostOfSum returns what stands before a colon that is put behind it, with a port, or nil:
//
//	if !strings.Contains(target, ":") { target += ":443" }
func hostOfSum(sum *ssa.BinOp) ssa.Value {
	for range MaxTrying {
		if sum.Op != token.ADD {
			return nil
		}
		if t, ok := ssautil.StringConst(sum.Y); ok && strings.HasPrefix(t, ":") {
			return sum.X
		}
		before, ok := sum.X.(*ssa.BinOp)
		if !ok {
			return nil
		}
		sum = before
	}
	return nil
}

// isCopyOf reports whether a text is another one with its port or without it, or in lower case. Phis are not gone back over.
func isCopyOf(v, of ssa.Value) bool {
	for range maxLooks {
		if _, isPhi := v.(*ssa.Phi); isPhi || v == nil {
			return false
		}
		if v, _ = copied(v, model.OwnHost); v == of {
			return true
		}
	}
	return false
}

// isAsked reports whether v is the host that a request was sent to.
func isAsked(v ssa.Value) bool {
	x, name := ssautil.LoadedField(v)
	return x != nil && name == "Host" && ssautil.IsHTTP(x.Type(), "Request")
}

// isHost reports whether v is the host of a URL, or a copy of one.
func isHost(v ssa.Value) bool {
	sinks := model.OwnHost
	for range MaxTrying {
		if v == nil || isURL(v.Type()) {
			return v != nil
		}
		v, sinks = copied(v, sinks)
	}
	return false
}

// ofHost returns what is known of a URL by what is known of its host.
func ofHost(sinks model.Kinds) model.Kinds {
	of := sinks & model.HalfHost
	if sinks&model.OwnHost != 0 {
		of |= model.ByHost
	}
	return of
}

// emptyFacts yields of a URL of which the host or the scheme is empty that it names no host. It is no guard.
func (g *Checker) emptyFacts(x ssa.Value, c *ssa.Const, yield func(place, model.Kinds)) {
	text, ok := ssautil.StringConst(c)
	if u, field := urlField(x); ok && text == "" && u != nil && (field == "Host" || field == "Scheme") {
		g.clean(u, model.NoHost, yield)
	}
}

// urlText returns what the text of a URL is clean for: what the URL is as a whole, whatever its parts carry.
func (g *Checker) urlText(c *access.Call) model.Kinds {
	return g.At(g.Loc(c.Args[0]), c.Instr.Block(), ssautil.IndexOf(c.Instr)) | g.relative(c)
}

// relative returns what the text of a URL is clean for of which neither scheme nor host is open: both are empty, or constants.
// The text is for a redirect that takes it for a path of the site, and not for a header as it is: of "////host" both are
// empty, and the text is the same again, unless somebody has looked at the path.
func (g *Checker) relative(c *access.Call) model.Kinds {
	if (g.partOfURL(c, "Host")&g.partOfURL(c, "Scheme"))&model.Usual == model.Usual {
		return model.ByJoining | g.pathText(c)
	}
	return 0
}

// pathText returns what a text of a URL is clean for that begins with its path. String, EscapedPath and RequestURI escape a
// backslash, so that what was looked for in the path is all there is to ask:
//
//	if !strings.HasPrefix(u.Path, "/") || strings.HasPrefix(u.Path, "//") { return }
//	use(u.RequestURI()) // a path on the site
func (g *Checker) pathText(c *access.Call) model.Kinds {
	return model.NoBackslash | g.partOfURL(c, "Path")&(model.Rooted|model.NoDouble)
}

// partOfURL returns what is known of a field of the URL that a call is a method of.
func (g *Checker) partOfURL(c *access.Call, name string) (known model.Kinds) {
	u, instr := c.Args[0], c.Instr
	ptr, ok := u.Type().Underlying().(*types.Pointer)
	if !ok {
		return 0
	}
	for n := range ptr.Elem().Underlying().(*types.Struct).NumFields() {
		if ssautil.FieldName(u.Type(), n) == name {
			known = g.At(g.Loc(u).Part(access.FieldStep(n)), instr.Block(), ssautil.IndexOf(instr)) | g.returnedPart(u, n)
		}
	}
	return known
}

// returnedPart returns what is known of a field of a URL that a function of the package returns: what holds at each of its returns that
// gives one back.
//
//	func safe(next string) *url.URL {
//		u, err := url.Parse(next)
//		if err != nil || u.Host != "" || u.Scheme != "" { return nil }
//		return u
//	}
func (g *Checker) returnedPart(object ssa.Value, n int) model.Kinds {
	u, index := object, 0
	if e, ok := u.(*ssa.Extract); ok {
		u, index = e.Tuple, e.Index
	}
	call, ok := u.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil || isFilled(object) {
		return 0
	}
	fn := g.Declared(call.Call.StaticCallee())
	known, found := model.AllKinds, false
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		if c, isConst := ret.Results[index].(*ssa.Const); isConst && c.IsNil() {
			continue
		}
		known &= g.At(g.Loc(ret.Results[index]).Part(access.FieldStep(n)), b, len(b.Instrs)-1)
		found = true
	}
	if !found {
		return 0
	}
	return known
}

// isFilled reports whether a field of an object is written to by who has it.
func isFilled(object ssa.Value) bool {
	return slices.ContainsFunc(*object.Referrers(), func(r ssa.Instruction) bool {
		field, ok := r.(*ssa.FieldAddr)
		return ok && ssautil.IsStoredTo(field)
	})
}

// hostFacts yields what a call says of hosts: of what ends in a host's name with the dot before it, of what begins, or does not
// begin, with slashes, and of URLs that are not absolute.
//
//	strings.HasSuffix(u.Hostname(), ".example.com") // a host below it
//	strings.HasSuffix(u.Hostname(), "example.com")  // evilexample.com too
//	net.ParseIP(u.Hostname()).IsLoopback()          // the machine on which the program of the user runs
func (g *Checker) hostFacts(obj *types.Func, c *access.Call, outcome model.Outcome, yield func(place, model.Kinds)) {
	switch name := obj.FullName(); {
	case name == "strings.HasSuffix" && outcome == model.IfTrue:
		mark := model.HalfHost
		switch begin, ok := ssautil.StringConst(ssautil.FirstTerm(c.Args[1])); {
		case ok && strings.HasPrefix(begin, ".") || !ok && (g.listed(c.Args[1]) || isDotted(c.Args[1], c.At)):
			mark = model.OwnHost
		case ok && strings.HasPrefix(begin, "/"): // the end of a path
			return
		}
		g.clean(c.Args[0], mark, yield)
	case (name == "strings.HasPrefix" || name == "strings.Contains") && outcome == model.IfFalse:
		g.clean(c.Args[0], without(c.Args[1]), yield)
	case outcome == model.IfTrue && (name == "(net.IP).IsLoopback" || name == "(net/netip.Addr).IsLoopback"):
		g.clean(c.Args[0], model.OwnHost, yield) // as if it were compared with "localhost"
	case name == "(*net/url.URL).IsAbs" && outcome == model.IfFalse:
		l := g.Loc(c.Args[0]).Part(access.FieldStep(0)) // the scheme is the first field
		yield(place{root: l.Root, path: l.Path}, model.AllKinds)
		g.clean(c.Args[0], model.NoHost, yield)
	}
}

// isDotted reports whether a text begins with a dot in a block because a condition on the way there has asked for that: of the text
// itself, or of one that begins with "*." and of which the text is the rest.
//
//	strings.HasPrefix(domain, "*.") && strings.HasSuffix(host, domain[1:])
func isDotted(text ssa.Value, at *ssa.BasicBlock) bool {
	begin := "."
	if s, ok := text.(*ssa.Slice); ok && s.High == nil {
		if n, isConst := ssautil.IntConst(s.Low); isConst && n == 1 {
			text, begin = s.X, "*."
		}
	}
	for b := at; b.Idom() != nil; b = b.Idom() {
		cond, ok := b.Idom().Instrs[len(b.Idom().Instrs)-1].(*ssa.If)
		if !ok || b.Idom().Succs[0] != b || len(b.Preds) != 1 {
			continue
		}
		call, ok := cond.Cond.(*ssa.Call)
		if ok && ssautil.CalledName(call.Common()) == "HasPrefix" && len(call.Call.Args) == 2 && call.Call.Args[0] == text && constStart(call.Call.Args[1]) == begin {
			return true
		}
	}
	return false
}

// setsHost reports whether a store may change where a URL leads: to its host, or to all of it.
func setsHost(st *ssa.Store) bool {
	addr, ok := st.Addr.(*ssa.FieldAddr)
	return !ok || !isURL(addr.X.Type()) || ssautil.FieldName(addr.X.Type(), addr.Field) == "Host"
}

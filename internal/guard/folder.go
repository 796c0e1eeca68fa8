package guard

import (
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Whether a folder's text ends with a separator. What begins with "/srv/data/" is below that folder, and what begins with "/srv/data" may
// be beside it, as "/srv/data-old" is. The separator is looked for where the text was made, which may be in the function around, or in
// those that call this one:
//
//	dst = filepath.Clean(dst) + string(os.PathSeparator)
//	for _, f := range z.File { extract(f, dst) }           // extract compares the start of each path with what it is given

// endsFolder reports whether a text ends with a separator, so that what begins with it is below a folder, and not beside one whose
// name goes on: "/srv/data-old" begins with "/srv/data". Of what a function of the program returns it is believed.
func (g *Checker) endsFolder(v ssa.Value, depth int) bool {
	if t, ok := ssautil.StringConst(v); ok {
		return strings.HasSuffix(t, "/") || strings.HasSuffix(t, `\`)
	}
	if depth > maxCleaned {
		return false
	}
	switch v := v.(type) {
	case *ssa.BinOp:
		return v.Op == token.ADD && g.endsFolder(v.Y, depth+1)
	case *ssa.Phi: // one is added where there was none
		for _, e := range v.Edges {
			if g.endsFolder(e, depth+1) {
				return true
			}
		}
	case *ssa.UnOp:
		return g.holdsFolder(v.X, depth+1)
	case *ssa.FreeVar:
		_, outer := ssautil.ClosureOf(v)
		return outer != nil && g.endsFolder(outer, depth+1)
	case *ssa.Parameter:
		return g.givenFolder(v, depth+1)
	case *ssa.Call:
		return g.givesFolder(v)
	}
	return false
}

// holdsFolder is endsFolder for what a variable holds: one of the package, or a local one that a function literal shares. As where
// branches join, one of the texts that it is given may lack what another one adds.
func (g *Checker) holdsFolder(addr ssa.Value, depth int) bool {
	switch v := addr.(type) {
	case *ssa.Global:
		return v.Pkg == g.Ssa && g.endsFolder(g.Initial(v), depth)
	case *ssa.FreeVar:
		_, outer := ssautil.ClosureOf(v)
		return outer != nil && depth <= maxCleaned && g.holdsFolder(outer, depth+1)
	case *ssa.Alloc:
		return slices.ContainsFunc(ssautil.StoredTo(v), func(given ssa.Value) bool { return g.endsFolder(given, depth) })
	}
	return false
}

// givenFolder is endsFolder for a parameter of a function that only its package can call: all calls give such a text. A function that
// calls itself hands on what it was given.
func (g *Checker) givenFolder(p *ssa.Parameter, depth int) bool {
	fn, n := p.Parent(), ssautil.ParamIndex(p)
	if obj := fn.Object(); obj == nil || obj.Exported() || n < 0 {
		return false
	}
	found := false
	for _, call := range g.CallsOf(fn) {
		given := call.Common().Args[n]
		if given == ssa.Value(p) {
			continue
		}
		if found = true; !g.endsFolder(given, depth) {
			return false
		}
	}
	return found
}

// givesFolder is endsFolder for what a call returns.
func (g *Checker) givesFolder(call *ssa.Call) bool {
	fn := call.Call.StaticCallee()
	if fn == nil {
		return !call.Call.IsInvoke()
	}
	if ssautil.CalleeName(fn) == "fmt.Sprintf" {
		format := constStart(call.Call.Args[0])
		return strings.HasSuffix(format, "/") || strings.HasSuffix(format, "%c")
	}
	return !g.returnsCleaned(call, 0, 0) && (fn.Object() == nil || g.ModelOf(fn.Object().Pkg()) == nil)
}

// resolvedFrom returns the path that a function of the program makes another one of by cleaning it, as one that follows links as far as
// there are files, or nil. If the one is below a folder, the other one leads there too:
//
//	resolved, err := resolveLinks(path)
//	if err != nil || !strings.HasPrefix(resolved, folder+"/") { return }
//	use(path)
func (g *Checker) resolvedFrom(v ssa.Value) ssa.Value {
	if e, ok := v.(*ssa.Extract); ok && e.Index == 0 {
		v = e.Tuple
	}
	call, ok := v.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil {
		return nil
	}
	fn := g.Declared(call.Call.StaticCallee())
	if !g.Has[fn] || len(fn.Params) != 1 || !ssautil.IsString(fn.Params[0].Type()) || !g.returnsCleaned(call, 0, 0) {
		return nil
	}
	if s := g.callees.SummaryOf(fn); s == nil || !slices.ContainsFunc(s.Flows, func(f summary.Flow) bool {
		return f.In.Index == 0 && f.Out.ResultIndex() == 0
	}) {
		return nil
	}
	return call.Call.Args[0]
}

// inFolder returns the path whose folder a value is, or nil. If the folder is below another one, so is what is in it, as the last element of a
// cleaned path is no "..". Where ways join, the path has to be the value itself on the other ones:
//
//	parent := filepath.Dir(path)
//	if path == base { parent = base }
//	if !isBelow(parent, base) { return }
//	use(path)
func (g *Checker) inFolder(v ssa.Value) ssa.Value {
	phi, ok := v.(*ssa.Phi)
	if !ok {
		return g.asFolder(v)
	}
	var path ssa.Value
	for _, e := range phi.Edges {
		if path == nil {
			path = g.asFolder(e)
		}
	}
	for i, e := range phi.Edges {
		if path == nil || g.asFolder(e) != path && !areEqual(phi.Block().Preds[i], phi.Block(), path, e) {
			return nil
		}
	}
	return path
}

// asFolder returns the cleaned path that a call returns the folder of, or nil.
func (g *Checker) asFolder(v ssa.Value) ssa.Value {
	call, ok := v.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil {
		return nil
	}
	switch ssautil.CalleeName(call.Call.StaticCallee()) {
	case "path.Dir", "path/filepath.Dir":
		if g.isCleaned(call.Call.Args[0], 0) {
			return call.Call.Args[0]
		}
	}
	return nil
}

// areEqual reports whether two values are equal on the way from one block to the next, as the condition before says.
func areEqual(from, to *ssa.BasicBlock, x, y ssa.Value) bool {
	if len(from.Preds) == 1 && len(from.Succs) == 1 {
		from, to = from.Preds[0], from
	}
	cond, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	op, ok := cond.Cond.(*ssa.BinOp)
	if !ok || from.Succs[0] == from.Succs[1] || !(op.X == x && isSameText(op.Y, y) || op.Y == x && isSameText(op.X, y)) {
		return false
	}
	return op.Op == token.EQL && from.Succs[0] == to || op.Op == token.NEQ && from.Succs[1] == to
}

// isSameText reports whether two values are one, or the same constant.
func isSameText(a, b ssa.Value) bool {
	s, ok1 := ssautil.StringConst(a)
	t, ok2 := ssautil.StringConst(b)
	return a == b || ok1 && ok2 && s == t
}

package guard

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/charset"
	"github.com/secvet/secvet/internal/ssautil"
)

// Functions of the package that search a text for each of the texts of a list which their caller gives:
//
//	func hasAny(s string, bad ...string) bool {
//		for _, b := range bad {
//			if strings.Contains(s, b) { return true }
//		}
//		return false
//	}
//	if hasAny(q, "'", ";", `"`) { return } // q has none of these
//
// What is not left is said by the constants of the call, so that no summary can have it. The function must be just this loop:
// every round searches, goes on only if nothing was found, and the end of the list is the only other way out. Instead of a
// bool it may return an error.

// A denier is such a function: the parameters that are searched, and that have what is searched for, and how.
type denier struct {
	text, list int
	search     string // strings.Contains or strings.ContainsAny
}

// denied returns the text that a call of such a function searches, and the characters that are left if it finds nothing.
func (g *Checker) denied(c *ssa.Call) (text ssa.Value, set charset.Charset, ok bool) {
	fn := c.Call.StaticCallee()
	if fn == nil || !g.Has[fn] || fn.Signature.Results().Len() != 1 {
		return nil, set, false
	}
	d, ok := g.denierOf(fn)
	if !ok {
		return nil, set, false
	}
	set = charset.AnyChar()
	for _, bad := range ssautil.ConstTexts(c.Call.Args[d.list]) {
		// A search for a text of several characters says nothing of each.
		if d.search == "strings.ContainsAny" || len(bad) == 1 {
			set = set.And(charset.CharsOf(bad).Not())
		}
	}
	return c.Call.Args[d.text], set, set != charset.AnyChar()
}

// denierOf reads a function by its one search.
func (g *Checker) denierOf(fn *ssa.Function) (d denier, ok bool) {
	var found *ssa.Call
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			call, isCall := instr.(*ssa.Call)
			if !isCall || call.Call.StaticCallee() == nil || len(call.Call.Args) != 2 {
				continue
			}
			switch name := ssautil.CalleeName(call.Call.StaticCallee()); name {
			case "strings.Contains", "strings.ContainsAny":
				if found != nil {
					return d, false
				}
				found, d.search = call, name
			}
		}
	}
	if found == nil {
		return d, false
	}
	text, isParam := found.Call.Args[0].(*ssa.Parameter)
	elem, isLoad := found.Call.Args[1].(*ssa.UnOp)
	if !isParam || !isLoad {
		return d, false
	}
	at, isElem := elem.X.(*ssa.IndexAddr)
	if !isElem {
		return d, false
	}
	list, isParam := at.X.(*ssa.Parameter)
	if !isParam || !g.searchesEach(fn, found, at) {
		return d, false
	}
	d.text, d.list = ssautil.ParamIndex(text), ssautil.ParamIndex(list)
	return d, d.text >= 0 && d.list >= 0
}

// searchesEach reports whether a function goes through the list that an element is taken of, leaves the loop where a search
// has found something, and at its end, and tells the two apart by what it returns.
func (g *Checker) searchesEach(fn *ssa.Function, search *ssa.Call, elem *ssa.IndexAddr) bool {
	cond, ok := search.Block().Instrs[len(search.Block().Instrs)-1].(*ssa.If)
	if !ok || cond.Cond != ssa.Value(search) {
		return false
	}
	// The guards of the callee's own resolver would say the same: an index and a length need no flows.
	l := g.loopOver(elem.Index, g.PlaceOf(elem.X))
	if l == nil || len(l.backs) != 1 || l.backs[0].from != search.Block() || search.Block().Succs[1] != l.backs[0].to {
		return false
	}
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		switch {
		case !ok:
		case b == l.exit.to:
			if !saysNothing(ret.Results[0]) {
				return false
			}
		case b != search.Block().Succs[0] || !saysFound(ret.Results[0]):
			return false
		}
	}
	return true
}

// saysNothing reports whether a result is false or a nil error.
func saysNothing(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && (c.IsNil() || c.Value != nil && c.Value.String() == "false")
}

// saysFound reports whether a result is true or an error that was just made.
func saysFound(v ssa.Value) bool {
	if c, ok := v.(*ssa.Const); ok {
		return c.Value != nil && c.Value.String() == "true"
	}
	_, made := v.(*ssa.MakeInterface)
	return types.IsInterface(v.Type()) && (made || MadeError(v))
}

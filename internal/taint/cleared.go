package taint

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
)

// Whether a part of a value holds nothing that matters where the value is shown as a whole. Flows do not tell, because what
// a name says is in a field need not have been stored there in this package. So this is a walk back over the
// stores (reaching.go), which also goes through copies, and into functions of the package that return the value:
//
//	safe := *c                       // the part is that of *c, at this point
//	safe.Password = mask(c.Password) // this is the last store: harmless says what mask is
//	log.Print(safe)
//	log.Print(Config{Host: h})       // no store: it was empty when it was made
//	log.Print(c.public())            // every return of public returns a cleared value
//
// It is only about stores, so that the answer is the same at each visit. A budget of instructions, which all the branches
// share, ends it.

// ClearedBy reports whether a part of a value that is shown as a whole was last overwritten with a constant or with what
// harmless says to be as good, or was never set since the value was made.
// The part must be known, as a field is: of the whole value, stores to its parts say too little.
func (g *Func) ClearedBy(v ssa.Value, part access.Path, harmless func(ssa.Value) bool) bool {
	if part == "" || g.at.block == nil {
		return false
	}
	budget := maxCleared
	w := reachingStores{Func: g, budget: &budget, harmless: harmless}
	return w.partCleared(v, part, g.at)
}

// partCleared is ClearedBy at an instruction, with the budget of the search.
func (w *reachingStores) partCleared(v ssa.Value, part access.Path, at point) bool {
	if *w.budget--; *w.budget < 0 {
		return false
	}
	if w.harmless(v) {
		return true
	}
	switch x := v.(type) {
	// Config{} is such a constant, and a nil pointer.
	case *ssa.Const:
		return part != "" || x.Value == nil // the zero value, as a struct has no other constant
	case *ssa.MakeInterface:
		return w.partCleared(x.X, part, at)
	case *ssa.ChangeType:
		return w.partCleared(x.X, part, at)
	case *ssa.Call:
		if w.returnsCleared(&x.Call, 0, part) {
			return true
		}
	case *ssa.Extract:
		if call, ok := x.Tuple.(*ssa.Call); ok {
			return w.returnsCleared(&call.Call, x.Index, part)
		}
	case *ssa.UnOp:
		// A load copies the value, so that only the stores before the load count and not those before the use.
		if x.Op == token.MUL && !ssautil.Pointerish(x.Type()) {
			at = point{x.Block(), ssautil.IndexOf(x)}
		}
	}
	if part == "" {
		return false
	}
	l := w.Func.Loc(v)
	// Others may write there, and so the last store that is seen here need not be the last one.
	if a, ok := l.Root.(*ssa.Alloc); ok && leaks(a, nil) {
		return false
	}
	next := reachingStores{Func: w.Func, loc: l.Part(part), budget: w.budget, seen: make(map[*ssa.BasicBlock]bool), harmless: w.harmless}
	return next.from(at.block, at.index)
}

// returnsCleared reports whether a call is one of a function of the package that returns only values whose part is
// cleared, in its result i.
// In the function the walk starts anew at each of its returns; the budget is the same one, so that recursion ends.
func (w *reachingStores) returnsCleared(c *ssa.CallCommon, i int, part access.Path) bool {
	fn := c.StaticCallee()
	if fn == nil || part == "" || w.funcOf[fn] == nil {
		return false
	}
	in := reachingStores{Func: w.funcOf[fn], budget: w.budget, harmless: w.harmless}
	returns := false
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || i >= len(ret.Results) {
			continue
		}
		if returns = true; !in.partCleared(ret.Results[i], part, point{b, len(b.Instrs) - 1}) {
			return false
		}
	}
	return returns
}

// leaks reports whether the address of a variable, or of a part of it, is kept by somebody who may write to it unseen: it
// is captured, stored, or one of several pointers.
// A call that is given the address is none of them: its summary tells what it writes. The list on holds the addresses that
// are being asked about, in case one leads back to itself.
func leaks(addr ssa.Value, on []ssa.Value) bool {
	if slices.Contains(on, addr) || addr.Referrers() == nil {
		return false
	}
	on = append(on, addr)
	for _, r := range *addr.Referrers() {
		switch r := r.(type) {
		case *ssa.MakeClosure, *ssa.Phi:
			return true
		case *ssa.Store:
			if r.Val == addr {
				return true
			}
		case *ssa.FieldAddr:
			if leaks(r, on) {
				return true
			}
		}
	}
	return false
}

// onlyReads reports whether a call is of a function of the package that does no more with what a root's address leads to than to
// read texts and numbers from it, as one that signs a message does:
//
//	m := Message{Type: "Notification", ID: id}
//	m.Signature = sign(key, &m) // m.Token is as empty as before
func (g *Func) onlyReads(c ssa.CallInstruction, root ssa.Value) bool {
	return g.readByCallee(c, func(a ssa.Value) bool { return shares(a) && g.Loc(a).Root == root }, 0)
}

// readByCallee is onlyReads for the arguments of a call that are asked for, at a depth of calls below the first.
func (g *Func) readByCallee(c ssa.CallInstruction, asked func(ssa.Value) bool, depth int) bool {
	fn := c.Common().StaticCallee()
	if fn == nil || g.funcOf[fn] == nil || len(fn.Params) != len(c.Common().Args) || depth > maxReaders {
		return false
	}
	for i, a := range c.Common().Args {
		if asked(a) && !g.onlyRead(fn.Params[i], depth) {
			return false
		}
	}
	return true
}

// onlyRead reports whether of what an address leads to only copies of the fields are taken.
func (g *Func) onlyRead(addr ssa.Value, depth int) bool {
	for _, r := range *addr.Referrers() {
		switch r := r.(type) {
		case *ssa.FieldAddr:
			if !g.onlyRead(r, depth) {
				return false
			}
		case ssa.CallInstruction:
			if !g.readByCallee(r, func(a ssa.Value) bool { return a == addr }, depth+1) {
				return false
			}
		case *ssa.UnOp:
			if r.Op != token.MUL || ssautil.Pointerish(r.Type()) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

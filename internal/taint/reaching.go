package taint

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
)

// The order of statements matters to the engine in one more way than by conditions: what was overwritten with
// a constant just before it is read is clean.

// strongUpdate reports whether a text that is loaded was last stored as a constant.
func (g *Func) strongUpdate(load *ssa.UnOp) bool {
	if load.Op != token.MUL || !ssautil.IsText(load.Type()) {
		return false
	}
	known, ok := g.overwritten[load]
	if !ok {
		if known = false; g.loads[load].seen != 0 {
			known = g.lastIsConst(g.Loc(load.X), load.Block(), g.loads[load].index)
		}
		g.overwritten[load] = known
	}
	return known
}

// lastIsConst walks back from an instruction to the last stores to the loc, on all ways that lead here. Calls
// that may change it end the walk.
func (g *Func) lastIsConst(l access.Loc, block *ssa.BasicBlock, before int) bool {
	w := reachingStores{Func: g, loc: l, budget: maxBack, seen: make(map[*ssa.BasicBlock]bool)}
	return w.from(block, before)
}

// A reachingStores looks for the last stores to a loc.
type reachingStores struct {
	*Func
	loc    access.Loc
	budget int
	seen   map[*ssa.BasicBlock]bool
}

// from reports whether all ways to an instruction of a block have stored a constant last.
func (w *reachingStores) from(block *ssa.BasicBlock, before int) bool {
	for next := before - 1; next >= 0; next-- {
		if w.budget--; w.budget < 0 {
			return false
		}
		switch instr := block.Instrs[next].(type) {
		case *ssa.Store:
			to := w.Func.Loc(instr.Addr)
			if to.Root == w.loc.Root && (to.Path.Covers(w.loc.Path) || w.loc.Path.Covers(to.Path)) {
				_, isConst := instr.Val.(*ssa.Const)
				return isConst && surelyWrites(to, w.loc)
			}
		case ssa.CallInstruction:
			if w.touches(instr, w.loc.Root) {
				return false
			}
		}
	}
	if len(block.Preds) == 0 {
		return false
	}
	for _, p := range block.Preds {
		if w.seen[p] {
			continue
		}
		w.seen[p] = true
		if !w.from(p, len(p.Instrs)) {
			return false
		}
	}
	return true
}

// surelyWrites reports whether a store writes to all of what is at l, and not only to what may be there: a store to list[i]
// may leave list[0], and list[j], as they were.
func surelyWrites(to, l access.Loc) bool {
	return strings.HasPrefix(string(l.Path), string(to.Path)) && (to.Index == nil || to.Index == l.Index)
}

// Cleared reports whether a part of a value that is shown as a whole was overwritten with a constant.
func (g *Func) Cleared(v ssa.Value, part access.Path) bool {
	at := g.at
	if load, ok := v.(*ssa.UnOp); ok && !ssautil.Pointerish(v.Type()) {
		at = point{load.Block(), g.loads[load].index}
	}
	return at.block != nil && part != "" && g.lastIsConst(g.Loc(v).Part(part), at.block, at.index)
}

// FieldPath returns the path to a field of a field, "DB.Password", and false where it leads through a list.
func FieldPath(t types.Type, field string) (p access.Path, ok bool) {
	for name := range strings.SplitSeq(field, ".") {
		s := ssautil.StructOf(t)
		if s == nil {
			return "", false
		}
		n := 0
		for n < s.NumFields() && s.Field(n).Name() != name {
			n++
		}
		if n == s.NumFields() {
			return "", false
		}
		p += access.FieldStep(n)
		t = s.Field(n).Type()
	}
	return p, true
}

// touches reports whether a call is given the thing at a root, so that it may write to it.
func (g *Func) touches(c ssa.CallInstruction, root ssa.Value) bool {
	if _, ok := root.(*ssa.Global); ok {
		return true
	}
	var space [8]*ssa.Value
	for _, op := range c.Operands(space[:0]) {
		if *op != nil && shares(*op) && g.Loc(*op).Root == root {
			return true
		}
	}
	return false
}

package taint

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
)

// Strong updates, on demand. Updates of memory are weak, so a part keeps the flows of values that were overwritten.
// Where a text is loaded, this file asks which stores reach the load, by a walk back through the blocks: the reaching
// definitions of one place, not of all of them. If the last store on every path is one of a constant, the load carries
// nothing:
//
//	cfg.Password = "***"
//	log.Print(cfg.Password) // the password was overwritten
//
// A walk along a path stops at the first store that may write to the place. It is a kill only if the store is of a
// constant and surely writes all of the place; any other store, a call that may write to the root, or the start of the
// function means that the place may hold something else. All paths must end in kills. A block is walked once, so loops
// end, and maxBack instructions in all bound the walk; beyond them the text counts as not overwritten, which can add
// findings and hides none.

// strongUpdate reports whether a text that is loaded was last overwritten with a constant, on all paths. The answer
// depends on the code and not on flows, so it is found once for each load.
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

// lastIsConst reports whether every path to an instruction, given by its block and index, has last stored a constant to
// the location.
func (g *Func) lastIsConst(l access.Loc, block *ssa.BasicBlock, before int) bool {
	w := reachingStores{Func: g, loc: l, budget: new(int), seen: make(map[*ssa.BasicBlock]bool)}
	*w.budget = maxBack
	return w.from(block, before)
}

// A reachingStores looks for the last stores to a loc, on all ways that lead to an instruction. They have to be of
// constants, or of what harmless says to be as good as one. With harmless, the way may also end where the thing is made,
// since then it holds nothing yet, or at a store of a whole that is looked at in its turn (see ClearedBy).
type reachingStores struct {
	*Func
	loc      access.Loc
	budget   *int
	seen     map[*ssa.BasicBlock]bool
	harmless func(ssa.Value) bool // nil if only constants count
}

// from reports whether all paths to an instruction of a block have last stored a constant. A block that was walked
// already says nothing new: its answer is that of the path which came there first.
func (w *reachingStores) from(block *ssa.BasicBlock, before int) bool {
	for next := before - 1; next >= 0; next-- {
		if *w.budget--; *w.budget < 0 {
			return false
		}
		switch instr := block.Instrs[next].(type) {
		// The first store from behind to the place, to what it is in, or to a part of it, decides.
		case *ssa.Store:
			to := w.Func.Loc(instr.Addr)
			if to.Root == w.loc.Root && (to.Path.Covers(w.loc.Path) || w.loc.Path.Covers(to.Path)) {
				return surelyWrites(to, w.loc) && w.clears(instr, w.loc.Path.From(to.Path.Len()))
			}
		case ssa.CallInstruction:
			if w.touches(instr, w.loc.Root) && (w.harmless == nil || !w.onlyReads(instr, w.loc.Root)) {
				return false
			}
		case *ssa.Alloc:
			if instr == w.loc.Root && w.harmless != nil {
				return true
			}
		}
	}
	// From the start of the function the place holds what it held before.
	if len(block.Preds) == 0 {
		return false
	}
	for _, p := range block.Preds {
		if w.seen[p] {
			continue
		}
		w.seen[p] = true
		if !w.knownEmpty(p, block) && !w.from(p, len(p.Instrs)) {
			return false
		}
	}
	return true
}

// surelyWrites reports whether a store to the location to writes all of what is at l. A store to list[i] may leave
// list[0] and list[j] as they were.
func surelyWrites(to, l access.Loc) bool {
	return strings.HasPrefix(string(l.Path), string(to.Path)) && (to.Index == nil || to.Index == l.Index)
}

// clears reports whether the part at rest of what is stored is a constant, or harmless.
func (w *reachingStores) clears(st *ssa.Store, rest access.Path) bool {
	if _, isConst := st.Val.(*ssa.Const); w.harmless == nil {
		return isConst
	}
	return w.partCleared(st.Val, rest, point{st.Block(), ssautil.IndexOf(st)})
}

// knownEmpty reports whether the text at the loc is empty where a condition sends the way from one block to another:
// where c.Password != "" is false, there is none.
func (w *reachingStores) knownEmpty(from, to *ssa.BasicBlock) bool {
	cond, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok || w.harmless == nil || from.Succs[0] == from.Succs[1] {
		return false
	}
	cmp, ok := cond.Cond.(*ssa.BinOp)
	if !ok {
		return false
	}
	text, isText := ssautil.StringConst(cmp.Y)
	x := cmp.X
	if !isText || text != "" {
		n, isInt := ssautil.IntConst(cmp.Y)
		if x = ssautil.LengthOf(cmp.X); x == nil || !isInt || n != 0 {
			return false
		}
	}
	if l := w.Func.Loc(x); (l.Root != w.loc.Root || l.Path != w.loc.Path) && !w.copies(l) {
		return false
	}
	onTrue := to == from.Succs[0]
	return cmp.Op == token.EQL && onTrue || (cmp.Op == token.NEQ || cmp.Op == token.GTR) && !onTrue
}

// copies reports whether the thing at hand was made as a copy of another one, of which the location is the part that is asked about.
// What hides a secret for a log is done to a copy, and the question may be asked of the original:
//
//	masked := *cfg
//	if cfg.Secret != "" {
//		masked.Secret = "***"
//	}
//	log.Printf("%+v", masked)
func (w *reachingStores) copies(of access.Loc) bool {
	made, ok := w.loc.Root.(*ssa.Alloc)
	if !ok {
		return false
	}
	var whole *ssa.Store
	for _, r := range *made.Referrers() {
		if st, ok := r.(*ssa.Store); ok && st.Addr == made {
			if whole != nil {
				return false
			}
			whole = st
		}
	}
	if whole == nil {
		return false
	}
	load, ok := whole.Val.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return false
	}
	from := w.Func.Loc(load.X)
	return from.Root == of.Root && from.Path+w.loc.Path == of.Path
}

// FieldPath returns the access path to a field of a field, "DB.Password", or false if t has no such field or it lies in
// a list.
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

// touches reports whether a call may write to the memory of a root: it is given the address, or the root is a package
// variable, which any function may write.
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

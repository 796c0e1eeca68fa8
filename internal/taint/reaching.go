package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Strong updates, on demand. Updates of memory are weak, so a part keeps the flows of values that were overwritten.
// Where a text is loaded, this file asks which stores reach the load, by a walk back through the blocks: the reaching
// definitions of one place, not of all of them. The load carries what these have stored and no more, and nothing if that is constants:
//
//	cfg.Password = "***"
//	log.Print(cfg.Password) // the password was overwritten
//
// A walk along a path stops at the first store that may write to the place. It is a kill only if the store is of the text itself, or of a
// constant in which it is, and surely writes all of the place; any other store, a call that may write to the root, or the start of the
// function means that the place may hold something else. All paths must end in kills. A block is walked once, so loops
// end, and maxBack instructions in all bound the walk; beyond them the text counts as not overwritten, which can add
// findings and hides none.

// lastStores returns the stores to a text that is loaded of which one is the last on each path.
// The answer depends on the code and not on flows, so it is found once for each load.
func (g *Func) lastStores(load *ssa.UnOp) lastWritten {
	if load.Op != token.MUL || !ssautil.IsText(load.Type()) {
		return lastWritten{}
	}
	known, ok := g.overwritten[load]
	if !ok {
		if g.loads[load].seen != 0 {
			known = g.reaching(g.Loc(load.X), point{load.Block(), g.loads[load].index})
		}
		g.overwritten[load] = known
	}
	return known
}

// areConst reports whether all that is stored is constants.
func areConst(stores []*ssa.Store) bool {
	return !slices.ContainsFunc(stores, func(st *ssa.Store) bool { _, isConst := st.Val.(*ssa.Const); return !isConst })
}

// onlyGiven is onlyStored for a text that is a part of an argument of a call: what the function reads there was stored last before the
// call.
//
//	json.NewDecoder(r.Body).Decode(server)
//	server.ID = id
//	create(server) // reads server.ID
func (g *Func) onlyGiven(c *access.Call, arg ssa.Value, path access.Path, yield func(rel access.Path, f Flow)) func(rel access.Path, f Flow) {
	call, ok := c.Instr.(*ssa.Call) // others run later
	if !ok || g.at.block == nil || g.at.block.Instrs[g.at.index] != call {
		return yield
	}
	if t := access.TypeAt(arg.Type(), path); t == nil || !ssautil.IsText(t) {
		return yield
	}
	var only func(rel access.Path, f Flow)
	return func(rel access.Path, f Flow) {
		if only == nil {
			only = yield
			if found := g.reaching(g.Loc(arg).Part(path), g.at); found.all {
				only = g.onlyStored(found.stores, yield)
			}
		}
		only(rel, f)
	}
}

// withoutOverwritten yields of a structure that is loaded what it carries without what its texts held before they were overwritten:
//
//	func (c config) redacted() config {
//		c.Password = "***"
//		return c // the parameter but for its password
//	}
//
// Where the whole has come from one place, it is yielded field by field.
func (g *Func) withoutOverwritten(load *ssa.UnOp, yield func(rel access.Path, f Flow)) func(rel access.Path, f Flow) {
	fields := g.overwrittenFields(load)
	if len(fields) == 0 {
		return yield
	}
	struc := load.Type().Underlying().(*types.Struct)
	only := make([]func(rel access.Path, f Flow), struc.NumFields())
	for n, stores := range fields {
		only[n] = g.onlyStored(stores, yield)
	}
	return func(rel access.Path, f Flow) {
		switch {
		case rel == "" && g.Origins[f.Origin].Kind == OriginParam:
			for n := range struc.NumFields() {
				if step := access.FieldStep(n); only[n] == nil && g.Tells(struc.Field(n).Type()) {
					yield(step, g.under(f, step))
				}
			}
		case rel != "" && rel.At(0) < len(only) && rel.At(0) >= 0 && only[rel.At(0)] != nil:
			only[rel.At(0)](rel, f)
		default:
			yield(rel, f)
		}
	}
}

// overwrittenFields returns the last stores to those texts of a structure that were overwritten before it is loaded, by the numbers of the
// fields.
func (g *Func) overwrittenFields(load *ssa.UnOp) map[int][]*ssa.Store {
	struc, ok := load.Type().Underlying().(*types.Struct)
	if !ok || load.Op != token.MUL || load.X.Referrers() == nil {
		return nil
	}
	known, ok := g.fieldsOver[load]
	if ok {
		return known
	}
	if g.loads[load].seen != 0 {
		for _, r := range *load.X.Referrers() {
			addr, ok := r.(*ssa.FieldAddr)
			if !ok || known[addr.Field] != nil || !ssautil.IsText(struc.Field(addr.Field).Type()) || !ssautil.IsStoredTo(addr) {
				continue
			}
			if found := g.reaching(g.Loc(addr), point{load.Block(), g.loads[load].index}); found.all && len(found.stores) > 0 {
				if known == nil {
					known = make(map[int][]*ssa.Store)
				}
				known[addr.Field] = found.stores
			}
		}
	}
	g.fieldsOver[load] = known
	return known
}

// A lastWritten is what reaching has found.
type lastWritten struct {
	stores []*ssa.Store
	all    bool // there are no others
}

// reaching returns the last stores to a location before an instruction.
func (g *Func) reaching(l access.Loc, at point) (found lastWritten) {
	w := reachingStores{Func: g, loc: l, budget: new(int), seen: make(map[*ssa.BasicBlock]bool), stores: &found.stores}
	*w.budget = maxBack
	found.all = w.from(at.block, at.index)
	// What parameters bring to a package variable is in the summary, and not in the variable.
	if _, isGlobal := l.Root.(*ssa.Global); isGlobal && !areConst(found.stores) {
		found.all = false
	}
	return found
}

// onlyStored yields of the flows that a text carries by all that was ever written there those that the last stores have written. What was
// joined stands for others, and stays. Where the flows of what was stored are looked for, there is no strong update: of a loop that stores
// what it has loaded this says no more than before.
func (g *Func) onlyStored(stores []*ssa.Store, yield func(rel access.Path, f Flow)) func(rel access.Path, f Flow) {
	var origins map[summary.OriginID]bool
	return func(rel access.Path, f Flow) {
		if origins == nil {
			origins = g.stored(stores)
		}
		if origins[f.Origin] || f.Flags&summary.Unjoined == 0 {
			yield(rel, f)
		}
	}
}

// stored returns where the flows of what is stored are from.
func (g *Func) stored(stores []*ssa.Store) map[summary.OriginID]bool {
	origins := make(map[summary.OriginID]bool)
	for _, st := range stores {
		if g.cur != nil {
			g.cur.readsRoot(g, g.Loc(st.Val).Root)
		}
		g.flows(st.Val, st.Block(), false, func(_ access.Path, f Flow) { origins[f.Origin] = true })
	}
	return origins
}

// A reachingStores looks for the last stores to a loc, on all ways that lead to an instruction. They have to be of
// the text itself or a constant, or of what harmless says to be as good as one. With harmless, the way may also end where the thing is made,
// since then it holds nothing yet, or at a store of a whole that is looked at in its turn (see ClearedBy).
type reachingStores struct {
	*Func
	loc      access.Loc
	budget   *int
	seen     map[*ssa.BasicBlock]bool
	harmless func(ssa.Value) bool // nil if only constants count
	stores   *[]*ssa.Store        // where the last stores are noted, whatever they store; nil if they are not asked for
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
			if w.mayWrite(instr) {
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
	if _, isConst := st.Val.(*ssa.Const); w.stores != nil {
		*w.stores = append(*w.stores, st)
		return isConst || rest == ""
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
	load, ok := ssautil.Held(made).(*ssa.UnOp)
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

// mayWrite reports whether a call may write to the place that is asked about.
func (w *reachingStores) mayWrite(c ssa.CallInstruction) bool {
	if w.harmless == nil {
		switch root := w.loc.Root.(type) {
		case *ssa.Global:
			return true
		case *ssa.Alloc:
			if ssautil.IsCaptured(root) {
				return true // whatever is called may run the literal
			}
		}
	}
	return w.touches(c, w.loc.Root) && !w.onlyReads(c, w.loc.Root) && !w.writesElsewhere(c)
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

// writesElsewhere reports whether, by its summary, a function of another package writes nothing to the place that is asked about. What has no
// source there it may write: that is as harmless as a constant.
func (w *reachingStores) writesElsewhere(c ssa.CallInstruction) bool {
	fn := c.Common().StaticCallee()
	if fn == nil || w.funcOf[fn] != nil {
		return false
	}
	obj, ok := w.Declared(fn).Object().(*types.Func)
	if !ok || w.Rows(obj) != nil {
		return false
	}
	s := w.foreign(obj, func() bool { return false })
	if s == nil {
		return false
	}
	writes := func(out summary.Output) bool {
		if out.Kind != summary.ToParam || out.Index >= len(c.Common().Args) {
			return false
		}
		to := w.Func.Loc(c.Common().Args[out.Index]).Part(out.Path)
		return to.Root == w.loc.Root && (to.Path.Covers(w.loc.Path) || w.loc.Path.Covers(to.Path))
	}
	return !slices.ContainsFunc(s.Flows, func(f summary.Flow) bool { return f.IsWrite() && writes(f.Out) }) &&
		!slices.ContainsFunc(s.Gens, func(f summary.Gen) bool { return writes(f.Out) })
}

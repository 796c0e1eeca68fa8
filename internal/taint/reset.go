package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// Memory that is emptied. Updates are weak, so that what was written before
//
//	b.WriteString(password)
//	send(b.String())
//	b.Reset()
//	b.WriteString("done")
//	log.Print(b.String()) // has no password
//
// is in the object for ever. So each instruction that empties a part of an object (a reset) has an object of its own for what
// is written where the reset has surely run, in blocks that it dominates. Such writes go to the object as ever, and
// to the reset's as well; a read that the reset dominates sees the reset's alone. That loses nothing: if a reset R dominates
// the read and not a write W, there is a way to W without R, so every way from W to the read leads through R, or else the
// read could be reached without it. Writes of other functions, of which no order is known, count as behind each reset.
//
// Resets are calls of functions that rows call so, clear(m), and stores of constants and of empty slices: b = b[:0]. They are
// found once for a function; where there is none, which is nearly everywhere, nothing is to be done.

// A reset empties the part of an object at a path.
type reset struct {
	at    point
	path  access.Path
	since *object // what was written behind it
}

// noteResets finds the resets of the functions that are solved together, by the root of what they empty. Those of one root
// are in the order of the instructions.
// This is done before the first visit, since resolving needs no flows, and not before all functions of the package are known,
// since topics ask of a value what made it.
func (g *Func) noteResets() {
	for _, fn := range g.fns {
		for _, b := range fn.Blocks {
			made := g.newMade(b)
			for i, instr := range b.Instrs {
				switch instr := instr.(type) {
				case *ssa.Store:
					if empties(instr.Val) && !made.untouched(instr) {
						g.noteReset(g.Loc(instr.Addr), point{b, i})
					}
				case *ssa.Call:
					for _, l := range g.emptiedBy(instr) {
						g.noteReset(l, point{b, i})
					}
				}
				made.after(instr)
			}
		}
	}
}

// A made is what the walk over a block has seen being made and not yet being used. The constants of
//
//	c := &Config{Host: host, Mode: "fast", Retries: 3}
//
// are stored where nothing was before, so these stores are no resets. They are by far the most stores of constants, and
// each reset makes all updates of its root dearer. In a loop the variable may hold what the round before has left, so there
// nothing counts as made.
type made struct {
	*Func
	stored map[ssa.Value][]access.Path // by allocation: what else than constants was stored to; nil in a loop
}

// newMade returns the made of a block at its start.
func (g *Func) newMade(b *ssa.BasicBlock) made {
	if o := g.sequenceOf(b.Parent()); o == nil || o.loops[b.Index] {
		return made{}
	}
	return made{Func: g, stored: make(map[ssa.Value][]access.Path)}
}

// untouched reports whether nothing can have been stored before to the place that a store writes to.
func (m made) untouched(st *ssa.Store) bool {
	if len(m.stored) == 0 {
		return false
	}
	l := m.Loc(st.Addr)
	paths, ok := m.stored[l.Root]
	return ok && !slices.ContainsFunc(paths, func(p access.Path) bool { return p.Covers(l.Path) || l.Path.Covers(p) })
}

// after notes what an instruction makes, stores or hands on. Whoever has got an address may write there.
func (m made) after(instr ssa.Instruction) {
	if m.stored == nil {
		return
	}
	switch instr := instr.(type) {
	case *ssa.Alloc:
		m.stored[instr] = nil
		return
	case *ssa.FieldAddr, *ssa.IndexAddr, *ssa.UnOp:
		return
	case *ssa.Store:
		if l := m.Loc(instr.Addr); !empties(instr.Val) {
			if paths, ok := m.stored[l.Root]; ok {
				m.stored[l.Root] = append(paths, l.Path)
			}
		}
		delete(m.stored, m.Loc(instr.Val).Root)
		return
	}
	if len(m.stored) == 0 {
		return
	}
	m.operands = instr.Operands(m.operands[:0])
	for _, op := range m.operands {
		if *op != nil && ssautil.Pointerish((*op).Type()) {
			delete(m.stored, m.Loc(*op).Root)
		}
	}
}

// noteReset adds a reset. Of package variables nothing is known for sure, as others write to them, and of elements of lists
// it is not known which one is emptied.
// In
//
//	b.Reset()         // the root is b, and the path is empty
//	s.buf.Reset()     // the root is s, the path its field buf
//	list[i].Reset()   // is left out
//	shared.Reset()    // is left out if shared is a package variable
//
// only the first two are sure to empty what a later line reads.
func (g *Func) noteReset(l access.Loc, at point) {
	switch l.Root.(type) {
	case *ssa.Global, *ssa.Const, *ssa.Function, *ssa.FreeVar:
		return
	}
	if l.Root.Parent() != at.block.Parent() {
		return
	}
	// clear(m["a"]) or list[i] = "" may empty another element than the one that is read later.
	for i := range l.Path.Len() {
		if !access.IsField(l.Path.At(i)) {
			return
		}
	}
	if g.resets == nil {
		g.resets = make(map[ssa.Value][]reset)
	}
	if len(g.resets[l.Root]) < maxResets {
		g.resets[l.Root] = append(g.resets[l.Root], reset{at, l.Path, new(object)})
	}
}

// empties reports whether what is stored is nothing: a zero value or another constant, or the first no elements of a slice.
func empties(v ssa.Value) bool {
	_, isConst := v.(*ssa.Const)
	return isConst || isEmptySlice(v)
}

// isEmptySlice reports whether a value is a slice up to index 0.
func isEmptySlice(v ssa.Value) bool {
	s, ok := v.(*ssa.Slice)
	if !ok || s.High == nil {
		return false
	}
	n, ok := ssautil.IntConst(s.High)
	return ok && n == 0
}

// emptiedBy returns what a call empties.
// Rows of the kind reset name what they empty by the role of an output, as (*bytes.Buffer).Reset does its receiver.
func (g *Func) emptiedBy(call *ssa.Call) (out []access.Loc) {
	if ssautil.IsBuiltin(&call.Call, "clear") {
		return []access.Loc{g.Loc(call.Call.Args[0])}
	}
	fn := call.Call.StaticCallee()
	if fn == nil || len(call.Call.Args) == 0 {
		return nil
	}
	obj, ok := fn.Object().(*types.Func)
	if !ok || obj.Pkg() == nil {
		return nil
	}
	c := &access.Call{Instr: call, Args: call.Call.Args}
	for _, row := range g.Rows(obj) {
		if row.Kind != model.Reset {
			continue
		}
		if a, ok := c.Bind(obj.Signature(), row); ok {
			for _, arg := range a.Out {
				out = append(out, arg.Loc(g.Places))
			}
		}
	}
	return out
}

// dominates reports whether a reset has surely run before an instruction.
// In one block the order of the instructions decides; an instruction does not run before itself.
func (r *reset) dominates(at point) bool {
	if at.block == nil || at.block.Parent() != r.at.block.Parent() {
		return false
	}
	if at.block == r.at.block {
		return r.at.index < at.index
	}
	return r.at.block.Dominates(at.block)
}

// nearReset reports whether a root, or memory that a part of it is another name of, is emptied somewhere.
func (g *Func) nearReset(root ssa.Value) bool {
	if g.resets[root] != nil {
		return true
	}
	for _, l := range g.aliases[root] {
		if g.resets[l.target.Root] != nil {
			return true
		}
	}
	return false
}

// fillSince adds what is written to the part at p of a root to the objects of the resets behind which it is, also of those of
// memory that it is another name of: a writer hands on what it has had before, too. The constant that a reset stores is
// there as well. In
//
//	w := bufio.NewWriter(&b) // a part of w is another name of b
//	b.Reset()
//	w.WriteString(s)         // is behind the reset of b
//
// what is written to w is written to b, behind its reset.
func (g *Func) fillSince(root ssa.Value, p access.Path, f Flow) {
	g.fillBehind(root, p, f)
	for _, l := range g.aliases[root] {
		if g.resets[l.target.Root] != nil && l.path.Covers(p) {
			g.fillBehind(l.target.Root, l.target.Part(p.From(l.path.Len())).Path, f)
		}
	}
}

// fillBehind is fillSince for the resets of one root.
func (g *Func) fillBehind(root ssa.Value, p access.Path, f Flow) {
	list := g.resets[root]
	for i := range list {
		r := &list[i]
		// Behind the reset is what it dominates, what the reset itself stores, and what has no place in this function: another
		// function's write, or one without an instruction.
		behind := g.at.block == nil || g.at == r.at || g.at.block.Parent() != r.at.block.Parent() || r.dominates(g.at)
		if behind && (r.path.Covers(p) || p.Covers(r.path)) && g.fill(r.since, p, f, false) {
			g.objectOf(root).version++ // by which readers see that there is something new
			g.noteChange()
		}
	}
}

// resetsBefore returns the resets of a root that have surely run where a value is read, the last one last, and only those
// that empty what a loc speaks of, or a part of it.
// Of two resets the later one is the one that the other dominates. All that are returned dominate the read, and so they lie
// on one path of the dominator tree, and are ordered.
func (g *Func) resetsBefore(l access.Loc) (out []*reset) {
	list := g.resets[l.Root]
	if list == nil {
		return nil
	}
	at := g.readAtPoint
	g.readAtPoint = point{}
	if at.block == nil {
		at = g.at
	}
	for i := range list {
		r := &list[i]
		if !r.dominates(at) || !r.path.Covers(l.Path) && !l.Path.Covers(r.path) {
			continue
		}
		n := len(out)
		for n > 0 && r.dominates(out[n-1].at) {
			n--
		}
		out = append(out[:n:n], append([]*reset{r}, out[n:]...)...)
	}
	return out
}

// emptied reports whether one of the resets has emptied the part at a path.
// A read that one of them dominates takes the part from the reset's object, and from nowhere else.
func emptied(resets []*reset, p access.Path) bool {
	for _, r := range resets {
		if r.path.Covers(p) {
			return true
		}
	}
	return false
}

// pointOf returns where a value was read from memory, so that what happens to the memory later changes nothing of it; the
// zero point if it was not, or is no copy.
// Of s in s := b.String() the point is not here: a call makes a new value, which no reset touches. The walk goes from a view
// to what it is a view of, and stops at the first load.
func pointOf(v ssa.Value) point {
	for {
		switch x := v.(type) {
		case *ssa.UnOp:
			if x.Op == token.MUL {
				return point{x.Block(), ssautil.IndexOf(x)}
			}
			return point{}
		case *ssa.Lookup:
			return point{x.Block(), ssautil.IndexOf(x)}
		case *ssa.Convert:
			if ssautil.IsString(x.Type()) && ssautil.Pointerish(x.X.Type()) {
				return point{x.Block(), ssautil.IndexOf(x)}
			}
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.Field:
			v = x.X
		case *ssa.Slice:
			v = x.X
		case *ssa.FieldAddr:
			v = x.X
		case *ssa.IndexAddr:
			v = x.X
		case *ssa.Extract:
			v = x.Tuple
		default:
			return point{}
		}
	}
}

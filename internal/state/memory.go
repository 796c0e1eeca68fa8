package state

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
)

// What memory holds at a point: a walk back over the blocks to the stores that reach it. On each way it ends
//
//   - at a store to the place, or to something that the place is a part of: a later one replaces an earlier one;
//   - where the object is made: there the place is unset, or what the call that returns the object has put there;
//   - at the start of the function, where the place holds what the caller gives, or what the variable holds;
//   - at something that may write what is not known: then it is unknown.
//
// A call may write what it is given (call.go). A block is walked once for each question.

// A walk looks for what reaches a point.
type walk struct {
	*query
	l    access.Loc
	t    types.Type // of the place
	at   point      // that is asked about
	fn   *ssa.Function
	seen map[*ssa.BasicBlock]bool
	out  set
	// What was there before loops over options, and what is behind them, of which that is a part.
	before, behind set
}

type memoryKey struct {
	root ssa.Value
	path access.Path
	b    *ssa.BasicBlock
	i    int
}

// at returns what the memory at a place holds at a point.
func (q *query) at(l access.Loc, at point, t types.Type) set {
	if c, ok := l.Root.(*ssa.Const); ok {
		switch {
		case l.Path == "":
			return set{{Kind: Constant, Const: c.Value}}
		case ssautil.Pointerish(c.Type()):
			return nil // nothing is read of nil
		}
		return set{{Kind: Unset, Type: t}} // opts{}
	}
	if q.tooMuch() {
		return unknown
	}
	if list := listOf(l); list != nil {
		return q.elements(list, l, at, t)
	}
	if l.Index != nil && l.Path != "" {
		return unknown
	}
	leave, ok := q.enter(memoryKey{l.Root, l.Path, at.block, at.index})
	if !ok {
		return nil
	}
	defer leave()
	w := &walk{query: q, l: l, t: t, at: at, fn: at.block.Parent(), seen: make(map[*ssa.BasicBlock]bool)}
	if parent := parentOf(l.Root); parent != nil && parent != w.fn {
		return q.anytime(l, t)
	}
	w.literals()
	w.back(at.block, at.index)
	return w.settled()
}

// parentOf returns the function that a value is of, or nil for globals and constants.
func parentOf(v ssa.Value) *ssa.Function {
	switch v.(type) {
	case *ssa.Global, *ssa.Const, *ssa.Function, *ssa.Builtin:
		return nil
	}
	return v.Parent()
}

// anytime returns what a variable of a function around can hold, in a function literal: whatever is stored to it, as the literal may run
// at any time.
func (q *query) anytime(l access.Loc, t types.Type) (out set) {
	if p, ok := l.Root.(*ssa.Parameter); ok && l.Path == "" {
		return set{{Kind: Given, Param: p, Index: ssautil.ParamIndex(p)}}
	}
	found := false
	for _, fn := range q.places(l.Root.Parent()).Fns {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				st, ok := instr.(*ssa.Store)
				if !ok {
					continue
				}
				if to := q.places(fn).Loc(st.Addr); to.Root == l.Root && to.Path.Covers(l.Path) {
					found = true
					out = out.add(q.stored(st, l.Path.From(to.Path.Len()), t, before(st))...)
				}
			}
		}
	}
	if p, ok := l.Root.(*ssa.Parameter); ok {
		return out.add(Value{Kind: Given, Param: p, Index: ssautil.ParamIndex(p), Path: l.Path})
	}
	if _, ok := l.Root.(*ssa.Alloc); ok && !found {
		return set{{Kind: Unset, Type: t, At: site(l.Root.Pos())}}
	}
	if !found {
		return unknown
	}
	return out
}

// stored returns what a store writes to the part at rest of what it writes to.
func (q *query) stored(st *ssa.Store, rest access.Path, t types.Type, at point) set {
	values := q.partOf(st.Val, rest, t, at)
	if rest == "" { // further in, what was stored there has a place of its own
		values = values.placed(site(st.Pos()))
	}
	return values
}

// literals adds what function literals store to the place, which may have run before.
func (w *walk) literals() {
	g := w.places(w.fn)
	if _, ok := w.l.Root.(*ssa.Alloc); !ok || len(g.Fns) < 2 {
		return
	}
	for _, fn := range g.Fns {
		if fn == w.fn {
			continue
		}
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if st, ok := instr.(*ssa.Store); ok {
					if to := g.Loc(st.Addr); to.Root == w.l.Root && to.Path.Covers(w.l.Path) {
						w.out = w.out.add(w.stored(st, w.l.Path.From(to.Path.Len()), w.t, before(st))...)
					}
				}
			}
		}
	}
}

// back walks back from an instruction of a block.
func (w *walk) back(b *ssa.BasicBlock, before int) {
	for i := before - 1; i >= 0; i-- {
		if w.tooMuch() {
			w.out = w.out.add(Value{})
			return
		}
		if w.ends(b.Instrs[i], point{b, i}) {
			return
		}
	}
	if len(b.Preds) == 0 {
		w.out = w.out.add(w.atStart()...)
		return
	}
	for _, p := range b.Preds {
		if !w.seen[p] {
			w.seen[p] = true
			w.back(p, len(p.Instrs))
		}
	}
}

// ends takes one instruction, and reports whether the way ends there.
func (w *walk) ends(instr ssa.Instruction, at point) bool {
	switch instr := instr.(type) {
	case *ssa.Store:
		to := w.places(w.fn).Loc(instr.Addr)
		if to.Root != w.l.Root || !to.Path.Covers(w.l.Path) {
			return false
		}
		rest := w.l.Path.From(to.Path.Len())
		when := at
		if rest != "" && ssautil.Pointerish(instr.Val.Type()) {
			when = w.latest(at)
		}
		w.out = w.out.add(w.stored(instr, rest, w.t, when).under(w.condsOf(at.block, w.common(at.block)))...)
		return to.Index == nil && !isOneOf(to.Path, w.l.Path)
	case *ssa.Alloc:
		if instr == w.l.Root {
			w.out = w.out.add(Value{Kind: Unset, Type: w.t, At: site(instr.Pos())})
			return true
		}
	case *ssa.Phi:
		if instr == w.l.Root {
			w.merge(instr)
			return true
		}
	case *ssa.Call:
		if instr == w.l.Root {
			w.out = w.out.add(w.result(instr)...)
			return true
		}
		return w.called(instr, at)
	case *ssa.Defer, *ssa.Go:
		return false
	case ssa.Value:
		if instr == w.l.Root {
			w.out = w.out.add(Value{})
			return true
		}
	}
	return false
}

// latest returns the point of the question, if what is stored at a point, a pointer, can still be written until then.
func (w *walk) latest(at point) point {
	if at.block.Dominates(w.at.block) {
		return w.at
	}
	return at
}

// common returns the block up to which conditions are the same for a block and for the point of the question.
func (w *walk) common(b *ssa.BasicBlock) *ssa.BasicBlock {
	for d := b; d != nil; d = d.Idom() {
		if d.Dominates(w.at.block) {
			return d
		}
	}
	return nil
}

// result returns what the call that makes the object has put at the place.
func (w *walk) result(call *ssa.Call) set {
	index, path := 0, w.l.Path
	if _, ok := call.Type().(*types.Tuple); ok {
		if path == "" {
			return unknown
		}
		index, path = path.At(0), path.From(1)
	}
	return w.returnedPart(call, index, path, w.t)
}

// merge goes on with the objects that a phi is one of.
func (w *walk) merge(phi *ssa.Phi) {
	leave, ok := w.enter(memoryKey{phi, w.l.Path, phi.Block(), -1})
	if !ok {
		return
	}
	defer leave()
	for i, e := range phi.Edges {
		pred := phi.Block().Preds[i]
		if c, ok := e.(*ssa.Const); ok && c.Value == nil && w.l.Path != "" {
			continue // a field of nil is not read
		}
		l := w.places(w.fn).Loc(e)
		l.Path, _ = (l.Path + w.l.Path).Cut()
		values := w.query.at(l, point{pred, len(pred.Instrs)}, w.t)
		w.out = w.out.add(values.under(w.edge(pred, phi.Block()))...)
	}
}

// atStart returns what the place holds when the function begins.
func (w *walk) atStart() set {
	switch root := w.l.Root.(type) {
	case *ssa.Parameter:
		return set{{Kind: Given, Param: root, Index: ssautil.ParamIndex(root), Path: w.l.Path}}
	case *ssa.Global:
		return w.variable(root)
	case *ssa.FreeVar:
		return unknown
	}
	return nil // the object is made on another way
}

// variable returns what a variable of the package holds: what its initialization stores, if nobody else writes to it; or what a flag that is
// bound to it says. What an exported variable holds is a default: importers may write to it.
func (w *walk) variable(v *ssa.Global) set {
	if v.Pkg != w.Ssa {
		return w.foreignVariable(v)
	}
	values := w.initial(v)
	if token.IsExported(v.Name()) && w.Pkg.Name() != "main" {
		return values.byDefault()
	}
	return values
}

// foreignVariable returns what facts say that a variable of another package holds, unless this package writes to it.
func (w *walk) foreignVariable(v *ssa.Global) set {
	if v.Object() == nil || len(w.writesOf(v)) > 0 {
		return unknown
	}
	if e, _ := w.entryAbout(v.Object()); e != nil {
		if values := e.result(0, w.l.Path); values != nil {
			return values
		}
	}
	return unknown
}

// initial returns what a variable holds that nobody outside the package writes to.
func (w *walk) initial(v *ssa.Global) set {
	init := w.Ssa.Func("init")
	for _, instr := range w.writesOf(v) {
		if call, ok := instr.(ssa.CallInstruction); ok {
			if d := w.flag(call, v); d != nil && w.l.Path == "" {
				return d
			}
			if w.mayWrite(call, v) || len(w.scansInto(call.Common())) > 0 {
				return unknown
			}
			continue
		}
		if instr.Parent() != init {
			return unknown
		}
	}
	unset := set{{Kind: Unset, Type: w.t, At: site(v.Pos())}}
	switch {
	case init == nil:
		return unset
	case w.fn == init:
		return nil // of the ways there, one is for later calls of it
	}
	last := init.Blocks[len(init.Blocks)-1]
	for _, b := range init.Blocks {
		if _, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && len(b.Instrs) > 1 {
			last = b
		}
	}
	if values := w.query.at(w.l, point{last, len(last.Instrs)}, w.t); len(values) > 0 {
		return values
	}
	return unset
}

// mayWrite reports whether a call may write to the place in a variable.
func (w *walk) mayWrite(instr ssa.CallInstruction, v *ssa.Global) bool {
	call, ok := instr.(*ssa.Call)
	if !ok {
		return true
	}
	for i, arg := range call.Call.Args {
		l := w.places(call.Parent()).Loc(arg)
		if l.Root != v || !strings.HasPrefix(string(w.l.Path), string(l.Path)) {
			continue
		}
		if values, ended := w.written(call, i, w.l.Path.From(l.Path.Len()), arg); ended || len(values) > 0 {
			return true
		}
	}
	return false
}

// writesOf returns the instructions of the package that write to a variable, or to a part of it, or that take its address to where it may be
// written.
func (a *Analysis) writesOf(v *ssa.Global) []ssa.Instruction {
	if a.globals == nil {
		a.globals = make(map[*ssa.Global][]ssa.Instruction)
		for fn := range a.Functions() {
			for _, b := range fn.Blocks {
				for _, instr := range b.Instrs {
					a.noteWrite(fn, instr)
				}
			}
		}
	}
	return a.globals[v]
}

func (a *Analysis) noteWrite(fn *ssa.Function, instr ssa.Instruction) {
	note := func(v ssa.Value) {
		if g, ok := a.places(fn).Loc(v).Root.(*ssa.Global); ok {
			a.globals[g] = append(a.globals[g], instr)
		}
	}
	switch instr := instr.(type) {
	case *ssa.Store:
		note(instr.Addr)
		if ssautil.Pointerish(instr.Val.Type()) {
			if _, isAddr := instr.Val.(*ssa.Global); isAddr {
				note(instr.Val)
			}
		}
	case *ssa.MapUpdate:
		note(instr.Map)
	case ssa.CallInstruction:
		for _, arg := range instr.Common().Args {
			if _, ok := arg.Type().Underlying().(*types.Map); ok && !ssautil.IsBuiltin(instr.Common(), "len") {
				note(arg)
			} else if _, ok := arg.Type().Underlying().(*types.Pointer); ok {
				note(arg)
			} else if m, ok := arg.(*ssa.MakeInterface); ok {
				if _, ok := m.X.Type().Underlying().(*types.Pointer); ok {
					note(arg)
				}
			}
		}
		for _, e := range a.scansInto(instr.Common()) {
			note(e)
		}
	case *ssa.MakeClosure:
		for _, b := range instr.Bindings {
			if _, ok := b.(*ssa.Global); ok {
				note(b)
			}
		}
	}
}

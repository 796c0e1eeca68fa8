package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// What was checked in memory is known until somebody writes there.

// writes notes the stores to places in memory that conditions speak of, and the calls that write to them.
func (g *group) writes(gs *guards, fn *ssa.Function) {
	byRoot := make(map[ssa.Value][]int)
	for n, p := range gs.places {
		if p.inMemory() {
			byRoot[p.root] = append(byRoot[p.root], n)
		}
	}
	if len(byRoot) == 0 {
		return
	}
	for _, b := range fn.Blocks {
		for i, instr := range b.Instrs {
			switch instr := instr.(type) {
			case *ssa.Store:
				g.storeEvents(gs, byRoot, b, i, instr)
			case *ssa.Call:
				g.callEvents(gs, byRoot, b, i, instr)
			}
		}
	}
}

// inMemory reports whether the value at a place may change.
func (p place) inMemory() bool {
	switch p.root.(type) {
	case *ssa.Alloc, *ssa.Global, *ssa.FreeVar:
		return true
	}
	return p.path != "" && pointerish(p.root.Type())
}

func (g *group) storeEvents(gs *guards, byRoot map[ssa.Value][]int, b *ssa.BasicBlock, at int, st *ssa.Store) {
	to := g.loc(st.Addr)
	for _, n := range byRoot[to.root] {
		p := gs.places[n].path
		if !to.path.covers(p) && !p.covers(to.path) {
			continue
		}
		e := event{gain: gain{n: n}, at: at, write: true}
		if _, isConst := st.Val.(*ssa.Const); isConst && to.path.covers(p) {
			if to.index != gs.places[n].index { // another element
				continue
			}
			e.sinks = ^model.Sinks(0)
		}
		gs.events[b] = append(gs.events[b], e)
	}
}

// callEvents notes what a call may write to, as far as the callee is known.
func (g *group) callEvents(gs *guards, byRoot map[ssa.Value][]int, b *ssa.BasicBlock, at int, instr *ssa.Call) {
	for _, arg := range g.filledBy(instr) {
		for l, n := g.loc(arg), 0; n < len(byRoot[l.root]); n++ {
			i := byRoot[l.root][n]
			if p := gs.places[i].path; l.path.covers(p) || p.covers(l.path) {
				gs.events[b] = append(gs.events[b], event{gain: gain{n: i}, at: at, write: true})
			}
		}
	}
	for i, arg := range instr.Call.Args {
		if !pointerish(arg.Type()) {
			continue
		}
		l := g.loc(arg)
		for _, n := range byRoot[l.root] {
			if p := gs.places[n].path; g.callWrites(instr, i, l, p) {
				gs.events[b] = append(gs.events[b], event{gain: gain{n: n}, at: at, write: true})
			}
		}
	}
}

// callWrites reports whether a call is known to write to the part at p of the thing that argument i at l is
// a part of.
func (g *group) callWrites(instr *ssa.Call, i int, l loc, p path) bool {
	fn := instr.Call.StaticCallee()
	if fn == nil {
		return false
	}
	touches := func(sub path) bool {
		to := l.part(sub).path
		return to.covers(p) || p.covers(to)
	}
	if s := g.summaries[g.declared(fn)]; s != nil {
		g.hears(s)
		for _, f := range s.flows {
			if f.out.kind == toParam && f.out.index == i && (f.in.index != i || f.in.path != f.out.path) && touches(f.out.path) {
				return true
			}
		}
		for _, f := range s.births {
			if f.out.kind == toParam && f.out.index == i && f.src != nil && touches(f.out.path) {
				return true
			}
		}
	}
	return false
}

// filledBy returns the arguments that a function of a library writes to.
func (g *group) filledBy(instr *ssa.Call) (out []ssa.Value) {
	c := &call{instr: instr, args: instr.Call.Args}
	obj := instr.Call.Method
	if obj != nil {
		c.args = append([]ssa.Value{instr.Call.Value}, c.args...)
	} else if fn := instr.Call.StaticCallee(); fn != nil {
		obj, _ = g.declared(fn).Object().(*types.Func)
	}
	if obj == nil {
		return nil
	}
	for _, row := range g.rows(obj) {
		a, ok := c.bind(obj.Signature(), row)
		if !ok {
			continue
		}
		for _, v := range a.out {
			out = append(out, v.v)
		}
	}
	return out
}

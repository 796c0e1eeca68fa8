package guard

import (
	"cmp"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// What was checked in memory is known until somebody writes there:
//
//	if r.Name != "a" { return }
//	r.Name = other // ends what is known of r.Name
//	run(r.Name)
//
// For places in memory this file notes events: stores and calls that write to the place, to what it is a part of, or to a
// part of it. Each ends all that is known, even if it may write elsewhere (a weak update must not keep it); only a store to just that
// place of a constant, or of what a sanitizer has made, makes it clean (a strong update). A call writes what the rows of its model, or the summary
// of its function, say that it writes. An unknown call is taken to write nothing: otherwise no check of a field would
// outlive the next line that logs. Events are found once, before the solution, in the order of the instructions.

// writes notes as events the stores to places in memory that conditions speak of, and the calls that write to them.
func (g *Checker) writes(gs *guards, fn *ssa.Function) {
	// Numbers of places by the root of the object, so that an instruction is compared only with places of what it writes to.
	byRoot := make(map[ssa.Value][]int)
	for n, p := range gs.places {
		if p.inMemory() || p.whole {
			byRoot[p.root] = append(byRoot[p.root], n)
		}
	}
	// Most functions check parameters and locals that have no address, and end here.
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
				g.literalEvents(gs, byRoot, b, i, instr)
			// go func() { name = read() }() may run at any time from here on. Deferred literals run when all is over.
			case *ssa.Go:
				g.literalEvents(gs, byRoot, b, i, instr)
			}
		}
		// What a call says by returning holds behind what it has written.
		slices.SortStableFunc(gs.events[b], func(x, y event) int { return cmp.Or(cmp.Compare(x.at, y.at), -compareBools(x.write, y.write)) })
	}
}

// compareBools puts false before true.
func compareBools(x, y bool) int {
	switch {
	case x == y:
		return 0
	case y:
		return -1
	}
	return 1
}

// inMemory reports whether the value at a place may change: that of a variable which has an address, or of what a pointer,
// map or slice leads to. All other values are SSA values, which never change.
// A parameter of type *options with the empty path is a pointer, which does not change; with the path .Name it is memory.
func (p place) inMemory() bool {
	switch p.root.(type) {
	case *ssa.Alloc, *ssa.Global, *ssa.FreeVar:
		return true
	}
	return p.path != "" && ssautil.Pointerish(p.root.Type())
}

// storeEvents notes what a store does to places of the object that it writes to. A constant that is stored to another
// element of the same list ends nothing: it is clean, and if it is the same element, that is too.
// A store covers a place if it writes to all of it, as r = other does of r.Name, and the place covers the store if it
// writes to a part of it, as r.Tags[0] = x does of r.Tags. Both end what was known:
//
//	r.Name = "a"    // r.Name is clean: all of it is constant
//	r.Tags[0] = "a" // and of r.Tags nothing is known, because the other elements are as they were
func (g *Checker) storeEvents(gs *guards, byRoot map[ssa.Value][]int, b *ssa.BasicBlock, at int, st *ssa.Store) {
	to := g.Loc(st.Addr)
	for _, n := range byRoot[to.Root] {
		p := gs.places[n].path
		if !to.Path.Covers(p) && !p.Covers(to.Path) || gs.places[n].whole && !setsHost(st) {
			continue
		}
		e := event{clearance: clearance{n: n}, at: at, write: true}
		if _, isConst := st.Val.(*ssa.Const); isConst && to.Path.Covers(p) {
			if to.Index != gs.places[n].index { // another element
				continue
			}
			e.sinks = ^model.Kinds(0)
		} else if to.Path.Covers(p) && to.Index == gs.places[n].index {
			e.sinks = g.cleaned(st.Val)
		}
		gs.events[b] = append(gs.events[b], e)
	}
}

// callEvents notes what a call may write to, as far as the callee is known: by its model, then by its summary.
// Only arguments that lead to memory count: of a text that is handed to a function the caller's own stays as it is.
func (g *Checker) callEvents(gs *guards, byRoot map[ssa.Value][]int, b *ssa.BasicBlock, at int, instr *ssa.Call) {
	for _, arg := range g.filledBy(instr) {
		for l, n := g.Loc(arg), 0; n < len(byRoot[l.Root]); n++ {
			i := byRoot[l.Root][n]
			if p := gs.places[i].path; !gs.places[i].whole && (l.Path.Covers(p) || p.Covers(l.Path)) {
				gs.events[b] = append(gs.events[b], event{clearance: clearance{n: i}, at: at, write: true})
			}
		}
	}
	for i, arg := range instr.Call.Args {
		if !ssautil.Pointerish(arg.Type()) {
			continue
		}
		l := g.Loc(arg)
		for _, n := range byRoot[l.Root] {
			if p := gs.places[n].path; !gs.places[n].whole && g.callWrites(instr, i, l, p) {
				gs.events[b] = append(gs.events[b], event{clearance: clearance{n: n}, at: at, write: true})
			}
		}
	}
}

// callWrites reports whether, by the summary of the callee, a call writes to the part at p of the object that its argument
// i, at l, is a part of. That a parameter flows to where it has come from is no write.
// A flow to a parameter that comes from another input is a write, and one that begins in the function, if it has a source:
//
//	func (r *req) set(name string) { r.Name = name }            // a flow from parameter 1 to parameter 0, at .Name
//	func (r *req) read() { r.Name, _ = in.ReadString('\n') }    // begins at a source
func (g *Checker) callWrites(instr *ssa.Call, i int, l access.Loc, p access.Path) bool {
	fn := instr.Call.StaticCallee()
	if fn == nil {
		return false
	}
	touches := func(sub access.Path) bool {
		to := l.Part(sub).Path
		return to.Covers(p) || p.Covers(to)
	}
	if s := g.callees.SummaryOf(g.Declared(fn)); s != nil {
		g.dependsOn(s)
		for _, f := range s.Flows {
			if f.IsWrite() && f.Out.Index == i && touches(f.Out.Path) {
				return true
			}
		}
		for _, f := range s.Gens {
			if f.Out.Kind == summary.ToParam && f.Out.Index == i && f.Source != nil && touches(f.Out.Path) {
				return true
			}
		}
	}
	return false
}

// filledBy returns the arguments that a function of a library writes to: those that a row gives the role of an output, as
// the second one of json.Unmarshal.
// Only rows are asked here. A row that does not bind, because it is for another constant, fills nothing.
func (g *Checker) filledBy(instr *ssa.Call) (out []ssa.Value) {
	c := &access.Call{Instr: instr, Args: ssautil.AllArgs(&instr.Call)}
	obj := g.CalledObject(&instr.Call)
	if obj == nil {
		return nil
	}
	for _, row := range g.Rows(obj) {
		a, ok := c.Bind(obj.Signature(), row)
		if !ok {
			continue
		}
		for _, v := range a.Out {
			out = append(out, v.V)
		}
	}
	return out
}

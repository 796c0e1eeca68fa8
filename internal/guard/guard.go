package guard

import (
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
)

// A Checker finds what the conditions of functions say of values.
type Checker struct {
	*access.Resolver
	*Functions
	callees Callees
	guards  map[*ssa.Function]*guardState
	finding *guardState // whose guards are being found; nil if none
	at      int         // how often summaries had changed when the guards were last looked through
	Age     int         // how often they have become others
}

// Functions are what is known of those of a package that check: whether they return, and what for which character.
type Functions struct {
	returning  map[*ssa.Function]bool     // see NoteReturning
	evaluated  map[*ssa.Function]*results // see resultsOf
	evaluating []*ssa.Function            // those that are being tried, each for the one before
}

// Callees is what others know.
type Callees interface {
	// Reads is told that what is found rests on a summary of this package.
	Reads(s *summary.Summary)
	// summaryOf returns what is known of a function of this package, or nil.
	SummaryOf(fn *ssa.Function) *summary.Summary
	// summaryFor returns what is known of any package's function, or nil.
	SummaryFor(obj *types.Func) *summary.Summary
	// facts returns what is known of another package, or nil.
	Facts(pkg *types.Package) *summary.Package
	// follows returns the sinks that what follows a value in a text is clean for.
	Follows(before ssa.Value) model.Kinds
}

func NewFunctions() *Functions {
	return &Functions{returning: make(map[*ssa.Function]bool), evaluated: make(map[*ssa.Function]*results)}
}

func New(r *access.Resolver, f *Functions, c Callees) *Checker {
	return &Checker{Resolver: r, Functions: f, callees: c, guards: make(map[*ssa.Function]*guardState)}
}

// guards are what a function's conditions say of values, by block: something holds in a block if it holds on
// every way into it.
type guards struct {
	places []place
	in     [][]model.Kinds      // by block, then by place
	out    map[edge][]clearance // what a way from one block to another adds
	gen    map[*ssa.BasicBlock][]clearance
	events map[*ssa.BasicBlock][]event
	ends   map[*ssa.BasicBlock]bool // blocks that end the program
}

// A place is a value that is checked: a part of an object, and of an element that is not constant the index
// that chose it.
type place struct {
	root  ssa.Value
	path  access.Path
	index ssa.Value
}

// A clearance says that a place becomes clean for some sinks.
type clearance struct {
	n     int
	sinks model.Kinds
}

// An event is an instruction that changes what is known of a place: a write ends it, a constant is clean, and
// after a call that returns only if a value is good it is.
type event struct {
	clearance
	at    int // in the block
	write bool
}

type edge struct{ from, to *ssa.BasicBlock }

// guardsOf returns the guards of a function, or nil if it has none.
func (g *Checker) guardsOf(fn *ssa.Function) *guards {
	k := g.guards[fn]
	if k == nil {
		k = new(guardState)
		g.guards[fn] = k // ends recursion: what asks for the guards meanwhile gets what has been found of them
		g.findFor(k, fn)
	}
	for _, s := range k.heard {
		g.hears(s)
	}
	return k.guards
}

// findGuards solves what is known in a function. It returns nil if nothing is.
func (g *Checker) findGuards(k *guardState, fn *ssa.Function) *guards {
	gs := &guards{
		out:    make(map[edge][]clearance),
		gen:    make(map[*ssa.BasicBlock][]clearance),
		events: make(map[*ssa.BasicBlock][]event),
		ends:   make(map[*ssa.BasicBlock]bool),
	}
	for _, b := range fn.Blocks {
		g.blockGuards(gs, b)
	}
	g.charGuards(gs, fn)
	if len(gs.places) == 0 {
		return nil
	}
	g.writes(gs, fn)
	gs.solve(fn)
	k.guards = gs
	for range maxRefined {
		if !g.refine(gs, fn) {
			break
		}
		gs.solve(fn)
	}
	return gs
}

// blockGuards notes what the condition at the end of a block says, and the calls in it.
func (g *Checker) blockGuards(gs *guards, b *ssa.BasicBlock) {
	for i, instr := range b.Instrs {
		c, ok := instr.(*ssa.Call)
		if !ok {
			continue
		}
		if !g.mayInsist(gs, c) {
			continue
		}
		g.callFacts(c, model.NoOutcome, func(p place, sinks model.Kinds) {
			if n := gs.number(p); n >= 0 {
				gs.events[b] = append(gs.events[b], event{clearance: clearance{n, sinks}, at: i})
			}
		})
	}
	cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok || b.Succs[0] == b.Succs[1] {
		return
	}
	for i, truth := range [...]bool{true, false} {
		g.eachFact(cond.Cond, truth, func(p place, sinks model.Kinds) {
			gs.addEdge(edge{b, b.Succs[i]}, p, sinks)
		})
	}
}

// mayInsist reports whether a call may tell something by returning at all: it has no result that says whether it
// found its arguments good. A call that never returns ends its block.
func (g *Checker) mayInsist(gs *guards, c *ssa.Call) bool {
	fn := c.Call.StaticCallee()
	if fn == nil {
		return false
	}
	fn = g.Declared(fn)
	if g.endless(fn) {
		gs.ends[c.Block()] = true
	}
	if outcomes(fn)[0] != model.NoOutcome || len(c.Call.Args) == 0 {
		return false
	}
	return g.Has[fn] || fn.Object() != nil && g.ModelOf(fn.Object().Pkg()) == nil
}

// number returns the place's number, or -1 if there are too many.
func (gs *guards) number(p place) int {
	for i, q := range gs.places {
		if p == q {
			return i
		}
	}
	if len(gs.places) == MaxPlaces {
		return -1
	}
	gs.places = append(gs.places, p)
	return len(gs.places) - 1
}

// addEdge adds what is known on a way and reports whether that is new.
func (gs *guards) addEdge(e edge, p place, sinks model.Kinds) bool {
	n := gs.number(p)
	if n < 0 || sinks == 0 {
		return false
	}
	for i, o := range gs.out[e] {
		if o.n == n {
			gs.out[e][i].sinks |= sinks
			return o.sinks|sinks != o.sinks
		}
	}
	gs.out[e] = append(gs.out[e], clearance{n, sinks})
	return true
}

// solve starts from "all holds" and takes away until nothing changes.
func (gs *guards) solve(fn *ssa.Function) {
	gs.in = make([][]model.Kinds, len(fn.Blocks))
	space := make([]model.Kinds, len(fn.Blocks)*len(gs.places))
	for i := range space {
		space[i] = ^model.Kinds(0)
	}
	for i := range gs.in {
		gs.in[i], space = space[:len(gs.places):len(gs.places)], space[len(gs.places):]
	}
	clear(gs.in[0])
	meet := make([]model.Kinds, len(gs.places))
	for changed := true; changed; {
		changed = false
		for _, b := range fn.Blocks {
			if len(b.Preds) == 0 {
				continue
			}
			gs.meet(b, meet)
			for i, m := range meet {
				if m != gs.in[b.Index][i] {
					gs.in[b.Index][i], changed = m, true
				}
			}
		}
	}
}

// meet computes what holds on every way into a block.
func (gs *guards) meet(b *ssa.BasicBlock, meet []model.Kinds) {
	for i := range meet {
		meet[i] = ^model.Kinds(0)
		for _, p := range b.Preds {
			meet[i] &= gs.onEdge(i, p, b)
		}
	}
	for _, o := range gs.gen[b] {
		meet[o.n] |= o.sinks
	}
}

// onEdge returns what holds of a place on the way from one block to another.
func (gs *guards) onEdge(n int, from, to *ssa.BasicBlock) model.Kinds {
	if gs.ends[from] {
		return ^model.Kinds(0)
	}
	m := gs.before(n, from, len(from.Instrs))
	for _, o := range gs.out[edge{from, to}] {
		if o.n == n {
			m |= o.sinks
		}
	}
	return m
}

// before returns what holds of a place at an instruction of a block.
func (gs *guards) before(n int, b *ssa.BasicBlock, at int) model.Kinds {
	if n >= len(gs.in[b.Index]) { // found after the last solution
		return 0
	}
	m := gs.in[b.Index][n]
	for _, e := range gs.events[b] {
		if e.n != n || e.at >= at {
			continue
		}
		if e.write {
			m = 0
		}
		m |= e.sinks
	}
	return m
}

// guarded returns the sinks that the value at l is clean for at an instruction of a block.
func (g *Checker) At(l access.Loc, at *ssa.BasicBlock, index int) model.Kinds {
	gs := g.guardsOf(at.Parent())
	if gs == nil {
		return 0
	}
	var mask model.Kinds
	for n, p := range gs.places {
		if p.covers(l) {
			mask |= gs.before(n, at, index)
		}
	}
	return mask
}

// guardedEdge is guarded for a value that takes the way from one block to another.
func (g *Checker) OnEdge(l access.Loc, from, to *ssa.BasicBlock) model.Kinds {
	gs := g.guardsOf(from.Parent())
	if gs == nil {
		return 0
	}
	var mask model.Kinds
	for n, p := range gs.places {
		if p.covers(l) {
			mask |= gs.onEdge(n, from, to)
		}
	}
	return mask
}

// covers reports whether what is known of a place is known of the loc: of a text also for its characters.
func (p place) covers(l access.Loc) bool {
	if p.root != l.Root || len(p.path) > len(l.Path) || p.path != l.Path[:len(p.path)] {
		return false
	}
	return p.index == nil || p.index == l.Index
}

// A guardState is what has been found of the guards of a function, and what that rests on: the summaries of functions that it calls,
// which say what they check and what they write to. When one of them has changed, the guards are found anew.
type guardState struct {
	guards *guards // nil if there is none
	heard  []*summary.Summary
	age    int // of what was heard, when the guards were found
}

// findFor finds the guards of a function, and notes what they rest on.
func (g *Checker) findFor(k *guardState, fn *ssa.Function) {
	outer := g.finding
	defer func() { g.finding = outer }()
	g.finding = k
	k.guards = g.findGuards(k, fn)
	k.age = k.heardAge()
}

// hears notes that the guards that are being found rest on a summary of this package.
func (g *Checker) hears(s *summary.Summary) {
	if k := g.finding; k != nil && !slices.Contains(k.heard, s) {
		k.heard = append(k.heard, s)
		g.callees.Reads(s)
	}
}

func (k *guardState) heardAge() (sum int) {
	for _, s := range k.heard {
		sum += s.Age
	}
	return sum
}

// Renew finds the guards anew that rest on summaries which have changed since; age says how often one of the package has. If they
// are others then, Age grows, and all of the instructions must be visited again.
func (g *Checker) Renew(age int) {
	if g.at == age {
		return
	}
	g.at = age
	old := make(map[*ssa.Function]*guardState)
	for _, fn := range g.Fns {
		if k := g.guards[fn]; k != nil && k.age != k.heardAge() {
			old[fn] = k
			delete(g.guards, fn)
		}
	}
	for _, fn := range g.Fns {
		if k := old[fn]; k != nil && !g.guardsOf(fn).same(k.guards) {
			g.Age++
		}
	}
}

// same reports whether guards say the same.
func (gs *guards) same(other *guards) bool {
	if gs == nil || other == nil {
		return gs == other
	}
	return slices.Equal(gs.places, other.places) && slices.EqualFunc(gs.in, other.in, slices.Equal[[]model.Kinds]) &&
		maps.EqualFunc(gs.out, other.out, slices.Equal[[]clearance]) && maps.EqualFunc(gs.gen, other.gen, slices.Equal[[]clearance]) &&
		maps.EqualFunc(gs.events, other.events, slices.Equal[[]event]) && maps.Equal(gs.ends, other.ends)
}

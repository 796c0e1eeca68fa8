// Package guard finds the guards of a function: which values its conditions, loops and text functions make clean, and for
// which kinds of sink. It knows nothing of flows. Who follows flows asks [Checker.At] what a value is clean for where it is
// used, and takes those kinds off each flow that is there. A summary takes with it what [Checker.Validates] says of a
// function's parameters, so that callers know it too.
package guard

import (
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/charset"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
)

// The guards of a function are a forward analysis in which something holds in a block only if it holds on every way into
// it.
//
//	func run(name string) {
//		if name != "a" && name != "b" {
//			return
//		}
//		exec.Command("sh", "-c", name).Run() // both ways to this line have found name equal to a constant
//	}
//
// The facts are pairs of a place, the value that is checked, and a mask of the kinds that it is clean for. They are made on
// the edges behind conditions (checks.go), in blocks that only some characters reach (chars.go, texts.go), and by calls
// that return only if their argument is good. Writes to memory end them (kill.go).
//
// The lattice of a place is the set of all masks. A block starts with all kinds, the entry with none; the join of the edges
// into a block is the intersection, to which what the block makes clean itself is added. Masks only shrink, and there are
// blocks × places × kinds bits, so that the fixed point is reached. It is the greatest one: what is checked before a loop
// still holds in it. Then conditions are read again by what the solution says (loops.go), which adds facts to edges; so the
// solution starts anew, at most maxRefined times.
//
// An SSA value never changes, so a check of one holds wherever its edge dominates. Only places in memory need events.

// A Checker finds the guards of the functions that one Resolver serves: of a declared function and of those nested in it.
type Checker struct {
	*access.Resolver
	*Functions
	callees Callees
	guards  map[*ssa.Function]*guardState
	keepers map[*ssa.Function]*keeper

	weighings map[*ssa.Function][]weighing // see weighs
	finding   *guardState                  // whose guards are being found; nil if none
	at        int                          // how often summaries had changed when Renew last looked
	Version   int                          // the version of the answers: it grows when the guards of a function have changed
}

// Functions are what is known of the functions of a package that check: whether they return, and what they return for
// which character. It rests on no flow and on no summary, so that all Checkers of a package share it.
type Functions struct {
	returning  map[*ssa.Function]bool     // see NoteReturning
	evaluated  map[*ssa.Function]*results // see resultsOf
	evaluating []*ssa.Function            // those that are being evaluated, each for the one before
}

// Callees is what the package analysis knows of functions that are called, and what a Checker tells it.
type Callees interface {
	// Reads is told that what is found rests on a summary of this package: when it changes, Renew is to be called.
	Reads(s *summary.Summary)
	// SummaryOf returns the summary of a function of this package, or nil.
	SummaryOf(fn *ssa.Function) *summary.Summary
	// SummaryFor returns the summary of a function of any package, or nil.
	SummaryFor(obj *types.Func) *summary.Summary
	// Methods returns the methods that a call of an interface's method can run, or nil if they are not known.
	Methods(c *ssa.CallCommon) []*types.Func
	// Candidates returns, of those, the ones that are known, although there may be more: those of this package.
	Candidates(c *ssa.CallCommon) []*types.Func
	// Facts returns what is known of another package, or nil.
	Facts(pkg *types.Package) *summary.Package
	// Follows returns the kinds that what follows a value in a text is clean for: behind "https://host/" that is URL.
	Follows(before ssa.Value) model.Kinds
}

// NewFunctions returns what is known before any function was looked at: nothing.
func NewFunctions() *Functions {
	return &Functions{returning: make(map[*ssa.Function]bool), evaluated: make(map[*ssa.Function]*results)}
}

// New returns a Checker of the functions that r serves.
func New(r *access.Resolver, f *Functions, c Callees) *Checker {
	return &Checker{Resolver: r, Functions: f, callees: c, guards: make(map[*ssa.Function]*guardState), keepers: make(map[*ssa.Function]*keeper), weighings: make(map[*ssa.Function][]weighing)}
}

// guards are what is known in one function: what makes its places clean, and the solution of that.
type guards struct {
	places []place                         // in the order in which they were found; all else speaks of them by number
	in     [][]model.Kinds                 // the solution: by block, then by place, what holds where the block begins
	out    map[edge][]clearance            // what an edge adds: a condition has come out so
	gen    map[*ssa.BasicBlock][]clearance // what a block adds where it begins: only harmless characters reach it
	events map[*ssa.BasicBlock][]event     // what changes within a block, in the order of its instructions
	ends   map[*ssa.BasicBlock]bool        // the blocks that end the program: nothing comes behind them
	texts  map[place][]charset.Charset     // which characters a text can have, by block; see addText
}

// A place is a value that is checked: the part of an object at a path and, of an element that no constant chose, the index
// that chose it. In
//
//	for i := range s {
//		if s[i] == ';' { return }
//	}
//
// the place is the element of s that i chooses; a later s[j] is another one. Places are compared by ==.
//
// With a method the place is no part of the value, but what this method of it has checked, see methodFacts. With whole it is the
// text that the value is as a whole, and nothing is said of its parts: of a URL whose host was checked the query is anything.
type place struct {
	root   ssa.Value
	path   access.Path
	index  ssa.Value
	method string
	whole  bool
	same   *ssa.Parameter // it holds if this parameter is the program's own, see same.go

	assumed bool // with same: in the function itself it is
}

// A clearance says that place number n becomes clean for some kinds of sink.
type clearance struct {
	n     int
	sinks model.Kinds
}

// An event is an instruction that changes what is known of a place: a write ends what was known; a write of a constant
// makes it clean; and behind a call that returns only if a value is good, the value is.
type event struct {
	clearance
	at    int  // the instruction's index in its block; the event counts for those behind it
	write bool // what was known before ends
}

// An edge leads from a block to one of its successors. Conditions clear edges and not blocks, because a block may be
// reached by other ways too.
type edge struct{ from, to *ssa.BasicBlock }

// guardsOf returns the guards of a function, or nil if it has none.
func (g *Checker) guardsOf(fn *ssa.Function) *guards {
	k := g.guards[fn]
	if k == nil {
		k = new(guardState)
		g.guards[fn] = k // ends recursion: what asks for the guards meanwhile gets what has been found of them
		g.findFor(k, fn)
	}
	for _, s := range k.summaries {
		g.dependsOn(s)
	}
	return k.guards
}

// findGuards finds what makes places clean in a function and solves it. It returns nil if there is nothing. The first
// solution is kept in k before it is refined: a nested function that refers to this one and is asked meanwhile finds it
// there.
func (g *Checker) findGuards(k *guardState, fn *ssa.Function) *guards {
	gs := &guards{
		out:    make(map[edge][]clearance),
		gen:    make(map[*ssa.BasicBlock][]clearance),
		events: make(map[*ssa.BasicBlock][]event),
		ends:   make(map[*ssa.BasicBlock]bool),
		texts:  make(map[place][]charset.Charset),
	}
	for _, b := range fn.Blocks {
		g.blockGuards(gs, b)
		g.replacedGuards(gs, b)
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

// blockGuards notes what the condition at the end of a block says on its two edges, and what the calls in the block say by
// returning.
func (g *Checker) blockGuards(gs *guards, b *ssa.BasicBlock) {
	for i, instr := range b.Instrs {
		if st, ok := instr.(*ssa.Store); ok {
			g.cleanStore(gs, st)
		}
		c, ok := instr.(*ssa.Call)
		if !ok || !g.mayInsist(gs, c) {
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
	for i, truth := range [...]bool{true, false} { // the first successor is taken if the condition is true
		g.eachFact(cond.Cond, truth, func(p place, sinks model.Kinds) {
			gs.addEdge(edge{b, b.Succs[i]}, p, sinks)
		})
	}
}

// mayInsist reports whether a call may tell something by returning at all, as that of
//
//	func mustBeName(s string) { if !isName(s) { panic(s) } }
//
// does: it has no result, bool or error, that says whether it found its arguments good. Functions of other packages count
// only if no model describes them, because a model says all there is to say. A call that never returns ends its block.
func (g *Checker) mayInsist(gs *guards, c *ssa.Call) bool {
	fn := c.Call.StaticCallee()
	if fn == nil {
		return false
	}
	fn = g.Declared(fn)
	if g.endless(g.Index, fn) {
		gs.ends[c.Block()] = true
	}
	if outcomes(fn)[0] != model.NoOutcome || len(c.Call.Args) == 0 {
		return false
	}
	return g.Has[fn] || fn.Object() != nil && g.ModelOf(fn.Object().Pkg()) == nil
}

// number returns the place's number, and gives it one if it has none, or returns -1 if there are too many.
func (gs *guards) number(p place) int {
	for i, q := range gs.places {
		if p == q {
			return i
		}
	}
	if p.same != nil && gs.number(p.given()) < 0 || len(gs.places) == MaxPlaces {
		return -1
	}
	gs.places = append(gs.places, p)
	return len(gs.places) - 1
}

// addEdge adds what is known on an edge and reports whether that is new.
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

// solve computes the greatest fixed point: it starts from "all holds", but in the entry block nothing does, and takes away
// until nothing changes. Blocks are in the order of the source, so that most functions take as many rounds as loops are
// nested, and one more. Blocks that nothing leads to keep all kinds: they never run, but for the one behind a
// recovered panic, which only returns.
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

// meet computes what holds where a block begins: the intersection of what its edges say, each with what its marks mean together, and
// what the block adds.
func (gs *guards) meet(b *ssa.BasicBlock, meet []model.Kinds) {
	for i := range meet {
		meet[i] = ^model.Kinds(0)
		for _, p := range b.Preds {
			meet[i] &= gs.onEdge(i, p, b).Meets()
		}
	}
	for _, o := range gs.gen[b] {
		meet[o.n] |= o.sinks
	}
}

// onEdge returns what holds of a place on the edge from one block to another. Behind a call that never returns everything
// holds: nothing comes that way, and so it takes nothing away from the other edges.
func (gs *guards) onEdge(n int, from, to *ssa.BasicBlock) model.Kinds {
	if gs.ends[from] {
		return ^model.Kinds(0)
	}
	m := gs.before(n, from, len(from.Instrs))
	base := gs.base(n)
	for _, o := range gs.out[edge{from, to}] {
		if o.n == n || o.n == base {
			m |= o.sinks
		}
	}
	return m
}

// before returns what holds of a place right before an instruction of a block, after the events before it.
func (gs *guards) before(n int, b *ssa.BasicBlock, at int) model.Kinds {
	if n >= len(gs.in[b.Index]) { // its place was found after the last solution
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
	if base := gs.base(n); base >= 0 {
		m |= gs.before(base, b, at)
	}
	return m
}

// At returns the kinds of sink that the value at l is clean for right before instruction number index of a block: those of
// all places that cover it. A mask of none means that no check was found.
func (g *Checker) At(l access.Loc, at *ssa.BasicBlock, index int) model.Kinds {
	gs := g.guardsOf(at.Parent())
	return (gs.joined(l, func(n int) model.Kinds { return gs.before(n, at, index) }) | g.outside(l, at.Parent()) | g.found(l)).Settled()
}

// OnEdge returns, as At does, what the value at l is clean for on the edge from one block to another. A phi asks this for
// each of its operands:
//
//	if !isName(s) {
//		s = "default"
//	}
//	use(s) // a phi of s, which is clean on the edge around the block, and of a constant
func (g *Checker) OnEdge(l access.Loc, from, to *ssa.BasicBlock) model.Kinds {
	gs := g.guardsOf(from.Parent())
	return (gs.joined(l, func(n int) model.Kinds { return gs.onEdge(n, from, to) }) | g.outside(l, from.Parent()) | g.found(l)).Settled()
}

// joined returns what is known of all places that cover what is at l, which known says of each by its number.
func (gs *guards) joined(l access.Loc, known func(n int) model.Kinds) (mask model.Kinds) {
	if gs == nil {
		return 0
	}
	for n, p := range gs.places {
		if p.covers(l) {
			mask |= known(n)
		}
	}
	return mask
}

// covers reports whether what is known of a place is known of what is at l: at the same place or in a part of it, so that
// of a clean text the characters are clean too. Parts are compared by the same steps here: what holds of one element need
// not hold of any.
func (p place) covers(l access.Loc) bool {
	if p.whole && p.path != l.Path {
		return false
	}
	if p.method != "" || p.same != nil && !p.assumed || p.root != l.Root || len(p.path) > len(l.Path) || p.path != l.Path[:len(p.path)] {
		return false
	}
	return p.index == nil || p.index == l.Index
}

// A guardState is what has been found of the guards of a function, and what that rests on: the summaries of the functions
// that it calls, which say what they check and what they write to. When one of them has changed, the guards are found anew.
type guardState struct {
	guards    *guards            // nil if there is none
	summaries []*summary.Summary // of this package, that were read
	version   int                // the sum of their versions when the guards were found

	isAsked   bool        // inherited was found
	inherited []cleanFact // of a function literal, what holds in it from outside
	around    *around     // what the function tells the literals in it; nil if none has asked
}

// findFor finds the guards of a function, and notes what they rest on.
func (g *Checker) findFor(k *guardState, fn *ssa.Function) {
	outer := g.finding
	defer func() { g.finding = outer }()
	g.finding = k
	k.guards = g.findGuards(k, fn)
	k.version = k.summariesVersion()
}

// dependsOn notes that the guards that are being found rest on a summary of this package. Guards that rest on those of another
// function rest on its summaries too: guardsOf notes them again for whoever asks.
func (g *Checker) dependsOn(s *summary.Summary) {
	if k := g.finding; k != nil && !slices.Contains(k.summaries, s) {
		k.summaries = append(k.summaries, s)
		g.callees.Reads(s)
	}
}

// summariesVersion returns the sum of the versions of all summaries that were read. Versions only grow, so that it is the same only
// if none has changed.
func (k *guardState) summariesVersion() (sum int) {
	for _, s := range k.summaries {
		sum += s.Version
	}
	return sum
}

// Renew finds the guards anew that rest on summaries which have changed since; version says how often any summary of the
// package has. If guards have changed then, Age grows, and all instructions of the functions must be visited again. All
// that are out of date are dropped before one is found, because one may ask for another.
func (g *Checker) Renew(version int) {
	if g.at == version {
		return
	}
	g.at = version
	old := make(map[*ssa.Function]*guardState)
	for _, fn := range g.Fns {
		if k := g.guards[fn]; k != nil && k.version != k.summariesVersion() {
			old[fn] = k
			delete(g.guards, fn)
		}
	}
	for _, fn := range g.Fns {
		k := old[fn]
		if k != nil && (!g.guardsOf(fn).same(k.guards) || k.isAsked && !slices.Equal(k.inherited, g.inherited(fn))) {
			g.Version++
		}
	}
	if g.renewKept() {
		g.Version++
	}
}

// same reports whether guards say the same, by the same numbers of places. Places are found in the order of the
// instructions, so that guards that say the same have the same numbers.
func (gs *guards) same(other *guards) bool {
	if gs == nil || other == nil {
		return gs == other
	}
	return slices.Equal(gs.places, other.places) && slices.EqualFunc(gs.in, other.in, slices.Equal[[]model.Kinds]) &&
		maps.EqualFunc(gs.out, other.out, slices.Equal[[]clearance]) && maps.EqualFunc(gs.gen, other.gen, slices.Equal[[]clearance]) &&
		maps.EqualFunc(gs.events, other.events, slices.Equal[[]event]) && maps.Equal(gs.ends, other.ends)
}

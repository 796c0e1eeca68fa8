package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/guard"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// This file solves one declared function together with the functions that are nested in it. It visits their
// instructions in rounds until a round changes nothing, and then writes down their summaries.
//
// The state is an object for each root value, with a flow set for each of its parts. The transfer functions (visit.go)
// only add flows and only take kinds away from masks, so the state rises in a finite lattice, and the rounds end. They
// are bounded all the same: a function that takes maxRounds rounds or maxSteps steps is made coarse once, and one
// that still does not end after stepsWhole steps is left as it is and reported as cut.
//
// Nested functions share the variables of the one that they stand in. Solved together, a write in one is seen in the
// other without a summary between them:
//
//	cmd := ""
//	set := func(s string) { cmd = s }
//	set(r.FormValue("c"))
//	exec.Command("sh", "-c", cmd)

// A Func is a declared function with the functions nested in it. They share variables, so they are solved together. It
// holds the state of their solution; what all functions of a package share is in [Package].
type Func struct {
	*Package
	Places       *access.Resolver // where each value's data is: roots and access paths
	fns          []*ssa.Function
	objects      map[ssa.Value]*object                // by root; those of globals are the package's
	aliases      map[ssa.Value][]alias                // what the parts of an object are also known as
	returns      map[*ssa.Function]*object            // what is returned; the first step of a path is the result
	Checks       *guard.Checker                       // which values conditions have made clean
	givens       map[givenKey]*given                  // what callback targets are run with, see asCall
	standIns     map[standInKey]*summary.Summary      // functions that stand for the handlers of an object, see standIn
	registered   []access.Loc                         // what the summary that is applied has registered something with
	calls        map[ssa.CallInstruction]*access.Call // calls that returned a function, by which its captured variables are found again
	callDeps     map[ssa.CallInstruction]*callDeps    // what calls depend on beside their operands
	edges        map[phiAt][]int                      // what edgesAt has said
	overwritten  map[*ssa.UnOp]lastWritten            // what lastStores has said of a load
	fieldsOver   map[*ssa.UnOp]map[int][]*ssa.Store   // what overwrittenFields has
	alive        map[*ssa.Function][]*ssa.BasicBlock  // see reachable
	enteredFuncs map[*ssa.Function]bool               // functions whose parameters the topics have marked: each is entered once
	orders       map[*ssa.Function]*sequence          // the order of the instructions
	loads        map[ssa.Value]loaded                 // when what was loaded was read
	readParts    map[summary.OriginID]ReadPart        // parts that are sources, by what they are sources of: see NoteRead
	readBy       map[ssa.Value][]summary.OriginID     // the sources that a value reads
	resets       map[ssa.Value][]reset                // instructions that empty memory, by its root; nil if there are none
	cycle        []*Func                              // the functions that call each other, in the one of them that is solved first; nil in others
	visits       int                                  // how often it was solved
	Trusted      bool                                 // only trusted callers call it, see trustedLabels
	joins        bool                                 // it is followed as a whole, see coarsen
	rank         int                                  // its index in the order of solving
	queued       bool                                 // waits to be solved

	isChanged bool                       // an object has changed since the round began
	version   int                        // how often an object has changed; only grows
	deps      map[*ssa.BasicBlock][]deps // of the instructions that have an effect, see depsOf
	cur       *deps                      // of the instruction that is visited; nil between visits
	changed   map[any]bool               // summaries, variables, states and parameters that have changed in this solution
	at        point                      // the instruction that is visited
	writeAt   order                      // when that writes
	ReadAt    order                      // when that reads: flows written later are not seen
	assigned  int                        // of an assignment: one more than the length of its path in the object; 0 for other updates
	depth     int                        // of updates within updates, which aliases could make endless
	step      pendingStep                // the trace step that updates add
	operands  []*ssa.Value               // space for those of one instruction

	readings      *readings // of the call whose summary is applied
	spareReadings *readings // their room, for the next call

	frames      bool  // what is read has the steps into encoded objects, see framed
	readAtPoint point // where the value that is asked about was read from memory; zero for the instruction that is visited
}

// An alias says that the part at path of an object is the memory at target. After
//
//	s.buf = b
//
// the part buf of s has the alias b, so that a later write to *s.buf reaches b too.
type alias struct {
	path   access.Path
	target access.Loc
}

// newFunc makes the state of a declared function and those nested in it. It visits nothing yet.
func newFunc(e *Package, fn *ssa.Function) *Func {
	g := &Func{
		Package:      e,
		objects:      make(map[ssa.Value]*object),
		aliases:      make(map[ssa.Value][]alias),
		returns:      make(map[*ssa.Function]*object),
		changed:      make(map[any]bool),
		deps:         make(map[*ssa.BasicBlock][]deps),
		calls:        make(map[ssa.CallInstruction]*access.Call),
		callDeps:     make(map[ssa.CallInstruction]*callDeps),
		overwritten:  make(map[*ssa.UnOp]lastWritten),
		fieldsOver:   make(map[*ssa.UnOp]map[int][]*ssa.Store),
		alive:        make(map[*ssa.Function][]*ssa.BasicBlock),
		enteredFuncs: make(map[*ssa.Function]bool),
		orders:       make(map[*ssa.Function]*sequence),
		loads:        make(map[ssa.Value]loaded),
		ReadAt:       Always,
	}
	g.Places = access.NewResolver(e.Index, &e.on)
	g.Checks = guard.New(g.Places, e.checks, callees{g})
	g.Trusted = e.isTrusted(fn)
	g.addFunc(fn)
	return g
}

// addFunc adds a function and those nested in it, and binds the free variables of these to what they capture. Nested
// functions come behind the one that they stand in, so that in most rounds what is captured is written before it is
// read.
func (g *Func) addFunc(fn *ssa.Function) {
	g.fns = append(g.fns, fn)
	g.Places.Fns = g.fns
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if c, ok := instr.(*ssa.MakeClosure); ok {
				if f := c.Fn.(*ssa.Function); f.Parent() == fn {
					// A free variable is the variable that it captures, so that both functions see one object.
					for i, v := range f.FreeVars {
						g.Places.Binds[v] = c.Bindings[i]
					}
				}
			}
		}
	}
	for _, f := range fn.AnonFuncs {
		g.addFunc(f)
	}
}

// callees returns the declared functions that the function calls or mentions: one that is handed on may be called by
// who gets it, so its summary should be ready too. A function that is mentioned twice is there twice.
// So should that of a method that an interface's method may be, if conditions ask it (guard.MayCheck).
// The order is that of the instructions, by which the order of solving is the same in each run.
func (g *Func) callees() []*ssa.Function {
	var out []*ssa.Function
	var operands [16]*ssa.Value
	for _, fn := range g.fns {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if call, ok := instr.(*ssa.Call); ok && guard.MayCheck(call.Common()) {
					if found := g.implementing(call.Common().Method, call.Common().Value.Type()); len(found) <= maxTargets {
						out = append(out, found...)
					}
				}
				for _, op := range instr.Operands(operands[:0]) {
					if f, ok := (*op).(*ssa.Function); ok {
						out = append(out, g.Declared(f))
					}
				}
			}
		}
	}
	return out
}

// solve brings the function up to date, to a fixed point, and returns what has changed for others: summaries, globals,
// states and parameters. The caller queues whoever has read one of them.
//
// Guards are renewed before each round, since they rest on the summaries of validators, which may have changed.
//
// In the first visit each round sees what the round before has written, also backwards over the edges of loops:
//
//	for _, s := range list { if last != "" { run(last) }; last = s } // last gets s in round 1, and run gets it in round 2
func (g *Func) solve() []any {
	if g.visits++; g.visits == 1 {
		g.noteResets()
	}
	g.changed = make(map[any]bool)
	before := g.steps
	start := before
	for round := 0; ; round++ {
		// Too long: one attempt with coarse objects, with steps of its own.
		if !g.joins && (round == maxRounds || g.steps-start > maxSteps) {
			g.coarsen()
			start = g.steps
		}
		if g.joins && g.steps-start > stepsWhole {
			g.cut(summary.CutSteps, g.fns[0])
			break
		}
		// One round: every instruction that is out of date, once.
		g.isChanged = false
		g.Checks.Renew(g.Package.version)
		for _, fn := range g.fns {
			g.visitFunc(fn)
		}
		if !g.isChanged {
			break
		}
	}
	// What callers see, now that nothing changes any more.
	for _, fn := range g.fns {
		g.summarize(fn)
	}
	all := g.changes()
	if len(all) == 0 && g.steps == before && g.visits > 1 {
		g.visits-- // nothing was to be done, which is no work that has to be bounded
	}
	return all
}

// visitFunc visits the instructions of a function that are out of date, in the order of the blocks. Which instructions
// have an effect at all is found once (depsOf); one whose operands have not changed since its last visit is left out
// (outOfDate). What a visit writes itself does not make it out of date, but in a loop another instruction may.
func (g *Func) visitFunc(fn *ssa.Function) {
	// Topics mark parameters before anything is read.
	if g.visits == 1 && !g.enteredFuncs[fn] {
		g.enteredFuncs[fn] = true
		g.on.enter(g, fn)
	}
	o := g.sequenceOf(fn)
	for _, b := range g.reachable(fn) {
		// What instructions depend on is found at the first visit of their block.
		watches, ok := g.deps[b]
		if !ok {
			watches = g.depsOf(b)
			g.deps[b] = watches
		}
		for i := range watches {
			if w := &watches[i]; g.outOfDate(w) {
				g.enterAt(o, point{b, w.index})
				g.cur = w
				g.visit(w.instr)
				w.visited()
			}
		}
	}
	g.leave()
}

// A point is an instruction, by its block and its index there. The zero point is none.
type point struct {
	block *ssa.BasicBlock
	index int
}

// reachable returns the blocks of a function, in their order, without those behind constant conditions. With
//
//	const debug = false
//
// the body of "if debug" does not run, and what stands there is no finding. The block that a recovered panic goes to
// counts as reachable.
// The result is kept, as the blocks of a function do not change.
func (g *Func) reachable(fn *ssa.Function) []*ssa.BasicBlock {
	if blocks, ok := g.alive[fn]; ok {
		return blocks
	}
	seen := make([]bool, len(fn.Blocks))
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		if seen[b.Index] {
			return
		}
		seen[b.Index] = true
		// All edges count but those of a constant condition.
		succs := b.Succs
		if cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok {
			if c, ok := cond.Cond.(*ssa.Const); ok {
				if x, known := ssautil.TruthOrInt(c); known && x != 0 {
					// The condition is constantly true, so that the other branch never runs.
					succs = succs[:1]
				} else {
					succs = succs[1:] // also if it is the zero value of a type parameter, which has no constant
				}
			}
		}
		for _, s := range succs {
			visit(s)
		}
	}
	var blocks []*ssa.BasicBlock
	if len(fn.Blocks) > 0 {
		visit(fn.Blocks[0])
	}
	if fn.Recover != nil {
		visit(fn.Recover)
	}
	for _, b := range fn.Blocks {
		if seen[b.Index] {
			blocks = append(blocks, b)
		}
	}
	g.alive[fn] = blocks
	return blocks
}

// objectOf returns the object of a root value, and makes it if there is none. Those of variables are the package's, and
// the function is noted as one of their readers, so that it is solved again when another function stores there.
// A variable has one object for the whole package, and any other root has one in the function that it belongs to.
func (g *Func) objectOf(v ssa.Value) *object {
	switch v.(type) {
	case *ssa.Global, *variable:
		g.reads(g, v)
		return g.globalOf(v)
	}
	o := g.objects[v]
	if o == nil {
		o = new(object)
		g.objects[v] = o
	}
	return o
}

// changes returns what has changed since the function began to be solved, in no order: it is only used to queue
// readers, and the queue is sorted by rank.
func (g *Func) changes() []any {
	out := make([]any, 0, len(g.changed))
	for k := range g.changed {
		out = append(out, k)
	}
	return out
}

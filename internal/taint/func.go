package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/guard"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// A Func is a declared function with the functions nested in it. They share variables, so they are
// solved together.
type Func struct {
	*Package
	Places       *access.Resolver // where values are
	fns          []*ssa.Function
	objects      map[ssa.Value]*object
	aliases      map[ssa.Value][]alias // what the parts of an object are also known as
	returns      map[*ssa.Function]*object
	Checks       *guard.Checker
	calls        map[ssa.CallInstruction]*access.Call // those that returned functions
	callDeps     map[ssa.CallInstruction]*callDeps
	overwritten  map[*ssa.UnOp]bool // see strongUpdate
	alive        map[*ssa.Function][]*ssa.BasicBlock
	enteredFuncs map[*ssa.Function]bool // those whose parameters are marked
	orders       map[*ssa.Function]*sequence
	loads        map[ssa.Value]loaded          // when what was loaded was read
	readParts    map[summary.OriginID]ReadPart // see noteRead
	readBy       map[ssa.Value][]summary.OriginID
	cycle        []*Func // the groups that call each other, in the one that is solved first; nil in others
	visits       int
	Trusted      bool // see trustedLabels
	joins        bool // see coarsen
	rank         int  // in the order of solving
	queued       bool // to be solved

	isChanged bool // something new since the round began
	version   int  // how often something new has come
	deps      map[*ssa.BasicBlock][]deps
	Cur       *deps // nil between visits
	changed   map[any]bool
	at        point              // what is visited
	writeAt   order              // when it writes
	ReadAt    order              // when it reads
	depth     int                // of nested writes, which links could make endless
	Step      *summary.TraceStep // what happens to what is put now; nil if there is nothing to tell
}

// An alias says that the part at path of an object is the thing at target.
type alias struct {
	path   access.Path
	target access.Loc
}

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
		overwritten:  make(map[*ssa.UnOp]bool),
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

func (g *Func) addFunc(fn *ssa.Function) {
	g.fns = append(g.fns, fn)
	g.Places.Fns = g.fns
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if c, ok := instr.(*ssa.MakeClosure); ok {
				if f := c.Fn.(*ssa.Function); f.Parent() == fn {
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

// callees returns the functions that the group calls or mentions.
func (g *Func) callees() []*ssa.Function {
	var out []*ssa.Function
	var operands [16]*ssa.Value
	for _, fn := range g.fns {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
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

// solve brings the group's functions up to date and returns what has changed: summaries and globals.
func (g *Func) solve() []any {
	g.visits++
	g.changed = make(map[any]bool)
	start := g.steps
	for round := 0; ; round++ {
		if !g.joins && (round == maxRounds || g.steps-start > stepsPerGroup) {
			g.coarsen()
			start = g.steps
		}
		if g.joins && g.steps-start > stepsWhole {
			g.cut(summary.CutSteps, g.fns[0])
			break
		}
		g.isChanged = false
		g.Checks.Renew(g.Package.version)
		for _, fn := range g.fns {
			g.visitFunc(fn)
		}
		if !g.isChanged {
			break
		}
	}
	for _, fn := range g.fns {
		g.summarize(fn)
	}
	return g.changes()
}

func (g *Func) visitFunc(fn *ssa.Function) {
	if g.visits == 1 && !g.enteredFuncs[fn] {
		g.enteredFuncs[fn] = true
		g.on.enter(g, fn)
	}
	o := g.sequenceOf(fn)
	for _, b := range g.reachable(fn) {
		watches, ok := g.deps[b]
		if !ok {
			watches = g.depsOf(b)
			g.deps[b] = watches
		}
		for i := range watches {
			if w := &watches[i]; g.outOfDate(w) {
				g.enterAt(o, point{b, w.index})
				g.Cur = w
				g.visit(w.instr)
				w.visited()
			}
		}
	}
	g.leave()
}

// A point is an instruction in its block.
type point struct {
	block *ssa.BasicBlock
	index int
}

// reachable returns the blocks of a function without those behind constant conditions.
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
		succs := b.Succs
		if cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok {
			if c, ok := cond.Cond.(*ssa.Const); ok {
				if x, known := ssautil.TruthOrInt(c); known && x != 0 {
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

// objectOf returns the object of a root value.
func (g *Func) objectOf(v ssa.Value) *object {
	switch v.(type) {
	case *ssa.Global, *variable:
		g.Reads(g, v)
		return g.globalOf(v)
	}
	o := g.objects[v]
	if o == nil {
		o = new(object)
		g.objects[v] = o
	}
	return o
}

// changes returns what has changed since the group began to be solved.
func (g *Func) changes() []any {
	out := make([]any, 0, len(g.changed))
	for k := range g.changed {
		out = append(out, k)
	}
	return out
}

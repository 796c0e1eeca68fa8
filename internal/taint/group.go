package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/guard"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// A group is a declared function with the functions nested in it. They share variables, so they are
// solved together.
type Func struct {
	*Package
	Places    *access.Resolver // where values are
	fns       []*ssa.Function
	objects   map[ssa.Value]*object
	links     map[ssa.Value][]link // what the parts of an object are also known as
	returns   map[*ssa.Function]*object
	Checks    *guard.Checker
	calls     map[ssa.CallInstruction]*access.Call // those that returned functions
	meets     map[ssa.CallInstruction]*meeting
	erased    map[*ssa.UnOp]bool // see overwritten
	alive     map[*ssa.Function][]*ssa.BasicBlock
	marked    map[*ssa.Function]bool // those whose parameters are marked
	orders    map[*ssa.Function]*sequence
	loads     map[ssa.Value]loaded          // when what was loaded was read
	readParts map[summary.OriginID]ReadPart // see noteRead
	readBy    map[ssa.Value][]summary.OriginID
	cycle     []*Func // the groups that call each other, in the one that is solved first; nil in others
	visits    int
	Trusted   bool // see believed
	joins     bool // see coarsen
	rank      int  // in the order of solving
	queued    bool // to be solved

	dirty     bool // something new since the round began
	age       int  // how often something new has come
	watches   map[*ssa.BasicBlock][]watch
	Visiting  *watch // nil between visits
	changed   map[any]bool
	here      spot               // what is visited
	now       moment             // when it writes
	Until     moment             // when it reads
	depth     int                // of nested writes, which links could make endless
	TraceStep *summary.TraceStep // what happens to what is put now; nil if there is nothing to tell
}

// A link says that the part at path of an object is the thing at target.
type link struct {
	Path   access.Path
	target access.Loc
}

func newGroup(e *Package, fn *ssa.Function) *Func {
	g := &Func{
		Package: e,
		objects: make(map[ssa.Value]*object),
		links:   make(map[ssa.Value][]link),
		returns: make(map[*ssa.Function]*object),
		changed: make(map[any]bool),
		watches: make(map[*ssa.BasicBlock][]watch),
		calls:   make(map[ssa.CallInstruction]*access.Call),
		meets:   make(map[ssa.CallInstruction]*meeting),
		erased:  make(map[*ssa.UnOp]bool),
		alive:   make(map[*ssa.Function][]*ssa.BasicBlock),
		marked:  make(map[*ssa.Function]bool),
		orders:  make(map[*ssa.Function]*sequence),
		loads:   make(map[ssa.Value]loaded),
		Until:   Always,
	}
	g.Places = access.NewResolver(e.Index, &e.on)
	g.Checks = guard.NewChecker(g.Places, e.checks, callees{g})
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
		g.dirty = false
		g.Checks.Renew(g.Package.age)
		for _, fn := range g.fns {
			g.visitFunc(fn)
		}
		if !g.dirty {
			break
		}
	}
	for _, fn := range g.fns {
		g.summarize(fn)
	}
	return g.changes()
}

func (g *Func) visitFunc(fn *ssa.Function) {
	if g.visits == 1 && !g.marked[fn] {
		g.marked[fn] = true
		g.on.enter(g, fn)
	}
	o := g.sequenceOf(fn)
	for _, b := range g.reachable(fn) {
		watches, ok := g.watches[b]
		if !ok {
			watches = g.watchesOf(b)
			g.watches[b] = watches
		}
		for i := range watches {
			if w := &watches[i]; g.stale(w) {
				g.enterAt(o, spot{b, w.IndexStep})
				g.Visiting = w
				g.visit(w.instr)
				w.visited()
			}
		}
	}
	g.leave()
}

// A spot is an instruction in its block.
type spot struct {
	block     *ssa.BasicBlock
	IndexStep int
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

package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/summary"
)

// A deps says what an instruction depends on, and how old all of it was when it was visited last. Ages only
// grow, so sums of them are equal only if nothing has changed, and then a visit would find nothing.
type deps struct {
	instr         ssa.Instruction
	index         int // in its block
	reads         []*object
	own           *object            // what the instruction itself makes; nil if nothing
	summariesRead []*summary.Summary // of methods that the visit has asked what a value says of itself
	version       int                // 0 before the first visit
	ownVersion    int
}

// noteChange notes that something new has come to an object of the group.
func (g *Func) noteChange() {
	g.isChanged = true
	g.version++
}

// summaryChanged notes that a summary has changed.
func (g *Func) summaryChanged(s *summary.Summary) {
	s.Version++
	g.Package.version++
	g.changed[s] = true
}

// depsOf returns those of the instructions of a block that a visit of can have an effect.
func (g *Func) depsOf(b *ssa.BasicBlock) []deps {
	n := 0
	for _, instr := range b.Instrs {
		if g.acts(instr) {
			n++
		}
	}
	out := make([]deps, 0, n)
	for i, instr := range b.Instrs {
		if g.acts(instr) {
			out = append(out, deps{instr: instr, index: i})
		}
	}
	return out
}

// outOfDate reports whether an instruction must be visited, and remembers the ages of what it reads.
func (g *Func) outOfDate(w *deps) bool {
	if w.version == 0 {
		g.watch(w)
	}
	age := w.readsVersion(g)
	if age == w.version && w.own.ageOr0() == w.ownVersion {
		return false
	}
	w.version = age
	return true
}

// visited remembers the age of what the visit itself has written.
func (w *deps) visited() { w.ownVersion = w.own.ageOr0() }

// deps finds what an instruction depends on.
func (g *Func) watch(w *deps) {
	if v, ok := w.instr.(ssa.Value); ok && g.Loc(v).Root == v {
		w.own = g.objectOf(v)
	}
	var space [8]*ssa.Value
	for _, op := range w.instr.Operands(space[:0]) {
		if *op == nil {
			continue
		}
		switch (*op).(type) {
		case *ssa.Const, *ssa.Builtin, *ssa.Function:
			continue
		}
		l := g.Loc(*op)
		g.watchRoot(w, l.Root)
		if l.Index != nil {
			g.watchRoot(w, g.Loc(l.Index).Root)
		}
	}
}

// watchRoot notes that an instruction depends on what is at a root.
func (g *Func) watchRoot(w *deps, root ssa.Value) {
	var state *object
	switch root := root.(type) {
	case *ssa.Const, *ssa.Function:
		return
	case *ssa.Global, *variable:
		w.reads = append(w.reads, g.globalOf(root))
		return
	case *ssa.Parameter:
		state = g.state(root)
	case *ssa.Alloc:
		state = g.stateOf(root.Type())
	}
	if w.reads = append(w.reads, g.objectOf(root)); state != nil {
		w.reads = append(w.reads, state)
	}
}

// readsVersion is the age of all that is read.
func (w *deps) readsVersion(g *Func) int {
	sum := 1 + g.Checks.Version
	for _, o := range w.reads {
		sum += o.version
	}
	for _, s := range w.summariesRead {
		sum += s.Version
	}
	if c, ok := w.instr.(ssa.CallInstruction); ok {
		sum += g.calleeAge(c)
	}
	return sum
}

// ageOr0 is the age of an object, and 0 of none.
func (o *object) ageOr0() int {
	if o == nil {
		return 0
	}
	return o.version
}

// acts reports whether a visit of the instruction can have an effect: the others only lead somewhere.
func (g *Func) acts(instr ssa.Instruction) bool {
	switch i := instr.(type) {
	case *ssa.Alloc, *ssa.If, *ssa.Jump, *ssa.IndexAddr, *ssa.Index, *ssa.Slice, *ssa.MakeClosure, *ssa.MakeMap, *ssa.MakeSlice,
		*ssa.MakeChan, *ssa.Range, *ssa.Next, *ssa.RunDefers, *ssa.ChangeType, *ssa.ChangeInterface, *ssa.DebugRef,
		*ssa.SliceToArrayPointer, *ssa.MultiConvert:
		return false
	case *ssa.Extract:
		return g.on.Alias(i) == i
	}
	return true
}

// calleeAge is the age of what a call depends on beside its operands: of the callee's summary where there
// is just one, else of everything.
func (g *Func) calleeAge(c ssa.CallInstruction) int {
	common := c.Common()
	if _, ok := common.Value.(*ssa.Builtin); ok {
		return 0
	}
	fn := common.StaticCallee()
	if fn == nil {
		return g.version + g.Package.version
	}
	meets := g.callDeps[c].age(g)
	for _, a := range common.Args {
		if _, ok := a.Type().Underlying().(*types.Signature); ok {
			return g.version + g.Package.version
		}
	}
	fn = g.Declared(fn)
	if fn.Parent() != nil {
		return g.version + meets
	}
	if s := g.Summaries[fn]; s != nil {
		return s.Version + meets
	}
	return meets
}

// A callDeps is what a call depends on that runs functions which this package gives to others.
type callDeps struct {
	summaries []*summary.Summary // of this package's functions
	here      bool               // functions of the group itself
	kept      bool               // variables
}

// version is that of what the call depends on; a nil meeting depends on nothing.
func (m *callDeps) age(g *Func) int {
	if m == nil {
		return 0
	}
	sum := 0
	for _, s := range m.summaries {
		sum += s.Version
	}
	if m.here {
		sum += g.version
	}
	if m.kept {
		sum += g.Package.version
	}
	return sum
}

// callDeps returns that of a call.
func (g *Func) callDepsOf(c *access.Call) *callDeps {
	m := g.callDeps[c.Instr]
	if m == nil {
		m = new(callDeps)
		g.callDeps[c.Instr] = m
	}
	return m
}

// uses notes that a call depends on a summary.
func (m *callDeps) uses(s *summary.Summary) {
	if !slices.Contains(m.summaries, s) {
		m.summaries = append(m.summaries, s)
	}
}

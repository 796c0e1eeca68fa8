package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/summary"
)

// Which instructions a round has to visit. A function is solved in rounds over all its instructions, but most of them would
// find nothing new in most rounds. So each instruction has a list of what it reads, found at its first visit: the objects of
// its operands, and the summaries that a call applies. All of these have versions, numbers that only grow when something has
// changed. The sum of the versions is kept with each visit, and an instruction is out of date if the sum is another one now:
//
//	s := a + b // reads the objects of a and b: visited again if either has got a flow
//
// There is no queue of instructions: what is up to date costs a sum in each round, and no more. It ends with the rounds
// themselves (func.go), since versions grow only when flows or masks have changed, of which there are finitely many.
// A list that names too much costs a visit; one that leaves something out would lose a finding.

// A deps says what an instruction depends on, and the sum of the versions of all of it when it was visited last.
type deps struct {
	instr         ssa.Instruction
	index         int // in its block
	reads         []*object
	own           *object            // what the instruction itself makes; nil if nothing
	summariesRead []*summary.Summary // that a visit has come to: what a value says of itself, and what a call of an interface may run
	objectsRead   []*object          // variables and states that the visit of a call of an interface has read
	version       int                // 0 before the first visit
	ownVersion    int
}

// noteChange notes that something new has come to an object of the function.
func (g *Func) noteChange() {
	g.isChanged = true
	g.version++
}

// summaryChanged notes that a summary has changed.
// Callers in this function see it by the version, and those in others are queued by Package.solve.
func (g *Func) summaryChanged(s *summary.Summary) {
	s.Version++
	g.Package.version++
	g.changed[s] = true
}

// depsOf returns those of the instructions of a block that a visit of can have an effect.
// The instructions are counted first, because one list per block is kept for as long as the package is analyzed.
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

// outOfDate reports whether an instruction must be visited, and remembers the version of what it reads.
// What the instruction has made itself is compared apart: its own write must not cause another visit, but a write by another
// instruction to the same object must, as one by a callee that fills what a call has returned.
func (g *Func) outOfDate(w *deps) bool {
	if w.version == 0 {
		g.findDeps(w)
	}
	version := w.readsVersion(g)
	if version == w.version && w.own.versionOr0() == w.ownVersion {
		return false
	}
	w.version = version
	return true
}

// visited remembers the version of what the visit itself has written.
// It is asked after the visit, so that what the visit has put into its own object counts as seen.
func (w *deps) visited() { w.ownVersion = w.own.versionOr0() }

// findDeps finds what an instruction depends on.
func (g *Func) findDeps(w *deps) {
	if v, ok := w.instr.(ssa.Value); ok && g.Loc(v).Root == v {
		w.own = g.objectOf(v)
	}
	g.operands = w.instr.Operands(g.operands[:0])
	for _, op := range g.operands {
		if *op == nil {
			continue
		}
		// Constants and functions never change.
		switch (*op).(type) {
		case *ssa.Const, *ssa.Builtin, *ssa.Function:
			continue
		}
		l := g.Loc(*op)
		g.addDep(w, l.Root)
		// Of s[i] what i carries matters too, where an index chooses among the characters of a text.
		if l.Index != nil {
			g.addDep(w, g.Loc(l.Index).Root)
		}
	}
}

// addDep notes that an instruction depends on what is at a root.
// Behind a receiver may be what all values of its type share, which is an object of its own (stateOf).
func (g *Func) addDep(w *deps, root ssa.Value) {
	var state *object
	switch root := root.(type) {
	case *ssa.Const, *ssa.Function:
		return
	case *ssa.Global, *variable:
		w.reads = append(w.reads, g.globalOf(root))
		return
	case *ssa.Parameter:
		state = g.state(root)
	}
	if w.reads = append(w.reads, g.objectOf(root)); state != nil {
		w.reads = append(w.reads, state)
	}
}

// readsVersion is the sum of the versions of all that is read.
// Guards count as a whole, because they change seldom, and then anything may be clean for less. The 1 keeps the sum from
// being 0, which is for what was never visited.
func (w *deps) readsVersion(g *Func) int {
	sum := 1 + g.Checks.Version
	for _, o := range w.reads {
		sum += o.version
	}
	for _, s := range w.summariesRead {
		sum += s.Version
	}
	for _, o := range w.objectsRead {
		sum += o.version
	}
	if c, ok := w.instr.(ssa.CallInstruction); ok {
		sum += g.calleeVersion(c)
	}
	return sum
}

// readsSummary notes that the visit of the instruction rests on a summary. It has read the version of now, so that this alone is no
// reason for another visit.
func (w *deps) readsSummary(s *summary.Summary) {
	if !slices.Contains(w.summariesRead, s) {
		w.summariesRead = append(w.summariesRead, s)
		w.version += s.Version
	}
}

// notes is told of all that the function is noted as a reader of, and keeps what a call of an interface has read. Which
// methods that runs is known only when it is visited.
func (w *deps) notes(e *Package, key any) {
	c, ok := w.instr.(ssa.CallInstruction)
	if !ok || !c.Common().IsInvoke() {
		return
	}
	var o *object
	switch key := key.(type) {
	case *summary.Summary:
		w.readsSummary(key)
		return
	case *object:
		o = key
	case *ssa.Global:
		o = e.globalOf(key)
	case *variable:
		o = e.globalOf(key)
	default:
		return
	}
	w.readsObject(o)
}

// readsRoot is readsObject for what is at a root.
func (w *deps) readsRoot(g *Func, root ssa.Value) {
	switch root.(type) {
	case *ssa.Const, *ssa.Function:
	case *ssa.Global, *variable:
		w.readsObject(g.globalOf(root))
	default:
		w.readsObject(g.objectOf(root))
	}
}

// readsObject notes that the visit of the instruction has read an object, of which its operands say nothing.
func (w *deps) readsObject(o *object) {
	if !slices.Contains(w.objectsRead, o) {
		w.objectsRead = append(w.objectsRead, o)
		w.version += o.version
	}
}

// versionOr0 is the version of an object, and 0 of none.
func (o *object) versionOr0() int {
	if o == nil {
		return 0
	}
	return o.version
}

// acts reports whether a visit of the instruction can have an effect: the others only lead somewhere.
// Such as p := &s.name, of which Resolver says that it leads to s; whoever reads *p reads the object of s itself.
// Those on the list are views, as Resolver.resolve has them, steer only, as If and Jump do, or make memory that is empty.
func (g *Func) acts(instr ssa.Instruction) bool {
	switch i := instr.(type) {
	case *ssa.Alloc, *ssa.If, *ssa.Jump, *ssa.IndexAddr, *ssa.Index, *ssa.Slice, *ssa.MakeClosure, *ssa.MakeMap, *ssa.MakeSlice,
		*ssa.MakeChan, *ssa.Range, *ssa.Next, *ssa.RunDefers, *ssa.ChangeInterface, *ssa.DebugRef,
		*ssa.SliceToArrayPointer:
		return false
	// A conversion is a sink if a row says so of the type.
	case *ssa.ChangeType:
		return g.conversionSinks(i.Type()) != 0
	case *ssa.MultiConvert:
		return g.conversionSinks(i.Type()) != 0
	// A component of a tuple leads to the tuple, unless a topic says that it is an object of its own.
	case *ssa.Extract:
		return g.on.Alias(i) == i
	}
	return true
}

// calleeVersion is the version of what a call depends on beside its operands: of the callee's summary where there
// is just one, and of the types that are known where a method of an interface is called, since what it read of the methods
// is noted (notes). Else it is that of everything.
func (g *Func) calleeVersion(c ssa.CallInstruction) int {
	common := c.Common()
	if _, ok := common.Value.(*ssa.Builtin); ok {
		return 0
	}
	fn := common.StaticCallee()
	// A function value: any function may run, and any summary may matter.
	if fn == nil && !common.IsInvoke() {
		return g.version + g.Package.version
	}
	given := g.callDeps[c].version(g)
	// What is given a function may run it.
	for _, a := range common.Args {
		if _, ok := a.Type().Underlying().(*types.Signature); ok {
			return g.version + g.Package.version
		}
	}
	if fn == nil {
		return g.types + given
	}
	fn = g.Declared(fn)
	// A literal is solved together with this function, and has its changes in this function's version.
	if fn.Parent() != nil {
		return g.version + given
	}
	// A function of another package has a summary that never changes here, and so it adds nothing.
	if s := g.Summaries[fn]; s != nil {
		return s.Version + given
	}
	return given
}

// A callDeps is what a call depends on that runs functions which this package gives to others.
// For each(list, func(s string) { run(s) }) those are the summaries of what each is given, beside the one of each itself.
type callDeps struct {
	summaries []*summary.Summary // of this package's functions
	here      bool               // functions of the group itself
	kept      bool               // variables
}

// version is the sum of the versions of what the call depends on; nil depends on nothing.
func (m *callDeps) version(g *Func) int {
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
	// A function that is found in a variable may be another one as soon as any variable has changed.
	if m.kept {
		sum += g.Package.version
	}
	return sum
}

// callDepsOf returns the list of a call, and makes it if there is none.
// It is made empty at first; what runs the functions adds to it what it applies (runTarget).
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

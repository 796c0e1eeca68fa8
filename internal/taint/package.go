package taint

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/crash"
	"github.com/secvet/secvet/internal/guard"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/state"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/where"
)

// This file solves a package: all its functions, bottom-up, with a worklist.
//
// The functions are put into an order in which callees come before callers (cycles.go). Each is solved to a fixed
// point of its own (func.go) and says what it has changed: summaries, package variables, the shared state of a type, a
// parameter that is given functions. Whoever has read one of those is queued again. After a change of a summary the work
// goes on at the first function that is queued, so that a caller is solved only when what it calls has come to rest. What
// else is shared, such as a variable that a hundred handlers write, is read again in the next pass over the functions:
// going back for each write would solve its readers a hundred times.
//
// What is shared only grows, as in a function, so this ends too; mayRevisit bounds it. Beyond the bounds of visits or
// of the budget of steps a function is followed as a whole, and further beyond it is not solved again. The budget
// counts steps and not time, so that the result does not depend on the machine.

// A Package is the analysis of one package: every function's summary, and the flows that reach a sink. It is used by
// one goroutine.
type Package struct {
	fset  *token.FileSet
	at    *where.Finder // positions as messages show them
	files []*ast.File
	info  *types.Info
	*access.Index

	library  *library
	broken   *broken        // notes what panicked
	Words    *names.Lexicon // what the user says that names mean
	userRows *model.File    // what the user says of this package; nil for nothing
	tests    bool           // functions in test files count too

	Origins []origin                      // by OriginID; the first is none
	ids     map[origin]summary.OriginID   // the inverse of Origins
	params  map[paramKey]summary.OriginID // those of ids that are parts of parameters, looked up faster
	sources map[any]*summary.Source       // by the key that says which source it is, see Source

	Names      map[NameKey]string      // what expressions are assigned to
	funcs      []*Func                 // in the order of the files
	funcOf     map[*ssa.Function]*Func // nested functions too
	Summaries  map[*ssa.Function]*summary.Summary
	globals    map[ssa.Value]*object          // of package variables, and of what counts as one
	variables  map[string]ssa.Value           // the roots of variables, by key
	receiving  map[string][]receivingSink     // see receivers
	abroad     map[types.Type]bool            // see leadsAbroad
	fromAbroad map[string]bool                // keys of the channels in fields that others send to
	settable   map[string]bool                // keys of the variables that others set
	imported   map[string]*types.Package      // the packages that this one can reach, by path; see packageAt
	exports    map[exportKey]*summary.Summary // the portable forms of summaries, when the package has been solved
	concrete   map[string]types.Type          // the types that interfaces' values are of, by key
	types      int                            // how many of them are known: which methods a call runs may have changed
	services   map[string][]*types.Func       // see methodsOfService
	fieldKinds map[*types.Var]fieldWriter     // see fieldSinks
	methodKeys map[*types.Func]string         // what methods are called in summaries
	fluent     map[*ssa.Function]int          // see returnedParam
	readers    map[any]map[*Func]bool         // who has read what, and is solved again when it changes
	methods    map[string][]*ssa.Function     // the package's methods by name
	called     map[*ssa.Function]bool         // functions that a call in this package names
	states     map[*types.TypeName]*object    // what all values of a type share, see stateOf
	channels   func() bool                    // whether a struct type has a channel in a field
	holders    map[holder]bool                // which source is stored in which field of which type, see holder.go
	hits       map[hitKey]*Hit                // nil if only summaries are wanted
	found      []*Hit                         // the hits in the order in which they were found
	settings   *state.Analysis                // of what decides how the program works
	uses       state.Settings                 // what it has found
	reported   map[*summary.Source][]*Hit     // see asReported; nil before the export
	instances  map[*access.Call]*instance     // the applications of summaries that have callbacks
	handed     map[*ssa.Parameter]bool        // see handsFunctions; nil before the first question
	checks     *guard.Functions               // the guards that functions give their callers
	telling    map[types.Type]bool            // see Tells
	steps      int                            // how often a flow was written to a part: the measure of work
	read       int                            // how many flows were looked at
	version    int                            // how often a summary or a variable has changed
	cuts       map[summary.Cut]bool           // which bounds were reached, see cut
	cutFuncs   map[cutFunc]bool               // the functions among them
	hasFrames  bool                           // a text that is known to be the encoding of an object was seen, see encoded.go
	on         hooks                          // what the topics know
}

// solve solves the functions bottom-up, and those again that read what has changed since.
//
// Before data flows through functions that call each other, what their conditions check is settled for all of them
// (settleGuards).
func (e *Package) solve() {
	e.collect()
	e.noteCalls()
	e.seedFunctions()
	// Callees come first; those that call each other are one cycle, in the order of the source.
	cycles := e.order()
	order := slices.Concat(cycles...)
	var fns []*ssa.Function
	for _, g := range order {
		fns = append(fns, g.fns...)
	}
	e.checks.NoteReturning(e.Index, fns)
	// All are queued once, so that each function is solved at least once.
	for i, g := range order {
		g.rank = i
		g.queued = true
	}
	for _, cycle := range cycles {
		// A function that calls itself is a cycle of one: its guards may rest on its own summary.
		if len(cycle) > 1 || cycle[0].callsItself() {
			cycle[0].cycle = cycle
		}
	}
	budget := e.budget()
	at := 0
	for {
		g := nextQueued(order, at)
		if g == nil {
			return
		}
		g.queued = false
		// Go on behind this function, unless something in front of it has to be solved again first.
		at = g.rank + 1
		if g.cycle != nil && g.visits == 0 {
			e.settleGuards(g.cycle)
		}
		if g.visits > 0 && !e.mayRevisit(g, budget) {
			continue
		}
		// Readers of a changed summary are callers, and come at once; readers of a variable wait for the next pass.
		for _, changed := range e.attemptFunc(g) {
			_, isSummary := changed.(*summary.Summary)
			for reader := range e.readers[changed] {
				reader.queued = true
				if isSummary {
					at = min(at, reader.rank)
				}
			}
		}
	}
}

// nextQueued returns the first function that is queued from a place in the order on, or else before it; nil if none is.
// A search from the front would solve the callers of what is still changing again and again.
func nextQueued(order []*Func, at int) *Func {
	for _, part := range [...][]*Func{order[at:], order[:at]} {
		for _, g := range part {
			if g.queued {
				return g
			}
		}
	}
	return nil
}

// budget returns the steps that may be spent on the package: in proportion to its size, counted in instructions.
// Small packages have a least budget, so that one with a single recursive function is not cut for being small.
func (e *Package) budget() int {
	instrs := 0
	for _, g := range e.funcs {
		for _, fn := range g.fns {
			for _, b := range fn.Blocks {
				instrs += len(b.Instrs)
			}
		}
	}
	return stepsAtLeast + stepsPerInstr*instrs
}

// collect finds the package's functions, in the order of the files, and the names that expressions are assigned to.
// Functions in test files are left out unless the user wants them. The last is the initializer, which runs the initial
// values of the package's variables.
func (e *Package) collect() {
	for _, file := range e.files {
		if !e.tests && rule.IsTestFile(e.fset, file.Package) {
			continue
		}
		for _, decl := range file.Decls {
			if fd, ok := decl.(*ast.FuncDecl); ok {
				if obj, ok := e.info.Defs[fd.Name].(*types.Func); ok {
					if fn := e.Ssa.Prog.FuncValue(obj); fn != nil {
						e.addFunc(fn)
					}
				}
			}
		}
		e.nameExprs(file)
	}
	// In it var dir = os.Getenv("DIR") is an assignment, and all functions may read what it stores.
	if init := e.Ssa.Func("init"); init != nil {
		e.addFunc(init)
	}
}

// addFunc adds a declared function with those nested in it, each with an empty summary to begin with.
// A literal has a summary too, since it may be returned and called from another function. The empty one is the bottom of the
// lattice, from which the functions of a cycle start.
func (e *Package) addFunc(fn *ssa.Function) {
	g := newFunc(e, fn)
	e.funcs = append(e.funcs, g)
	for _, f := range g.fns {
		e.funcOf[f] = g
		e.Add(f)
		e.Summaries[f] = new(summary.Summary)
		// By the name alone: which of them a call of an interface's method may run is found by the types, later.
		if f.Signature.Recv() != nil {
			e.methods[f.Name()] = append(e.methods[f.Name()], f)
		}
	}
}

// mayRevisit reports whether a function may be solved again. It may maxVisits times and once more for each parameter,
// because in a recursion such as
//
//	func f(a, b, c string) { f(b, c, "") ; run(a) }
//
// each turn can hand one parameter on to the next. Then, or when the package's budget is spent, it is followed as a
// whole from now on; after maxLastVisits, or half as much again as the budget, it stays as it is and is reported as
// cut.
// Both bounds are two steps, since a coarse function is cheap and still finds what is to be found; a cut one may miss flows.
func (e *Package) mayRevisit(g *Func, budget int) bool {
	if g.visits >= maxLastVisits || e.steps > budget+budget/2 {
		e.cut(summary.CutSteps, g.fns[0])
		return false
	}
	if g.visits >= maxVisits+g.params() || e.steps > budget {
		g.coarsen()
	}
	return true
}

// params is how many parameters the declared function has, the receiver included.
func (g *Func) params() int { return len(g.fns[0].Params) }

// reads notes that a function's solution depends on what key names: a summary, a variable, a state of a type or a
// parameter. When that changes, the function is solved again.
func (e *Package) reads(g *Func, key any) {
	if e.readers[key] == nil {
		e.readers[key] = make(map[*Func]bool)
	}
	e.readers[key][g] = true
	if g.cur != nil {
		g.cur.notes(e, key)
	}
}

// globalOf returns the object of a variable, and makes it if there is none. Who reads it says so with Reads.
// The root is an *ssa.Global, or a variable: that of a package that is not imported, or what contexts keep under a key.
func (e *Package) globalOf(v ssa.Value) *object {
	o := e.globals[v]
	if o == nil {
		o = new(object)
		e.globals[v] = o
	}
	return o
}

// Tells reports whether a parameter of type t can bring data: a number can, and what has a text in it, or
// something unknown; a structure of numbers alone is not followed.
// The answer is kept by type, because HasText walks through the fields of fields.
func (e *Package) Tells(t types.Type) bool {
	if isBasic(t) {
		return true
	}
	known, ok := e.telling[t]
	if !ok {
		known = ssautil.HasText(t, new(crash.Visited[types.Type]), ssautil.MaxReached)
		e.telling[t] = known
	}
	return known
}

package taint

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/guard"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/where"
)

// An engine solves one package: every function's summary, and the flows that reach a sink.
type Package struct {
	fset  *token.FileSet
	at    *where.Finder
	files []*ast.File
	info  *types.Info
	*access.Index

	library  *library
	broken   *broken        // what panicked
	Words    *names.Lexicon // what the user says that names mean
	userRows *model.File    // what the user says of this package; nil for nothing
	tests    bool           // functions in test files count too

	Origins []origin
	ids     map[origin]summary.OriginID
	params  map[paramKey]summary.OriginID
	sources map[any]*summary.Source

	Names      map[NameKey]string // what expressions are assigned to
	funcs      []*Func
	funcOf     map[*ssa.Function]*Func
	Summaries  map[*ssa.Function]*summary.Summary
	globals    map[ssa.Value]*object
	variables  map[string]ssa.Value  // by key
	settable   map[string]bool       // keys of the variables that others set
	concrete   map[string]types.Type // the types that interfaces' values are of, by key
	methodKeys map[*types.Func]string
	readers    map[any]map[*Func]bool // who has read a summary or global, and must look again when it changes
	methods    map[string][]*ssa.Function
	called     map[*ssa.Function]bool      // by name, in this package
	states     map[*types.TypeName]*object // see stateOf
	hits       map[hitKey]*Hit
	found      []*Hit                     // the hits in the order in which they were found
	reported   map[*summary.Source]bool   // see asReported; nil before the export
	instances  map[*access.Call]*instance // where the callee's summary is applied, if that has slots
	checks     *guard.Functions           // what is known of functions that check
	telling    map[types.Type]bool        // see tells
	steps      int                        // how often something was put somewhere
	version    int                        // how often a summary has changed
	cuts       map[summary.Cut]bool       // which bounds were reached, see cut
	on         hooks                      // what the topics know
}

// solve visits the functions bottom-up, and those again that used what changed since.
func (e *Package) solve() {
	e.collect()
	e.noteCalls()
	cycles := e.order()
	order := slices.Concat(cycles...)
	var fns []*ssa.Function
	for _, g := range order {
		fns = append(fns, g.fns...)
	}
	e.checks.NoteReturning(e.Index, fns)
	for i, g := range order {
		g.rank = i
		g.queued = true
	}
	for _, cycle := range cycles {
		if len(cycle) > 1 || cycle[0].callsItself() {
			cycle[0].cycle = cycle
		}
	}
	budget := e.budget()
	for i := 0; i < len(order); i++ {
		g := order[i]
		if !g.queued {
			continue
		}
		g.queued = false
		if g.cycle != nil && g.visits == 0 {
			e.settleGuards(g.cycle)
		}
		if g.visits > 0 && !e.mayRevisit(g, budget) {
			continue
		}
		next := i
		for _, changed := range e.attemptFunc(g) {
			for reader := range e.readers[changed] {
				if !reader.queued {
					reader.queued = true
					next = min(next, reader.rank-1)
				}
			}
		}
		i = next // what is called is solved before who calls it
	}
}

// budget returns the steps that are spent on the package: in proportion to its size.
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

// collect finds the package's functions and the names that expressions are assigned to.
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
	if init := e.Ssa.Func("init"); init != nil {
		e.addFunc(init)
	}
}

func (e *Package) addFunc(fn *ssa.Function) {
	g := newFunc(e, fn)
	e.funcs = append(e.funcs, g)
	for _, f := range g.fns {
		e.funcOf[f] = g
		e.Add(f)
		e.Summaries[f] = new(summary.Summary)
		if f.Signature.Recv() != nil {
			e.methods[f.Name()] = append(e.methods[f.Name()], f)
		}
	}
}

// mayRevisit reports whether a group is solved anew, and whether exactly or as a whole is left in the group.
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

// params is how many parameters the group's declared function has.
func (g *Func) params() int { return len(g.fns[0].Params) }

// Reads notes that a group's solution depends on what key names.
func (e *Package) Reads(g *Func, key any) {
	if e.readers[key] == nil {
		e.readers[key] = make(map[*Func]bool)
	}
	e.readers[key][g] = true
}

// globalOf returns the object of a variable.
func (e *Package) globalOf(v ssa.Value) *object {
	o := e.globals[v]
	if o == nil {
		o = new(object)
		e.globals[v] = o
	}
	return o
}

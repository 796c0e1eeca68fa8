package taint

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/crash"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/redact"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/where"
	"github.com/secvet/secvet/models"
)

// An engine solves one package: every function's summary, and the flows that reach a sink.
type engine struct {
	fset  *token.FileSet
	at    *where.Finder
	pkg   *types.Package
	files []*ast.File
	info  *types.Info
	ssa   *ssa.Package

	library *library
	broken  *broken        // what panicked
	models  *models.Set    // by which libraries are known
	words   *names.Lexicon // what the user says that names mean
	own     *model.File    // what the user says of this package; nil for nothing
	tests   bool           // functions in test files count too

	origins  []origin
	ids      map[origin]originID
	params   map[paramKey]originID
	sources  map[any]*Source
	keys     map[string]path // constant keys of maps
	keyNames []string        // by number
	types    map[types.Type]model.Sinks
	fields   map[*types.Var][]*model.Row

	names      map[nameKey]string // what expressions are assigned to
	groups     []*group
	groupOf    map[*ssa.Function]*group
	summaries  map[*ssa.Function]*summary
	globals    map[ssa.Value]*object
	variables  map[string]ssa.Value  // by key
	settable   map[string]bool       // keys of the variables that others set
	concrete   map[string]types.Type // the types that interfaces' values are of, by key
	methodKeys map[*types.Func]string
	readers    map[any]map[*group]bool // who has read a summary or global, and must look again when it changes
	methods    map[string][]*ssa.Function
	called     map[*ssa.Function]bool      // by name, in this package
	states     map[*types.TypeName]*object // see stateOf
	hits       map[hitKey]*Hit
	found      []*Hit                        // the hits in the order in which they were found
	told       map[*Source]bool              // see asTold; nil before the export
	returning  map[*ssa.Function]bool        // see noteReturning
	tried      map[*ssa.Function]*results    // see resultsOf
	trying     []*ssa.Function               // those that are being tried, each for the one before
	stored     map[any][]ssa.Value           // see storedAt
	sites      map[*ssa.Function][]*ssa.Call // see callsOf
	leaks      map[leakKey]leak              // see leakOf
	telling    map[types.Type]bool           // see tells
	steps      int                           // how often something was put somewhere
	age        int                           // how often a summary has changed
	cuts       map[Cut]bool                  // which bounds were reached, see cut
	deep       crash.Depth                   // of functions that follow values and types
}

// solve visits the functions bottom-up, and those again that used what changed since.
func (e *engine) solve() {
	e.collect()
	e.noteCalls()
	cycles := e.order()
	order := slices.Concat(cycles...)
	e.noteReturning(order)
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
		for _, changed := range e.attemptGroup(g) {
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

// mayRevisit reports whether a group is solved anew, and whether exactly or as a whole is left in the group.
func (e *engine) mayRevisit(g *group, budget int) bool {
	if g.visits >= maxLastVisits || e.steps > budget+budget/2 {
		e.cut(CutSteps, g.fns[0])
		return false
	}
	if g.visits >= maxVisits+g.params() || e.steps > budget {
		g.coarsen()
	}
	return true
}

// params is how many parameters the group's declared function has.
func (g *group) params() int { return len(g.fns[0].Params) }

// budget returns the steps that are spent on the package: in proportion to its size.
func (e *engine) budget() int {
	instrs := 0
	for _, g := range e.groups {
		for _, fn := range g.fns {
			for _, b := range fn.Blocks {
				instrs += len(b.Instrs)
			}
		}
	}
	return stepsAtLeast + stepsPerInstr*instrs
}

// collect finds the package's functions and the names that expressions are assigned to.
func (e *engine) collect() {
	for _, file := range e.files {
		if !e.tests && rule.IsTestFile(e.fset, file.Package) {
			continue
		}
		for _, decl := range file.Decls {
			if fd, ok := decl.(*ast.FuncDecl); ok {
				if obj, ok := e.info.Defs[fd.Name].(*types.Func); ok {
					if fn := e.ssa.Prog.FuncValue(obj); fn != nil {
						e.addGroup(fn)
					}
				}
			}
		}
		e.nameExprs(file)
	}
	if init := e.ssa.Func("init"); init != nil {
		e.addGroup(init)
	}
}

func (e *engine) addGroup(fn *ssa.Function) {
	g := newGroup(e, fn)
	e.groups = append(e.groups, g)
	for _, f := range g.fns {
		e.groupOf[f] = g
		e.summaries[f] = new(summary)
		if f.Signature.Recv() != nil {
			e.methods[f.Name()] = append(e.methods[f.Name()], f)
		}
	}
}

// reads notes that a group's solution depends on what key names.
func (e *engine) reads(g *group, key any) {
	if e.readers[key] == nil {
		e.readers[key] = make(map[*group]bool)
	}
	e.readers[key][g] = true
}

// globalOf returns the object of a variable.
func (e *engine) globalOf(v ssa.Value) *object {
	o := e.globals[v]
	if o == nil {
		o = new(object)
		e.globals[v] = o
	}
	return o
}

// key returns the path step of a constant map key. One that may be a secret is any key: paths are written into facts.
func (e *engine) key(k string) path {
	p, ok := e.keys[k]
	if !ok {
		if len(e.keys) >= firstIndex-firstKey || redact.Text(k, redact.Literal, nil) != k {
			return elem
		}
		p = step(firstKey + len(e.keys))
		e.keys[k] = p
		e.keyNames = append(e.keyNames, k)
	}
	return p
}

// declared returns the function of source text that a call of fn runs: of an instance its generic
// function, of a wrapper what it wraps. It returns fn itself if that is neither.
func (e *engine) declared(fn *ssa.Function) *ssa.Function {
	if o := fn.Origin(); o != nil {
		fn = o
	}
	if e.summaries[fn] == nil && fn.Synthetic != "" {
		if obj, ok := fn.Object().(*types.Func); ok {
			if f := e.ssa.Prog.FuncValue(obj.Origin()); f != nil {
				return f
			}
		}
	}
	return fn
}

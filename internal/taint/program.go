package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/route"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// What a driver knows that has all packages at hand. An analyzer sees a package and the facts of what it imports, and so it
// does not know what main puts into a variable of an interface's type, nor which package registers itself in a list. A
// driver may tell it: see package program, which makes the table. Where flows say which types are in an interface, they
// count, and the table is not asked (invoke).
//
// The table does not tell calls apart and flows do, so that less of a method is believed here than where a flow has
// brought its type:
//
//   - what was joined for lack of room (not Unjoined) is left out. Generated code is full of it, and through an interface
//     that all of a program calls it would be in each answer;
//   - of several types, what is in the receiver is left out, and what is written there: the parts of one type are not those
//     of another.

// A Program knows what a whole program puts into its interfaces. The types are those of the packages of the passes.
type Program interface {
	// Types returns which types the receiver of a call of an interface's method can be of, by the place of the call's
	// parenthesis, and whether there can be no others.
	Types(call token.Pos) (found []types.Type, all bool)
	// Makers yields the functions of packages without facts whose results the receiver can be.
	Makers(call token.Pos, yield func(fn *types.Func, result int))
	// Functions yields which functions of the program a call of a value can run, and whether a receiver is bound to them.
	Functions(call token.Pos, yield func(fn *types.Func, bound bool))
	// Written reports whether a package that is not its own writes to the variable of a key, or to a part of it, and the reader
	// does not.
	Written(key string, reader *types.Package) bool
	// Refused returns the names of what the program compares with a constant text and then ends, or returns an error.
	Refused(text string) []string
	// Routes returns the routes that lead to the program's handlers.
	Routes() *route.Table
	// Uncalled reports whether nothing in the program calls one of its functions.
	Uncalled(fn *types.Func) bool
	// Called reports whether a main package leads to a function which the program calls.
	Called(fn *types.Func) bool
}

// Uncalled reports whether it is known that nothing in the program calls a function.
func (g *Func) Uncalled(fn *ssa.Function) bool {
	obj, ok := fn.Object().(*types.Func)
	return ok && g.library.program != nil && g.library.program.Uncalled(obj)
}

// Called reports whether it is known that a main package leads to a function which the program calls, or in which the function is written.
func (r *Result) Called(fn *ssa.Function) bool {
	obj, ok := ssautil.Outermost(fn).Object().(*types.Func)
	return ok && r.program != nil && r.program.Called(obj)
}

// Routes returns the routes of the program, or of the package if no more is known.
func (e *Package) Routes() *route.Table {
	if e.library.program != nil {
		return e.library.program.Routes()
	}
	own := route.New()
	for _, file := range e.files {
		if !rule.IsTestFile(e.fset, file.Package) {
			own.Add(file, e.info)
		}
	}
	return own
}

// Refused returns what the program, if all of it is known, compares with a constant text and then ends, or returns an error.
func (r *Result) Refused(text string) []string {
	if r.program == nil {
		return nil
	}
	return r.program.Refused(text)
}

// invokeStored runs the method of each type that the program stores where the receiver is from. It returns how many these
// are, and whether there can be no others.
func (g *Func) invokeStored(c *access.Call, m *types.Func) (n int, all bool) {
	program := g.library.program
	if program == nil {
		return 0, false
	}
	at := c.Instr.Common().Pos()
	found, all := program.Types(at)
	for _, t := range found {
		named := ssautil.NamedOf(t)
		key := ssautil.PkgPath(named.Obj().Pkg()) + "." + named.Obj().Name()
		if g.concrete[key] == nil {
			g.knowType(key, t)
		}
		g.invokeOf(c, m, g.storedMethod(c, m, key), len(found) > 1 || !all)
	}
	n = len(found)
	// As with functions of libraries, the provider is asked only if the call is given something that matters.
	program.Makers(at, func(fn *types.Func, result int) {
		if g.labelled(c) {
			for _, s := range g.madeMethods(m, fn, result) {
				g.invokeOf(c, m, s, true)
				n++
			}
		}
	})
	return n, all
}

// callStored runs the functions that the program stores where a called value is from. It reports whether there are any.
func (g *Func) callStored(c *access.Call) (any bool) {
	program := g.library.program
	if program == nil {
		return false
	}
	program.Functions(c.Instr.Common().Pos(), func(fn *types.Func, bound bool) {
		any = true
		of := *c
		if bound {
			bindReceiver(&of, g, nil)
		}
		var s *summary.Summary
		switch here := g.Ssa.Prog.FuncValue(fn); {
		case here != nil && g.Summaries[here] != nil:
			s = g.Summaries[here]
			g.reads(g, s)
		case g.Rows(fn) != nil:
			g.external(&of, fn)
			return
		default:
			s = g.foreign(fn, func() bool { return g.labelled(&of) })
		}
		if s != nil {
			g.on.call(g, &of, CallTarget{Obj: fn, Name: fn.Name(), Sig: fn.Signature()})
			g.apply(&of, believed(s, bound), fn.Name())
		}
	})
	return any
}

// findStored finds the types of the keys that a flow has brought from packages which this one does not import, as what a method
// of an interface returns: of m.repo.Tasks().List(q) the type of Tasks() is known by the summary of that method.
func (g *Func) findStored(c *access.Call, keys []string) {
	program := g.library.program
	if program == nil || !slices.ContainsFunc(keys, func(key string) bool { return g.concrete[key] == nil }) {
		return
	}
	found, _ := program.Types(c.Instr.Common().Pos())
	for _, t := range found {
		named := ssautil.NamedOf(t)
		key := ssautil.PkgPath(named.Obj().Pkg()) + "." + named.Obj().Name()
		if slices.Contains(keys, key) && g.concrete[key] == nil {
			g.knowType(key, t)
		}
	}
}

// storedMethod returns the summary of the method of a type, or nil: of this package, or by the facts of another one, which
// need not be imported.
func (g *Func) storedMethod(c *access.Call, m *types.Func, key string) *summary.Summary {
	fn, obj, s := g.methodOf(key, g.methodKey(m))
	switch {
	case fn != nil:
		g.reads(g, g.Summaries[fn])
		return g.Summaries[fn]
	case obj != nil && g.Rows(obj) != nil:
		g.external(c, obj)
	case obj != nil:
		return g.foreign(obj, func() bool { return g.labelled(c) })
	}
	return s
}

// madeMethods returns the summaries of a method of what a function of a library returns as an interface.
func (g *Func) madeMethods(m *types.Func, fn *types.Func, result int) (out []*summary.Summary) {
	if fn.Pkg() == nil {
		return nil
	}
	p := g.library.ask(ssautil.PkgPath(fn.Pkg()))
	if p == nil {
		return nil
	}
	for _, b := range p.Get(ssautil.FuncKey(fn)).Gens {
		key := b.Type + "." + m.Name()
		if b.Type != "" && b.Out.ResultIndex() == result && b.Out.Path == "" && p.Entries[key] != "" {
			out = append(out, p.Get(key))
		}
	}
	return out
}

// invokeOf lets data flow through a call as one of the methods that it may run says.
func (g *Func) invokeOf(c *access.Call, m *types.Func, s *summary.Summary, several bool) {
	if s == nil {
		return
	}
	g.on.call(g, c, CallTarget{Obj: m, Name: m.Name(), Sig: m.Signature()})
	g.apply(c, believed(s, several), m.Name())
}

// believed returns what of a method's summary counts where only the table says that the method runs.
func believed(s *summary.Summary, several bool) *summary.Summary {
	ofReceiver := func(in summary.Input) bool {
		return several && in.Index == 0 && in.Variable == "" && in.Slot == "" && !in.Outer
	}
	toReceiver := func(out summary.Output) bool { return several && out.Kind == summary.ToParam && out.Index == 0 }
	joined := func(f summary.Flags) bool { return f&summary.Unjoined == 0 }
	out := *s
	out.Flows = slices.DeleteFunc(slices.Clone(s.Flows), func(e summary.Flow) bool {
		return joined(e.Flags) || ofReceiver(e.In) || toReceiver(e.Out)
	})
	out.Gens = slices.DeleteFunc(slices.Clone(s.Gens), func(e summary.Gen) bool { return joined(e.Flags) || toReceiver(e.Out) })
	out.Sinks = slices.DeleteFunc(slices.Clone(s.Sinks), func(e summary.SinkEntry) bool { return joined(e.Flags) || ofReceiver(e.In) })
	out.Callbacks = slices.DeleteFunc(slices.Clone(s.Callbacks), func(e summary.Callback) bool {
		of, _ := summary.SlotOf(e.Slot)
		return e.Arg >= 0 && joined(e.Flags) || ofReceiver(of.In)
	})
	return &out
}

package taint

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Variables live longer than calls: what one function stores there, another one reads, whoever calls whom. A variable is one
// of a package, or what contexts keep under one key (contextvalue.go).
//
// Inside the package each variable has one object, which all functions share. Writes are weak updates and in no order: a
// source that is stored anywhere is there in all functions that read. When the object changes, its readers are solved anew.
//
//	var current string
//	func Set(s string) { current = s }           // a flow of the summary: parameter 0 -> variable p.current
//	func Load(db *sql.DB) { db.Query(current) }  // its input is the variable: what it holds, callers know
//
// Only what is known here is stored in the object. A parameter that is stored, as in Set, becomes a flow of the summary,
// and the variable is settable: where it is read, it carries the origin OriginVar too, and the sinks that this one
// reaches are told in summaries, with the variable as their input. A package that calls both has an object for the
// variable as well, and the two flows meet there. What a package stores itself in its exported variables is in its facts,
// and what it stores in those of others too, for who imports both.
//
// It ends because objects and summaries only grow, and a variable becomes settable once.

// A variable is one that has no ssa.Global here: of a package that is not imported, or what contexts keep under a key. It is
// an ssa.Value, so that it can be the root of a location like any other. Its name is its key.
type variable struct{ pseudoValue }

// A pseudoValue is an ssa.Value that stands in no program: it is where data is, and no more.
type pseudoValue struct {
	name string
	typ  types.Type
}

func (v *pseudoValue) Name() string { return v.name }

func (v *pseudoValue) String() string { return v.name }

func (v *pseudoValue) Type() types.Type { return v.typ }

func (v *pseudoValue) Parent() *ssa.Function { return nil }

func (v *pseudoValue) Referrers() *[]ssa.Instruction { return nil }

func (v *pseudoValue) Pos() token.Pos { return token.NoPos }

// variableNamed returns the value that stands for the variable of a key, the same one for each question: "path.Name", or the
// name of a key of contexts.
func (e *Package) variableNamed(key string) ssa.Value {
	if v, ok := e.variables[key]; ok {
		return v
	}
	v := e.findVariable(key)
	e.variables[key] = v
	return v
}

// findVariable looks for the ssa.Global of a key, in this package and in those that it imports, and makes a variable if
// there is none.
func (e *Package) findVariable(key string) ssa.Value {
	if dot := strings.LastIndexByte(key, '.'); dot > 0 {
		path, name := key[:dot], key[dot+1:]
		for _, p := range append(e.Pkg.Imports(), e.Pkg) {
			if ssautil.PkgPath(p) == path {
				if pkg := e.Ssa.Prog.Package(p); pkg != nil && pkg.Var(name) != nil {
					return pkg.Var(name)
				}
			}
		}
	}
	return &variable{pseudoValue{key, ssautil.AnyType}}
}

// varPart numbers the origin of a part of a variable. Parts that lie deeper than access.MaxInput steps count as one with
// what they are in, which is coarser only; without this bound a list that holds itself would have parts without end.
func (e *Package) varPart(o origin, p access.Path, deep bool) summary.OriginID {
	if p.Len() > access.MaxInput {
		p, deep = p[:2*access.MaxInput], true
	}
	return e.id(origin{Kind: OriginVar, name: o.name, Path: p, deep: deep})
}

// eachSet yields that a variable holds what others set it to, if a function that others can call sets it, or if the program is
// known to write to it elsewhere. Variables of types that can hold no text are left out.
func (g *Func) eachSet(key string, l access.Loc, yield func(rel access.Path, f Flow)) {
	if (g.settable[key] || g.fromAbroad[key] || openChannel(l.Root) || g.writtenElsewhere(key, l.Root)) && g.Tells(l.Root.Type()) {
		yield("", Flow{Origin: g.varPart(origin{name: key}, l.Path, false), Flags: summary.Fresh})
	}
}

// writtenElsewhere reports whether another package of the program writes to an exported variable of this one, as a handler that
// stores a setting does:
//
//	model.Conf.Export = export // in package api; model.Conf is read in model, by functions that api calls
func (g *Func) writtenElsewhere(key string, root ssa.Value) bool {
	v, ok := root.(*ssa.Global)
	return ok && v.Pkg == g.Ssa && g.library.program != nil && g.library.program.Written(key, g.Pkg)
}

// eachForeign yields what other packages have stored in a variable of one of them, as their facts say: its own package, and
// others that are imported.
func (g *Func) eachForeign(v *ssa.Global, l access.Loc, yield func(rel access.Path, f Flow)) {
	key := ssautil.VariableKey(v)
	if p := g.library.fact(v.Pkg.Pkg); p != nil {
		g.eachStored(p.Get(key), l, yield)
	}
	g.eachImported(key, l, yield)
}

// eachImported yields what imports have stored in a variable of a package that need not be imported. What packages store
// that are not imported, a function that reads the variable does not know, and leaves to those who call it. Where a writer
// is known it is not left to callers too: each of them would find the same.
func (g *Func) eachImported(key string, l access.Loc, yield func(rel access.Path, f Flow)) {
	known := false
	for _, imp := range g.library.imports {
		if p := g.library.fact(imp); p != nil && p.Entries[key+storedElsewhere] != "" {
			g.eachStored(p.Get(key+storedElsewhere), l, yield)
			known = true
		}
	}
	if program := g.library.program; !known && program != nil && program.Written(key, g.Pkg) && g.Tells(l.Root.Type()) {
		yield("", Flow{Origin: g.varPart(origin{name: key}, l.Path, false), Flags: summary.Fresh})
	}
}

// storedElsewhere ends the key of what a package has stored in a variable of another one.
const storedElsewhere = " stored"

// eachStored yields what an entry of facts says that a variable holds: the part that is read, and parts of it.
func (g *Func) eachStored(s *summary.Summary, l access.Loc, yield func(rel access.Path, f Flow)) {
	for i := range s.Gens {
		b := &s.Gens[i]
		id, ok := g.genAs(b, nil)
		if !ok {
			continue
		}
		f := Flow{Origin: id, Clean: b.Clean, Flags: b.Flags}
		switch {
		// What is read lies in the part that carries it, or has that part in it.
		case b.Out.Path.Covers(l.Path):
			yield("", f)
		case l.Path.Covers(b.Out.Path):
			yield(b.Out.Path.From(l.Path.Len()), f)
		}
	}
}

// setGlobal notes in a summary that a function stores in a variable what it was given: its callers decide what that is.
func (g *Func) setGlobal(v ssa.Value, p access.Path, f Flow) {
	o := g.Origins[f.Origin]
	out := summary.Output{Kind: summary.ToGlobal, Path: p}
	switch v := v.(type) {
	case *ssa.Global:
		out.Global = v
		g.settableFrom(ssautil.VariableKey(v), v, o)
	case *variable:
		out.Variable = v.name
		g.settableFrom(v.name, v, o)
	}
	s := g.Summaries[o.fn]
	if in, ok := g.inputOf(o, o.fn); ok && s != nil && s.AddFlow(summary.Flow{In: in, Out: out, Clean: f.Clean, Flags: f.Flags}) {
		g.summaryChanged(s)
	}
}

// settableFrom notes that others set a variable, if they can call the function that does. The readers of the variable are
// solved anew, although its object has nothing new: see eachSet.
func (g *Func) settableFrom(key string, v ssa.Value, o origin) {
	if !g.settable[key] && o.fn.Object() != nil && o.fn.Object().Exported() {
		g.settable[key] = true
		g.globalOf(v).version++
		g.changed[v] = true
		g.noteChange()
	}
}

// exportVariables adds what the package has stored in its exported variables, and in those of other packages, to the entries
// of its facts, each as a summary of its own that has gens only: the sources, functions and types that a part of the
// variable carries.
func (e *Package) exportVariables(entries map[string]string) {
	for value, o := range e.globals {
		v, ok := value.(*ssa.Global)
		if !ok || v.Pkg == nil || !token.IsExported(v.Name()) || v.Pkg != e.Ssa && ssautil.IsStd(ssautil.PkgPath(v.Pkg.Pkg)) {
			continue
		}
		key := ssautil.VariableKey(v)
		if v.Pkg != e.Ssa {
			key += storedElsewhere
		}
		s := new(summary.Summary)
		for _, c := range o.parts {
			for _, f := range c.flows {
				// One gen for each flow: what the part carries, in portable form.
				b := summary.Gen{Origin: f.Origin, Out: summary.Output{Path: c.path}, Clean: f.Clean, Flags: f.Flags}
				if o := e.Origins[f.Origin]; o.Kind == OriginSource {
					b.Source = outgoing(o.Src, f)
				}
				if b.Out.Portable(); e.exportGen(&b, 0) {
					s.AddGen(b)
				}
			}
		}
		if !s.Empty() {
			entries[key] = summary.EncodeSummary(s, e.far)
		}
	}
}

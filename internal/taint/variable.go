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

// Variables live longer than calls: what one function stores there, another one reads. Beside the variables
// of packages they are what contexts keep under a key. Inside a package each has an object; where a
// function reads one that others set, its summary says so, and callers let the two meet.

// A variable is one that has no ssa.Global: of a package that is not imported here, or a key of contexts.
type variable struct {
	key string
	typ types.Type
}

// The methods of ssa.Value, so that a variable can be where data is.
func (v *variable) Name() string { return v.key }

func (v *variable) String() string { return v.key }

func (v *variable) Type() types.Type { return v.typ }

func (v *variable) Parent() *ssa.Function { return nil }

func (v *variable) Referrers() *[]ssa.Instruction { return nil }

func (v *variable) Pos() token.Pos { return token.NoPos }

// variableNamed returns the value that stands for the variable of a key.
func (e *Package) variableNamed(key string) ssa.Value {
	if v, ok := e.variables[key]; ok {
		return v
	}
	v := e.findVariable(key)
	e.variables[key] = v
	return v
}

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
	return &variable{key: key, typ: ssautil.AnyType}
}

// varPart numbers a part of a variable.
func (e *Package) varPart(o origin, p access.Path, deep bool) summary.OriginID {
	if p.Len() > access.MaxInput {
		p, deep = p[:2*access.MaxInput], true
	}
	return e.id(origin{Kind: OriginVar, name: o.name, Path: p, deep: deep})
}

// eachSet yields that a variable holds what others set it to, if a function that others can call does set it.
func (g *Func) eachSet(key string, l access.Loc, yield func(rel access.Path, f Flow)) {
	if g.settable[key] && g.Tells(l.Root.Type()) {
		yield("", Flow{Origin: g.varPart(origin{name: key}, l.Path, false), Flags: summary.Fresh})
	}
}

// eachForeign yields what another package has put into its variable, as its facts say.
func (g *Func) eachForeign(v *ssa.Global, l access.Loc, yield func(rel access.Path, f Flow)) {
	p := g.library.fact(v.Pkg.Pkg)
	if p == nil {
		return
	}
	s := p.Get(ssautil.VariableKey(v))
	for i := range s.Gens {
		b := &s.Gens[i]
		id, ok := g.genAs(b, nil)
		if !ok {
			continue
		}
		f := Flow{Origin: id, Clean: b.Clean, Flags: b.Flags}
		switch {
		case b.Out.Path.Covers(l.Path):
			yield("", f)
		case l.Path.Covers(b.Out.Path):
			yield(b.Out.Path.From(l.Path.Len()), f)
		}
	}
}

// setGlobal notes that a function's caller decides what a variable holds.
func (g *Func) setGlobal(v ssa.Value, p access.Path, f Flow) {
	o := g.Origins[f.Origin]
	out := summary.Output{Kind: summary.ToGlobal, Path: p}
	switch v := v.(type) {
	case *ssa.Global:
		out.Global = v
		g.settableFrom(ssautil.VariableKey(v), v, o)
	case *variable:
		out.Variable = v.key
		g.settableFrom(v.key, v, o)
	}
	s := g.Summaries[o.fn]
	if in, ok := g.inputOf(o, o.fn); ok && s != nil && s.AddFlow(summary.Flow{In: in, Out: out, Clean: f.Clean, Flags: f.Flags}) {
		g.summaryChanged(s)
	}
}

// settableFrom notes that others set a variable, if they can call the function that does.
func (g *Func) settableFrom(key string, v ssa.Value, o origin) {
	if !g.settable[key] && o.fn.Object() != nil && o.fn.Object().Exported() {
		g.settable[key] = true
		g.globalOf(v).version++
		g.changed[v] = true
		g.noteChange()
	}
}

// exportVariables adds what the package has put into its variables to what importers may know.
func (e *Package) exportVariables(entries map[string]string) {
	for value, o := range e.globals {
		v, ok := value.(*ssa.Global)
		if !ok || v.Pkg != e.Ssa || !token.IsExported(v.Name()) {
			continue
		}
		s := new(summary.Summary)
		for _, c := range o.parts {
			for _, f := range c.Set {
				b := summary.Gen{Origin: f.Origin, Out: summary.Output{Path: c.Path}, Clean: f.Clean, Flags: f.Flags}
				if o := e.Origins[f.Origin]; o.Kind == OriginSource {
					b.Source = outgoing(o.Src, f)
				}
				if b.Out.Portable(); e.exportGen(&b, 0) {
					s.AddGen(b)
				}
			}
		}
		if !s.Empty() {
			entries[ssautil.VariableKey(v)] = summary.EncodeSummary(s, e.far)
		}
	}
}

package taint

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
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
func (v *variable) Name() string                  { return v.key }
func (v *variable) String() string                { return v.key }
func (v *variable) Type() types.Type              { return v.typ }
func (v *variable) Parent() *ssa.Function         { return nil }
func (v *variable) Referrers() *[]ssa.Instruction { return nil }
func (v *variable) Pos() token.Pos                { return token.NoPos }

var anyType = types.NewInterfaceType(nil, nil)

// variableKey names a package variable in facts, as funcKey does functions.
func variableKey(v *ssa.Global) string {
	if v.Pkg == nil {
		return ""
	}
	return pkgPath(v.Pkg.Pkg) + "." + v.Name()
}

// variableNamed returns the value that stands for the variable of a key.
func (e *engine) variableNamed(key string) ssa.Value {
	if v, ok := e.variables[key]; ok {
		return v
	}
	v := e.findVariable(key)
	e.variables[key] = v
	return v
}

func (e *engine) findVariable(key string) ssa.Value {
	if dot := strings.LastIndexByte(key, '.'); dot > 0 {
		path, name := key[:dot], key[dot+1:]
		for _, p := range append(e.pkg.Imports(), e.pkg) {
			if pkgPath(p) == path {
				if pkg := e.ssa.Prog.Package(p); pkg != nil && pkg.Var(name) != nil {
					return pkg.Var(name)
				}
			}
		}
	}
	return &variable{key: key, typ: anyType}
}

// varPart numbers a part of a variable.
func (e *engine) varPart(o origin, p path, deep bool) originID {
	if p.len() > maxInput {
		p, deep = p[:2*maxInput], true
	}
	return e.id(origin{kind: fromVar, name: o.name, path: p, deep: deep})
}

// eachSet yields that a variable holds what others set it to, if a function that others can call does set it.
func (g *group) eachSet(key string, l loc, yield func(rel path, f flow)) {
	if g.settable[key] && g.tells(l.root.Type()) {
		yield("", flow{org: g.varPart(origin{name: key}, l.path, false), flags: fresh})
	}
}

// eachForeign yields what another package has put into its variable, as its facts say.
func (g *group) eachForeign(v *ssa.Global, l loc, yield func(rel path, f flow)) {
	p := g.library.fact(v.Pkg.Pkg)
	if p == nil {
		return
	}
	s := p.get(variableKey(v))
	for i := range s.births {
		b := &s.births[i]
		id, ok := g.bornAs(b, nil)
		if !ok {
			continue
		}
		f := flow{org: id, clear: b.clear, flags: b.flags}
		switch {
		case b.out.path.covers(l.path):
			yield("", f)
		case l.path.covers(b.out.path):
			yield(b.out.path.from(l.path.len()), f)
		}
	}
}

// setGlobal notes that a function's caller decides what a variable holds.
func (g *group) setGlobal(v ssa.Value, p path, f flow) {
	o := g.origins[f.org]
	out := output{kind: toGlobal, path: p}
	switch v := v.(type) {
	case *ssa.Global:
		out.global = v
		g.settableFrom(variableKey(v), v, o)
	case *variable:
		out.variable = v.key
		g.settableFrom(v.key, v, o)
	}
	s := g.summaries[o.fn]
	if in, ok := g.inputOf(o, o.fn); ok && s != nil && s.addFlow(flowEntry{in, out, f.clear, f.flags}) {
		g.grew(s)
	}
}

// settableFrom notes that others set a variable, if they can call the function that does.
func (g *group) settableFrom(key string, v ssa.Value, o origin) {
	if !g.settable[key] && o.fn.Object() != nil && o.fn.Object().Exported() {
		g.settable[key] = true
		g.globalOf(v).age++
		g.changed[v] = true
		g.touch()
	}
}

// exportVariables adds what the package has put into its variables to what importers may know.
func (e *engine) exportVariables(entries map[string]string) {
	for value, o := range e.globals {
		v, ok := value.(*ssa.Global)
		if !ok || v.Pkg != e.ssa || !token.IsExported(v.Name()) {
			continue
		}
		s := new(summary)
		for _, c := range o.cells {
			for _, f := range c.set {
				b := birth{org: f.org, out: output{path: c.path}, clear: f.clear, flags: f.flags}
				if o := e.origins[f.org]; o.kind == fromSource {
					b.src = outgoing(o.src, f)
				}
				if b.out.portable(); e.exportBirth(&b, 0) {
					s.addBirth(b)
				}
			}
		}
		if !s.empty() {
			entries[variableKey(v)] = encodeSummary(s, e.far)
		}
	}
}

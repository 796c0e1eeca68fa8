package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// dynamic is a call of a function value: of all functions that it may be.
func (g *group) dynamic(c *call, fn ssa.Value, sig *types.Signature) {
	targets := g.functions(fn, c.at)
	for _, t := range targets {
		of := *c
		of.made = t.made
		if t.bound {
			of.bindReceiver(g, t.recv)
		}
		if t.sum != nil {
			g.apply(&of, t.sum, t.sum.name)
			continue
		}
		g.static(&of, t.fn)
	}
	if len(targets) == 0 {
		g.callsGiven(c, fn, "", sig.Results())
		g.yields(c, fn)
		g.unknown(c, fn.Name(), sig)
	}
}

// yields is a call of an iterator: what it carries is what it gives to the functions that it is given.
func (g *group) yields(c *call, iter ssa.Value) {
	for _, a := range c.args {
		if _, ok := a.Type().Underlying().(*types.Signature); !ok {
			continue
		}
		for _, t := range g.functions(a, c.at) {
			if t.fn == nil || g.groupOf[t.fn] != g {
				continue
			}
			g.each(iter, c.at, func(rel path, f flow) {
				f.clear |= rel.hides()
				for i, p := range t.fn.Params { // of pairs, keys come first
					if pairs := len(t.fn.Params) == 2; !pairs || rel == "" || (i == 0) == (rel.at(0) == keyStep) {
						g.put(g.loc(p), "", g.whole(f, iter.Type()))
					}
				}
			})
		}
	}
}

// isFunctions reports whether t is a list of functions, such as options.
func isFunctions(t types.Type) bool {
	s, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	_, ok = s.Elem().Underlying().(*types.Signature)
	return ok
}

// functions returns the functions that a value may be, as origins.
func (g *group) functions(v ssa.Value, at *ssa.BasicBlock) []origin {
	var out []origin
	for _, f := range g.flowsOf(v, at) {
		if o := g.origins[f.org]; o.kind == fromFunc {
			out = append(out, o)
		}
	}
	return out
}

// receiver returns the receiver of a method value, or nil if the closure is none.
func receiver(fn *ssa.Function, closure *ssa.MakeClosure) ssa.Value {
	if strings.HasSuffix(fn.Name(), "$bound") && len(closure.Bindings) == 1 {
		return closure.Bindings[0]
	}
	return nil
}

// bindReceiver puts the receiver of a method value before the arguments. What it holds is known in the
// functions that made the method value only.
func (c *call) bindReceiver(g *group, recv ssa.Value) {
	if recv == nil {
		recv = ssa.NewConst(nil, anyType)
	} else if p := recv.Parent(); p != nil && g.groupOf[p] != g {
		recv = ssa.NewConst(nil, recv.Type())
	}
	c.args = append([]ssa.Value{recv}, c.args...)
}

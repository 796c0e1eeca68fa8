package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
)

// dynamic is a call of a function value: of all functions that it may be.
func (g *Func) dynamic(c *access.Call, fn ssa.Value, sig *types.Signature) {
	targets := g.functions(fn, c.At)
	for _, t := range targets {
		of := *c
		of.Made = t.made
		if t.bound {
			bindReceiver(&of, g, t.recv)
		}
		if t.sum != nil {
			g.apply(&of, t.sum, t.sum.Name)
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
func (g *Func) yields(c *access.Call, iter ssa.Value) {
	for _, a := range c.Args {
		if _, ok := a.Type().Underlying().(*types.Signature); !ok {
			continue
		}
		for _, t := range g.functions(a, c.At) {
			if t.fn == nil || g.funcOf[t.fn] != g {
				continue
			}
			g.Flows(iter, c.At, func(rel access.Path, f Flow) {
				f.Clean |= rel.Hides()
				for i, p := range t.fn.Params { // of pairs, keys come first
					if pairs := len(t.fn.Params) == 2; !pairs || rel == "" || (i == 0) == (rel.At(0) == access.KeyStep) {
						g.Update(g.Loc(p), "", g.Whole(f, iter.Type()))
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
func (g *Func) functions(v ssa.Value, at *ssa.BasicBlock) []origin {
	var out []origin
	for _, f := range g.Joined(v, at) {
		if o := g.Origins[f.Origin]; o.Kind == OriginFunc {
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
func bindReceiver(c *access.Call, g *Func, recv ssa.Value) {
	if recv == nil {
		recv = ssa.NewConst(nil, ssautil.AnyType)
	} else if p := recv.Parent(); p != nil && g.funcOf[p] != g {
		recv = ssa.NewConst(nil, recv.Type())
	}
	c.Args = append([]ssa.Value{recv}, c.Args...)
}

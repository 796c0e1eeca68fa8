package taint

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Functions are values: they are stored, passed and returned, and a call of such a value runs whatever flows to it. A
// function is therefore an origin, OriginFunc, and a call of a value runs all functions among its flows, each like a call
// by name.
//
//	run := s.handle             // a method value: the flow is the method with its receiver bound
//	if dry { run = printOnly }  // a second flow of the variable
//	run(r.FormValue("q"))       // runs both
//
// If no function is known, the callers may know it (callback_deferred.go), it may be an iterator that a library has made,
// and what is left is a call of something unknown. Functions are never joined with each other: which ones a value can be
// is what the flows say. Their number is bounded like that of all flows (CutFunctions).

// dynamic is a call of a function value: of all functions that it can be, each with what it was made with.
func (g *Func) dynamic(c *access.Call, fn ssa.Value, sig *types.Signature) {
	targets := g.functions(fn, c.At)
	for _, t := range targets {
		of := *c
		of.Made, of.Default = t.made, t.byDefault
		if t.bound {
			bindReceiver(&of, g, t.recv)
		}
		if t.sum != nil {
			g.apply(&of, t.sum, t.sum.Name)
			continue
		}
		g.static(&of, t.fn)
	}
	// A parameter may be any other function too, beside a default, or what a call in the function around gives:
	//	if build == nil { build = all }
	deferred := g.callsGiven(c, fn, "", sig.Results())
	if len(targets) == 0 && !g.callStored(c) {
		g.yields(c, fn)
		g.pulled(c, fn, sig)
		if deferred && g.handsFunctions(fn) {
			return
		}
		// What is guessed of it holds for callers who do not know what they give either.
		guess := *c
		guess.Default = deferred
		g.unknown(&guess, ssautil.CalledName(c.Instr.Common()), sig)
	}
}

// yields is a call of an iterator that is not known, such as maps.All(m): what the iterator carries, which is what its
// maker was given, reaches the parameters of the functions that it is called with. Loops over functions become such
// calls:
//
//	for k, v := range maps.All(r.Header) { ... } // the body is a function with the parameters k and v
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
				for i, p := range t.fn.Params { // of two parameters, the first is the key
					if pairs := len(t.fn.Params) == 2; !pairs || rel == "" || (i == 0) == (rel.At(0) == access.KeyStep) {
						g.Update(g.Loc(p), "", g.Whole(f, iter.Type()))
					}
				}
			})
		}
	}
}

// functions returns the functions that a value can be, as origins: these also hold the receiver of a method value, and
// the call that returned a nested function.
func (g *Func) functions(v ssa.Value, at *ssa.BasicBlock) []functionOf {
	var out []functionOf
	for _, f := range g.Joined(v, at) {
		if o := g.Origins[f.Origin]; o.Kind == OriginFunc {
			out = append(out, functionOf{o, f.Flags&summary.Always == 0})
		}
	}
	return out
}

// A functionOf is a function that a value can be, and whether it is that only if the callers give none.
type functionOf struct {
	origin
	byDefault bool
}

// receiver returns the receiver of a method value, or nil if the closure is none. For s.handle, SSA makes a closure of a
// function handle$bound that binds s.
func receiver(fn *ssa.Function, closure *ssa.MakeClosure) ssa.Value {
	if strings.HasSuffix(fn.Name(), "$bound") && len(closure.Bindings) == 1 {
		return closure.Bindings[0]
	}
	return nil
}

// bindReceiver puts the receiver of a method value before the arguments. What the receiver holds is known only in the
// function that made the method value; elsewhere a nil constant keeps its place, so that the arguments have their
// numbers.
func bindReceiver(c *access.Call, g *Func, recv ssa.Value) {
	if recv == nil {
		recv = ssa.NewConst(nil, ssautil.AnyType)
	} else if p := recv.Parent(); p != nil && g.funcOf[p] != g {
		recv = ssa.NewConst(nil, recv.Type())
	}
	c.Args = append([]ssa.Value{recv}, c.Args...)
}

// receiverAs returns which inputs of the function that makes a method value reach a part of its receiver, as parameters of the
// function around:
//
//	func (h *Handler) Routes() []Route { return []Route{{"/users", h.list}} } // part .store of list's receiver is .store of h
//	func Routes(s Store) []Route { h := &Handler{store: s}; return … }          // or the parameter s
func (g *Func) receiverAs(recv ssa.Value, in summary.Input) (out []summary.Input) {
	old := g.ReadAt
	defer func() { g.ReadAt = old }()
	g.ReadAt = Always
	g.EachInput(&access.Call{Args: []ssa.Value{recv}}, in, func(rel access.Path, f Flow) {
		if o := &g.Origins[f.Origin]; o.Kind == OriginParam && o.fn == g.fns[0] && rel == "" {
			out = append(out, summary.Input{Outer: true, Index: o.index, Path: o.Path, Deep: o.deep})
		}
	})
	return out
}

package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Iterators that a library is given. A range over a function is a call of the function with the body of the loop, which is
// a function of the program, and needs nothing of its own. A library that goes over an iterator gives it a function that
// is not seen:
//
//	next, stop := iter.Pull2(pairs(r)) // what pairs calls its yield with is what next returns
//	list := slices.Collect(names(r))   // or what is in the list
//
// So where a row reads an iterator, the function that the iterator is runs here, as a callback target without arguments.
// What it calls its own parameter with is given back by it (givenBack), and is what the row reads: "seq" all of it, and of
// pairs "seq.keys" the first and "seq.elems" the second. If the iterator is a parameter, its callers know what it yields,
// and it is deferred to them like any callback.
//
// It ends as other callbacks do: no summary is applied within itself, and each visit adds flows only.

// isIterator reports whether t is the type of a function that calls its only parameter for each element, such as iter.Seq.
func isIterator(t types.Type) bool {
	sig, ok := t.Underlying().(*types.Signature)
	return ok && sig.Results().Len() == 0 && sig.Params().Len() == 1 && ssautil.IsFunction(sig.Params().At(0).Type())
}

// yielded adds what an iterator yields to what a row reads: all of it, or that of one parameter of yield, if the row names
// a part.
func (g *Func) yielded(c *access.Call, a access.Arg, into *FlowSet) {
	if !isIterator(a.V.Type()) {
		return
	}
	wants := func(param int) bool {
		return a.Part == "" || (param == 0) == (a.Part == "keys" || !yieldsPairs(a.V.Type()))
	}
	from := &instance{call: c, sum: new(summary.Summary)}
	for _, o := range g.functions(a.V, c.At) {
		for _, v := range g.runTarget(&callbackTarget{call: c, from: from, origin: o.origin}) {
			if v.arg == summary.ArgStep && v.path != "" && wants(v.path.At(0)) {
				f := v.f
				f.Clean |= v.path.From(1).Hides()
				into.Add(f)
			}
		}
	}
	g.yieldedByCallers(c, a.V, wants, into)
}

// yieldedByCallers is yielded for an iterator that is a parameter.
func (g *Func) yieldedByCallers(c *access.Call, v ssa.Value, wants func(int) bool, into *FlowSet) {
	yield, ok := v.Type().Underlying().(*types.Signature).Params().At(0).Type().Underlying().(*types.Signature)
	if !ok {
		return
	}
	g.Flows(v, c.At, func(rel access.Path, f Flow) {
		if o := g.Origins[f.Origin]; rel != "" || o.deep || o.Kind != OriginParam {
			return
		}
		for _, p := range g.deferToCallers(f.Origin, c, "", nil, summary.Typed) {
			for n := range yield.Params().Len() {
				if wants(n) {
					at := access.FieldStep(summary.ArgStep) + access.FieldStep(n)
					into.Add(Flow{Origin: g.id(origin{Kind: OriginCall, fn: p.fn, slot: p.slot, Path: at}), Flags: summary.Fresh})
				}
			}
		}
	})
}

// yieldsPairs reports whether an iterator yields two values each time, as iter.Seq2 does.
func yieldsPairs(t types.Type) bool {
	yield, ok := t.Underlying().(*types.Signature).Params().At(0).Type().Underlying().(*types.Signature)
	return ok && yield.Params().Len() == 2
}

// pulled lets what a function of a library carries reach the results of its call, if it is of the form that iter.Pull
// returns: without parameters, and with a last result that says whether there was another element. Of pairs the first
// result is the key.
func (g *Func) pulled(c *access.Call, next ssa.Value, sig *types.Signature) {
	values := sig.Results().Len() - 1
	if c.Result == nil || sig.Params().Len() > 0 || values < 1 || values > 2 || !types.Identical(sig.Results().At(values).Type(), types.Typ[types.Bool]) {
		return
	}
	g.Flows(next, c.At, func(rel access.Path, f Flow) {
		// A function that callers know is called by them, and which function it is says nothing of what it returns.
		if o := g.Origins[f.Origin]; g.noData(f) || o.Kind == OriginParam && o.Path == "" {
			return
		}
		for i := range values {
			switch {
			case rel == "":
				g.Update(c.Out(i), "", f)
			case (i == 0) == (values == 1 || rel.At(0) == access.KeyStep):
				g.Update(c.Out(i), rel.From(1), f)
			}
		}
	})
}

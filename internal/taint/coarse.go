package taint

import (
	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
	"golang.org/x/tools/go/ssa"
)

// What is given up where there is too much, so that the analysis ends in bounded time. Both are joins: they go up
// in the lattice, so that findings can only be added, and they cost exactness and never safety.
//
// If one part has too many origins, they are joined to fewer (joined): one source stands for all of its labels in the
// function, and a parameter stands for all of its parts. A flow that was joined loses the flag Unjoined, and rules give
// it low confidence. Only functions and types cannot be joined, because "some function" can be applied to nothing;
// those are lost, and reported (CutFunctions).
//
// If a function does not come to an end, it is followed as a whole (coarsen): its objects lose their parts, all flows
// are joined ones, and no order is kept. Then each object has few flows at most, so the solution ends soon. That is the
// widening of this analysis, and it happens once for each function:
//
//	func walk(n *node) { n.left.text += n.text; ... } // left.text, left.left.text, ... become n

// An outcome says what became of a flow that was added to a part of an object.
type outcome uint8

const (
	putKnown outcome = iota // the part has carried the flow already
	putNew
	putFull // the part has too many origins; the flow is not in it
)

// roomJoined is how many origins a part may have for a joined flow to be added as one more. There are far fewer of
// these, so there is more room.
func (e *Package) roomJoined(f Flow) int {
	switch e.Origins[f.Origin].Kind {
	case OriginVar, OriginCall:
		return maxFlows
	}
	return summary.MaxJoined
}

// joined returns the flow that stands for f where there is no room for it. Of a callback's result the first step of the
// path stays, since it says which result. It is false for functions and types: which ones a value can be is all that
// they say, and nothing stands for several.
func (g *Func) joined(f Flow) (Flow, bool) {
	// What is joined may come from elsewhere.
	f.Flags &^= summary.Unjoined
	o := &g.Origins[f.Origin]
	switch o.Kind {
	case OriginSource:
		f.Origin = g.anySource(o.Src)
	case OriginParam:
		f.Origin = g.param(o.fn, o.index, "", true)
	case OriginVar:
		f.Origin = g.varPart(*o, "", true)
	case OriginCall:
		f.Origin = g.callPart(*o, o.Path[:min(2, len(o.Path))], true)
	default:
		return f, false
	}
	return f, true
}

// A joinKey names the sources of a function that are joined to one. Sources that only a name calls so are kept apart,
// as they are weaker.
type joinKey struct {
	g      *Func
	labels model.Labels
	named  bool
}

// anySource numbers the source that stands for all of its labels in the function. Messages show it as the first of
// them.
func (g *Func) anySource(src *summary.Source) summary.OriginID {
	return g.Source(joinKey{g, src.Labels, src.Named}, func() *summary.Source {
		first := *src
		return &first
	})
}

// fill adds a flow to a part of an object, or what stands for the flow if there is no room for it, and reports whether
// the part has changed. If there is no room for that either, the flow is lost, and the function reported (CutFlows).
func (g *Func) fill(o *object, p access.Path, f Flow, implicit bool) bool {
	if !g.hasFrames {
		g.hasFrames = p.Encoded() >= 0
	}
	did := o.add(p, f, implicit, g.room(f))
	if did == putFull {
		var ok bool
		if f, ok = g.joined(f); !ok {
			g.cut(summary.CutFunctions, g.fns[0])
			return false
		}
		if did = o.add(p, f, implicit, g.roomJoined(f)); did == putFull {
			g.cut(summary.CutFlows, g.fns[0])
		}
	}
	return did == putNew
}

// coarsen has the function followed as a whole from now on. What its objects, parameters and results hold already is
// joined in the same way, and all instructions are out of date by that.
func (g *Func) coarsen() {
	if g.joins {
		return
	}
	g.joins = true
	g.resets = nil
	g.cut(summary.CutWhole, g.fns[0])
	for _, fn := range g.fns {
		for _, p := range fn.Params {
			g.flatten(g.objects[p], 0)
		}
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if v, ok := instr.(ssa.Value); ok {
					g.flatten(g.objects[v], 0)
				}
			}
		}
		g.flatten(g.returns[fn], 1)
	}
	g.version++
}

// flatten joins the parts of an object into one for each beginning of keep steps: of results the first step stays,
// which says which result. Implicit parts stay as they are, since they do not grow.
func (g *Func) flatten(o *object, keep int) {
	if o == nil {
		return
	}
	old := o.parts
	o.parts = nil
	for _, c := range old {
		if c.implicit {
			o.parts = append(o.parts, c)
		}
	}
	for _, c := range old {
		if c.implicit {
			continue
		}
		// A step is two bytes of a path.
		p := c.path[:min(2*keep, len(c.path))]
		for _, f := range c.flows {
			g.fill(o, p, g.ofWhole(f), false)
		}
	}
	o.version++
}

// ofWhole returns a flow as it is in a function that is followed as a whole: joined and without order.
func (g *Func) ofWhole(f Flow) Flow {
	f.When = 0
	if j, ok := g.joined(f); ok {
		return j
	}
	return f
}

// updateWhole is Update for a function that is followed as a whole: the flow goes to the object without a part. What is
// shared by the methods of a type is still told apart by fields, because others read it (keep).
func (g *Func) updateWhole(root ssa.Value, p access.Path, f Flow) {
	f = g.ofWhole(f)
	obj := g.objectOf(root)
	if obj.has("", "", f) {
		return
	}
	f.Trace = g.step.behind(f.Trace)
	if g.fill(obj, "", f, false) {
		g.noteChange()
		g.keep(root, p, f)
		g.noteHolder(root, p, f)
		g.updateAliases(root, "", f)
	}
}

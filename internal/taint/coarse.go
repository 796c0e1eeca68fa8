package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// Where there is more to tell apart than the bounds allow, it is joined, so that nothing is lost.
//
// What a flow is joined to stands for more than itself: of sources all those with the same labels in the function, of
// parameters and variables the whole for each part. A value so has at most one flow for each set of labels and for
// each parameter, and a function whose parts all count as one is solved in a few rounds. Such a flow is not exact:
// what rests on it alone is of low confidence.
//
// For example the seventeenth field of a parameter that is written into one buffer is joined with the others: the
// buffer carries the parameter with all its parts.

// What became of a flow that was put into a part of an object.
type outcome uint8

const (
	putKnown outcome = iota // it says nothing new
	putNew
	putFull // there is no room for it
)

// room is how many origins a part may have for a flow to be told too.
func (e *engine) room(f flow) int {
	switch o := &e.origins[f.org]; {
	case o.kind == fromVar || o.kind == fromCall || o.kind == fromParam && o.path != "":
		return maxInputs
	}
	return maxFlows
}

// roomJoined is room for what stands for several.
func (e *engine) roomJoined(f flow) int {
	switch e.origins[f.org].kind {
	case fromVar, fromCall:
		return maxFlows
	}
	return maxJoined
}

// joined returns the flow that stands for f where there is no room for it, and false for functions and types: which
// ones a value can be is what they say, and nothing stands for several.
func (g *group) joined(f flow) (flow, bool) {
	f.flags &^= exact
	o := &g.origins[f.org]
	switch o.kind {
	case fromSource:
		f.org = g.anySource(o.src)
	case fromParam:
		f.org = g.param(o.fn, o.index, "", true)
	case fromVar:
		f.org = g.varPart(*o, "", true)
	case fromCall:
		f.org = g.callPart(*o, o.path[:min(2, len(o.path))], true)
	default:
		return f, false
	}
	return f, true
}

// A joinKey names the sources of a function that count as one.
type joinKey struct {
	g      *group
	labels model.Labels
	named  bool
}

// anySource numbers the source that stands for all with the labels. It is told as the first of them.
func (g *group) anySource(src *Source) originID {
	return g.source(joinKey{g, src.Labels, src.Named}, func() *Source {
		first := *src
		return &first
	})
}

// fill puts a flow into a part of an object, or what stands for it if there is no room, and reports whether that says
// anything new.
func (g *group) fill(o *object, p path, f flow, implicit bool) bool {
	did := o.add(p, f, implicit, g.room(f))
	if did == putFull {
		var ok bool
		if f, ok = g.joined(f); !ok {
			g.cut(CutFunctions, g.fns[0])
			return false
		}
		if did = o.add(p, f, implicit, g.roomJoined(f)); did == putFull {
			g.cut(CutFlows, g.fns[0])
		}
	}
	return did == putNew
}

// coarsen has the group followed as a whole from now on: objects have no parts, and flows are joined.
func (g *group) coarsen() {
	if g.joins {
		return
	}
	g.joins = true
	g.cut(CutWhole, g.fns[0])
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
	g.age++
}

// flatten joins the parts of an object, but for the first steps of their paths. What is there by its name stays, since
// it goes nowhere.
func (g *group) flatten(o *object, keep int) {
	if o == nil {
		return
	}
	old := o.cells
	o.cells = nil
	for _, c := range old {
		if c.implicit {
			o.cells = append(o.cells, c)
		}
	}
	for _, c := range old {
		if c.implicit {
			continue
		}
		p := c.path[:min(2*keep, len(c.path))]
		for _, f := range c.set {
			g.fill(o, p, g.ofWhole(f), false)
		}
	}
	o.age++
}

// ofWhole returns a flow as it is told of where a function is followed as a whole.
func (g *group) ofWhole(f flow) flow {
	f.when = 0
	if j, ok := g.joined(f); ok {
		return j
	}
	return f
}

// putWhole is put in a group that is followed as a whole. What methods share is still told apart by fields.
func (g *group) putWhole(root ssa.Value, p path, f flow) {
	f = g.ofWhole(f)
	obj := g.objectOf(root)
	if obj.has("", "", f) {
		return
	}
	if g.hop != nil {
		f.via = &hop{f.via, g.hop.at, g.hop.text}
	}
	if g.fill(obj, "", f, false) {
		g.touch()
		g.keep(root, p, f)
		g.forward(root, "", f)
	}
}

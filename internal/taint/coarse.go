package taint

import (
	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
	"golang.org/x/tools/go/ssa"
)

// What became of a flow that was put into a part of an object.
type outcome uint8

const (
	putKnown outcome = iota // it says nothing new
	putNew
	putFull // there is no room for it
)

// roomJoined is room for what stands for several.
func (e *Package) roomJoined(f Flow) int {
	switch e.Origins[f.Origin].Kind {
	case OriginVar, OriginCall:
		return maxFlows
	}
	return summary.MaxJoined
}

// joined returns the flow that stands for f where there is no room for it, and false for functions and types: which
// ones a value can be is what they say, and nothing stands for several.
func (g *Func) joined(f Flow) (Flow, bool) {
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

// A joinKey names the sources of a function that count as one.
type joinKey struct {
	g      *Func
	labels model.Labels
	named  bool
}

// anySource numbers the source that stands for all with the labels. It is told as the first of them.
func (g *Func) anySource(src *summary.Source) summary.OriginID {
	return g.Source(joinKey{g, src.Labels, src.Named}, func() *summary.Source {
		first := *src
		return &first
	})
}

// fill puts a flow into a part of an object, or what stands for it if there is no room, and reports whether that says
// anything new.
func (g *Func) fill(o *object, p access.Path, f Flow, implicit bool) bool {
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

// coarsen has the group followed as a whole from now on: objects have no parts, and flows are joined.
func (g *Func) coarsen() {
	if g.joins {
		return
	}
	g.joins = true
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

// flatten joins the parts of an object, but for the first steps of their paths. What is there by its name stays, since
// it goes nowhere.
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
		p := c.path[:min(2*keep, len(c.path))]
		for _, f := range c.flows {
			g.fill(o, p, g.ofWhole(f), false)
		}
	}
	o.version++
}

// ofWhole returns a flow as it is told of where a function is followed as a whole.
func (g *Func) ofWhole(f Flow) Flow {
	f.When = 0
	if j, ok := g.joined(f); ok {
		return j
	}
	return f
}

// updateWhole is put in a group that is followed as a whole. What methods share is still told apart by fields.
func (g *Func) updateWhole(root ssa.Value, p access.Path, f Flow) {
	f = g.ofWhole(f)
	obj := g.objectOf(root)
	if obj.has("", "", f) {
		return
	}
	if g.step != nil {
		f.Trace = &summary.TraceStep{Prev: f.Trace, Step: *g.step}
	}
	if g.fill(obj, "", f, false) {
		g.noteChange()
		g.keep(root, p, f)
		g.updateAliases(root, "", f)
	}
}

package taint

import (
	"slices"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
)

// A Flow says that a value carries what an origin gave, and what happened on the way.
type Flow struct {
	Origin summary.OriginID
	Clean  model.Kinds        // the sinks that it became clean for, on every way here
	Flags  summary.Flags      // union over the ways here
	When   order              // when it was written first
	Trace  *summary.TraceStep // the last hop of the first way that was found
}

// After returns the flow as it comes out of something that another flow went through before: clean for what
// that made it clean for, built if it was built there, and sure and pure only if it was.
func (f Flow) After(clear model.Kinds, fl summary.Flags) Flow {
	f.Clean |= clear
	f.Flags = f.Flags&^(summary.Fresh&^fl) | fl&(summary.Concat|summary.Erred|summary.Untyped)
	return f
}

// A FlowSet is what a value carries: its flows by origin.
type FlowSet []Flow

// Add puts f into the set and reports whether that says anything new.
func (s *FlowSet) Add(f Flow) bool {
	i, ok := s.find(f.Origin)
	if !ok {
		*s = slices.Insert(*s, i, f)
		return true
	}
	g := &(*s)[i]
	clear, flags, when := g.Clean&f.Clean, g.Flags|f.Flags, min(g.When, f.When)
	if clear == g.Clean && flags == g.Flags && when == g.When {
		return false
	}
	if clear != g.Clean { // the way that is less clean is the one to tell
		g.Trace = f.Trace
	}
	g.Clean, g.Flags, g.When = clear, flags, when
	return true
}

// find returns where the flow of an origin is, or would be.
func (s FlowSet) find(id summary.OriginID) (int, bool) {
	lo, hi := 0, len(s)
	for lo < hi {
		if mid := (lo + hi) / 2; s[mid].Origin < id {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, lo < len(s) && s[lo].Origin == id
}

// A part is what one part of an object carries.
type part struct {
	path  access.Path
	flows FlowSet
	// implicit marks what every value of this name or type carries. It is no effect of the function, so
	// summaries leave it out.
	implicit bool
}

// An object is memory, or a value, that things flow into: an allocation, a parameter, a call's result.
type object struct {
	parts   []part
	version int // how often it has grown
}

// room is how many origins a part may have for a flow to be told too.
func (e *Package) room(f Flow) int {
	switch o := &e.Origins[f.Origin]; {
	case o.Kind == OriginVar || o.Kind == OriginCall || o.Kind == OriginParam && o.Path != "":
		return maxInputs
	}
	return maxFlows
}

// add puts f into the part at p, if there is room for it, and says what became of it.
func (o *object) add(p access.Path, f Flow, implicit bool, room int) outcome {
	p, _ = p.Cut()
	c := o.partAt(p, implicit)
	if len(c.flows) >= room {
		if _, ok := c.flows.find(f.Origin); !ok {
			return putFull
		}
	}
	if c.path != p {
		f.Clean |= p.Hides()
	}
	if !c.flows.Add(f) {
		return putKnown
	}
	o.version++
	return putNew
}

// has reports whether the part at p and then rel carries f already, so that adding it would say nothing new.
func (o *object) has(p, rel access.Path, f Flow) bool {
	for i := range o.parts {
		c := &o.parts[i]
		if len(c.path) != len(p)+len(rel) || c.path[:len(p)] != p || c.path[len(p):] != rel || c.implicit {
			continue
		}
		n, ok := c.flows.find(f.Origin)
		return ok && c.flows[n].Clean&^f.Clean == 0 && f.Flags&^c.flows[n].Flags == 0 && c.flows[n].When <= f.When
	}
	return false
}

func (o *object) partAt(p access.Path, implicit bool) *part {
	for i := range o.parts {
		if c := &o.parts[i]; c.path == p && c.implicit == implicit {
			return c
		}
	}
	if len(o.parts) >= maxCells && p.Len() > 1 {
		return o.partAt(p[:2], implicit) // as many as the type has fields
	}
	o.parts = append(o.parts, part{path: p, implicit: implicit})
	return &o.parts[len(o.parts)-1]
}

// Join adds all flows of another set.
func (s *FlowSet) Join(flows FlowSet) {
	for _, f := range flows {
		s.Add(f)
	}
}

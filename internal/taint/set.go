package taint

import (
	"slices"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
)

// A flow says that a value carries what an origin gave, and what happened on the way.
type Flow struct {
	Org   summary.OriginID
	Clear model.Sinks        // the sinks that it became clean for, on every way here
	Flags summary.Flags      // union over the ways here
	When  moment             // when it was written first
	Via   *summary.TraceStep // the last hop of the first way that was found
}

// after returns the flow as it comes out of something that another flow went through before: clean for what
// that made it clean for, built if it was built there, and sure and pure only if it was.
func (f Flow) After(clear model.Sinks, fl summary.Flags) Flow {
	f.Clear |= clear
	f.Flags = f.Flags&^(summary.Fresh&^fl) | fl&(summary.Built|summary.Erred|summary.Untyped)
	return f
}

// A set is what a value carries: its flows by origin.
type Set []Flow

// add puts f into the set and reports whether that says anything new.
func (s *Set) Add(f Flow) bool {
	i, ok := s.find(f.Org)
	if !ok {
		*s = slices.Insert(*s, i, f)
		return true
	}
	g := &(*s)[i]
	clear, flags, when := g.Clear&f.Clear, g.Flags|f.Flags, min(g.When, f.When)
	if clear == g.Clear && flags == g.Flags && when == g.When {
		return false
	}
	if clear != g.Clear { // the way that is less clean is the one to tell
		g.Via = f.Via
	}
	g.Clear, g.Flags, g.When = clear, flags, when
	return true
}

// find returns where the flow of an origin is, or would be.
func (s Set) find(id summary.OriginID) (int, bool) {
	lo, hi := 0, len(s)
	for lo < hi {
		if mid := (lo + hi) / 2; s[mid].Org < id {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, lo < len(s) && s[lo].Org == id
}

// A cell is what one part of an object carries.
type cell struct {
	Path access.Path
	Set  Set
	// implicit marks what every value of this name or type carries. It is no effect of the function, so
	// summaries leave it out.
	implicit bool
}

// An object is memory, or a value, that things flow into: an allocation, a parameter, a call's result.
type object struct {
	cells []cell
	age   int // how often it has grown
}

// room is how many origins a part may have for a flow to be told too.
func (e *Package) room(f Flow) int {
	switch o := &e.Origins[f.Org]; {
	case o.Kind == fromVar || o.Kind == fromCall || o.Kind == fromParam && o.Path != "":
		return maxInputs
	}
	return maxFlows
}

// add puts f into the part at p, if there is room for it, and says what became of it.
func (o *object) add(p access.Path, f Flow, implicit bool, room int) outcome {
	p, _ = p.Cut()
	c := o.cell(p, implicit)
	if len(c.Set) >= room {
		if _, ok := c.Set.find(f.Org); !ok {
			return putFull
		}
	}
	if c.Path != p {
		f.Clear |= p.Hides()
	}
	if !c.Set.Add(f) {
		return putKnown
	}
	o.age++
	return putNew
}

// has reports whether the part at p and then rel carries f already, so that adding it would say nothing new.
func (o *object) has(p, rel access.Path, f Flow) bool {
	for i := range o.cells {
		c := &o.cells[i]
		if len(c.Path) != len(p)+len(rel) || c.Path[:len(p)] != p || c.Path[len(p):] != rel || c.implicit {
			continue
		}
		n, ok := c.Set.find(f.Org)
		return ok && c.Set[n].Clear&^f.Clear == 0 && f.Flags&^c.Set[n].Flags == 0 && c.Set[n].When <= f.When
	}
	return false
}

func (o *object) cell(p access.Path, implicit bool) *cell {
	for i := range o.cells {
		if c := &o.cells[i]; c.Path == p && c.implicit == implicit {
			return c
		}
	}
	if len(o.cells) >= maxCells && p.Len() > 1 {
		return o.cell(p[:2], implicit) // as many as the type has fields
	}
	o.cells = append(o.cells, cell{Path: p, implicit: implicit})
	return &o.cells[len(o.cells)-1]
}

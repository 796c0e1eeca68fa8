package taint

import (
	"slices"

	"github.com/secvet/secvet/internal/model"
)

// originID numbers an origin of an engine.
type originID uint32

type flags uint16

const (
	built flags = 1 << iota // became a part of a longer text on the way
	sure                    // no step of the way is a guess
	pure                    // no step of the way changed the value: it was only copied
	inner                   // became a part of a longer text in a function that it was passed to
	whole                   // did not fill a structure by reflection: it may be in fields that are not exported
	named                   // did not fill a structure from JSON: it may be in fields that JSON leaves out

	erred   // became the text of an error
	untyped // was printed by something that did not know its type: with all its parts, whatever they are

	exact // was not joined with others on the way, see joined

	fresh = sure | pure | whole | named | exact
)

// A flow says that a value carries what an origin gave, and what happened on the way.
type flow struct {
	org   originID
	clear model.Sinks // the sinks that it became clean for, on every way here
	flags flags       // union over the ways here
	when  moment      // when it was written first
	via   *hop        // the last hop of the first way that was found
}

// after returns the flow as it comes out of something that another flow went through before: clean for what
// that made it clean for, built if it was built there, and sure and pure only if it was.
func (f flow) after(clear model.Sinks, fl flags) flow {
	f.clear |= clear
	f.flags = f.flags&^(fresh&^fl) | fl&(built|erred|untyped)
	return f
}

// A hop is one step of a flow's way that a reader wants to see.
type hop struct {
	prev *hop
	at   Site
	text string
}

// shorten leaves out the middle of a way that is too long to tell.
func shorten(steps []Step) []Step {
	if len(steps) <= maxHops {
		return steps
	}
	return slices.Delete(steps, maxHops/2, len(steps)-maxHops/2)
}

// steps lists a way from its start, at most maxHops of it.
func (h *hop) steps() []Step {
	var out []Step
	for ; h != nil && len(out) < maxHops; h = h.prev {
		out = append(out, Step{h.at, h.text})
	}
	slices.Reverse(out)
	return out
}

// A set is what a value carries: its flows by origin.
type set []flow

// add puts f into the set and reports whether that says anything new.
func (s *set) add(f flow) bool {
	i, ok := s.find(f.org)
	if !ok {
		*s = slices.Insert(*s, i, f)
		return true
	}
	g := &(*s)[i]
	clear, flags, when := g.clear&f.clear, g.flags|f.flags, min(g.when, f.when)
	if clear == g.clear && flags == g.flags && when == g.when {
		return false
	}
	if clear != g.clear { // the way that is less clean is the one to tell
		g.via = f.via
	}
	g.clear, g.flags, g.when = clear, flags, when
	return true
}

// find returns where the flow of an origin is, or would be.
func (s set) find(id originID) (int, bool) {
	lo, hi := 0, len(s)
	for lo < hi {
		if mid := (lo + hi) / 2; s[mid].org < id {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, lo < len(s) && s[lo].org == id
}

// A cell is what one part of an object carries.
type cell struct {
	path path
	set  set
	// implicit marks what every value of this name or type carries. It is no effect of the function, so
	// summaries leave it out.
	implicit bool
}

// An object is memory, or a value, that things flow into: an allocation, a parameter, a call's result.
type object struct {
	cells []cell
	age   int // how often it has grown
}

// add puts f into the part at p, if there is room for it, and says what became of it.
func (o *object) add(p path, f flow, implicit bool, room int) outcome {
	p, _ = p.cut()
	c := o.cell(p, implicit)
	if len(c.set) >= room {
		if _, ok := c.set.find(f.org); !ok {
			return putFull
		}
	}
	if c.path != p {
		f.clear |= p.hides()
	}
	if !c.set.add(f) {
		return putKnown
	}
	o.age++
	return putNew
}

// has reports whether the part at p and then rel carries f already, so that adding it would say nothing new.
func (o *object) has(p, rel path, f flow) bool {
	for i := range o.cells {
		c := &o.cells[i]
		if len(c.path) != len(p)+len(rel) || c.path[:len(p)] != p || c.path[len(p):] != rel || c.implicit {
			continue
		}
		n, ok := c.set.find(f.org)
		return ok && c.set[n].clear&^f.clear == 0 && f.flags&^c.set[n].flags == 0 && c.set[n].when <= f.when
	}
	return false
}

func (o *object) cell(p path, implicit bool) *cell {
	for i := range o.cells {
		if c := &o.cells[i]; c.path == p && c.implicit == implicit {
			return c
		}
	}
	if len(o.cells) >= maxCells && p.len() > 1 {
		return o.cell(p[:2], implicit) // as many as the type has fields
	}
	o.cells = append(o.cells, cell{path: p, implicit: implicit})
	return &o.cells[len(o.cells)-1]
}

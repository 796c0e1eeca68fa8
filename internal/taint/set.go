package taint

import (
	"slices"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
)

// The lattice that is solved, and the objects that hold its elements.
//
// A flow set has one flow for each origin. Two flows of one origin meet in Add: the masks of kinds are intersected,
// because a value is clean only if it is clean on every path; the flags are united; and the earliest order is kept,
// because a value that was written early is seen by more readers. So of
//
//	s := html.EscapeString(name) // clean for html
//	if raw { s = name }          // clean for nothing
//
// what s carries from name is clean for nothing.
//
// A set only grows, masks only lose kinds, and flags are only gained. There are finitely many origins, so no set can
// change for ever. An object has a flow set for each of its parts. All updates here are weak: what is added stays. The
// bounds are maxParts parts of an object and maxFlows origins of a part; coarse.go says what happens beyond them.

// A Flow says that a value carries data of one origin, and what happened to the data on the way.
type Flow struct {
	Origin summary.OriginID
	Clean  model.Kinds        // the kinds of sink that it is clean for, on every path to here
	Flags  summary.Flags      // union over the paths to here
	When   order              // the earliest order at which it was written; 0 for always
	Trace  *summary.TraceStep // the last step of the trace that messages tell
}

// After returns the flow as it comes out of something that another flow passed before, such as a function with a
// summary. It is clean for what that made the other one clean for, and it is a concatenation if the other one became
// one. It keeps Exact, Unchanged and the other flags of a fresh flow only where both have them, because one guess or
// one change on the way is enough.
func (f Flow) After(clear model.Kinds, fl summary.Flags) Flow {
	f.Clean |= clear
	f.Flags = f.Flags&^(summary.Fresh&^fl) | fl&(summary.Concat|summary.Erred|summary.Untyped|summary.Generic|summary.Printed|summary.Encoded|summary.Picked|summary.Several)
	return f
}

// A FlowSet is what a value carries: at most one flow for each origin, sorted by origin so that it is searched by
// halving, and so that its order is the same in each run.
type FlowSet []Flow

// Add joins f with the flow of the same origin, or inserts it, and reports whether the set has changed.
func (s *FlowSet) Add(f Flow) bool {
	i, ok := s.find(f.Origin)
	if !ok {
		*s = slices.Insert(*s, i, f)
		return true
	}
	g := &(*s)[i]
	clear, flags, when := g.Clean, g.Flags|f.Flags, min(g.When, f.When)
	if f.Clean != clear { // what several marks mean together on one way is not lost where another way has other marks
		clear = clear.Settled() & f.Clean.Settled()
	}
	if clear == g.Clean && flags == g.Flags && when == g.When {
		return false
	}
	if clear != g.Clean { // the path that is less clean is the one that makes the finding
		g.Trace = f.Trace
	}
	g.Clean, g.Flags, g.When = clear, flags, when
	return true
}

// find returns the index of an origin's flow, or the index to insert it at and false.
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

// A part is one part of an object, with what it carries. An object of type struct{ Name, Pass string } may have the
// parts "" (the object as a whole), .0 and .1.
type part struct {
	path  access.Path
	flows FlowSet
	// encoded is the index of the first step of the path into what a text is the encoding of, or -1.
	encoded int
	// implicit marks what every value of this name or type carries. It is no effect of the function, so
	// summaries leave it out.
	implicit bool
}

// An object is memory, or a value, that data flows into: an allocation, a parameter, the result of a call. Its parts
// are few, so they are a list that is searched from the front, and no map.
type object struct {
	parts   []part
	version int // how often it has changed; instructions that read it compare this, see deps
}

// room is how many origins a part may already have, if f is to be added as one more. There is less room for parts of
// parameters and for what only callers know, because there can be as many of them as there are access paths, and the
// whole can stand for them.
func (e *Package) room(f Flow) int {
	switch o := &e.Origins[f.Origin]; {
	case o.Kind == OriginVar || o.Kind == OriginCall || o.Kind == OriginParam && o.Path != "":
		return maxInputs
	}
	return maxFlows
}

// add joins f into the part at p, unless the part has as many origins as room says, and returns the outcome. If the
// object has too many parts to open another one, the flow goes to the part that p is in; there it is hidden from sinks
// that only look at the whole.
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
		f.Flags &^= summary.Unjoined // it counts as what its neighbours are, too
	}
	if !c.flows.Add(f) {
		return putKnown
	}
	o.version++
	return putNew
}

// has reports whether the part at p and then rel carries f already, so that adding it would change nothing. The two
// paths are not joined for the question: this is asked for each flow at each visit, and a joined path would be
// allocated.
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

// partAt returns the part at p, and makes it if there is none. Beyond maxParts parts it returns the part that the first
// step of p leads to, such as the field for an element of a list in the field.
func (o *object) partAt(p access.Path, implicit bool) *part {
	for i := range o.parts {
		if c := &o.parts[i]; c.path == p && c.implicit == implicit {
			return c
		}
	}
	if len(o.parts) >= maxParts && p.Len() > 1 {
		return o.partAt(p[:2], implicit) // as many as the type has fields
	}
	o.parts = append(o.parts, part{path: p, implicit: implicit, encoded: p.Encoded()})
	return &o.parts[len(o.parts)-1]
}

// Join adds all flows of another set.
func (s *FlowSet) Join(flows FlowSet) {
	for _, f := range flows {
		s.Add(f)
	}
}

// Marked returns the flows with marks added to all of them.
func (s FlowSet) Marked(marks model.Kinds) FlowSet {
	out := slices.Clone(s)
	for i := range out {
		out[i].Clean |= marks
	}
	return out
}

package taint

import (
	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
	"golang.org/x/tools/go/ssa"
)

// Which read of a source a flow comes from. A field that is a source by its name or by a row is a source anew at each
// place where it is read, so that a finding tells the place:
//
//	a := u.Password // source 1
//	b := u.Password // source 2
//	log.Print(b)    // one finding, with source 2
//
// The part is marked as the source, and both reads read the same part. So without more care b would carry both sources, and
// there would be two findings for one flaw. This file notes which sources each value has read itself (NoteRead).
// Whoever asks for the flows of a value gets its own, and not what other values have read from the same part. Flows are
// only left out and never changed, and only if one of the value's own sources says the same.

// A ReadPart is a part of an object that is a source: by a row, or by its name.
type ReadPart struct {
	row  *model.Row
	Name string
	Root ssa.Value
	Path access.Path
}

// NoteRead notes that the value v reads a part that is a source, and which source that is. The first part of a source
// stays: the source is numbered by the value, so another visit says the same.
func (g *Func) NoteRead(v ssa.Value, part ReadPart, id summary.OriginID) {
	if g.readParts == nil {
		g.readParts, g.readBy = make(map[summary.OriginID]ReadPart), make(map[ssa.Value][]summary.OriginID)
	}
	if _, ok := g.readParts[id]; !ok {
		g.readParts[id] = part
		g.readBy[v] = append(g.readBy[v], id)
	}
}

// ownReads wraps yield so that it gets no source which another value has read from a part that v has read itself. The
// values that v is made of count as v: in string(u.Password) the field is read two steps before. It returns yield
// itself where nothing is to be left out, which is so for nearly all values.
func (g *Func) ownReads(v ssa.Value, yield func(rel access.Path, f Flow)) func(rel access.Path, f Flow) {
	if len(g.readParts) == 0 {
		return yield
	}
	var own []summary.OriginID
	for ; v != nil; v = before(v) {
		own = append(own, g.readBy[v]...)
	}
	if len(own) == 0 {
		return yield
	}
	return func(rel access.Path, f Flow) {
		if part, ok := g.readParts[f.Origin]; !ok || !g.readElsewhere(f.Origin, part, own) {
			yield(rel, f)
		}
	}
}

// readElsewhere reports whether a source is none of v's own, while one of its own is the same part.
func (g *Func) readElsewhere(id summary.OriginID, part ReadPart, own []summary.OriginID) bool {
	other := false
	for _, o := range own {
		if o == id {
			return false
		}
		other = other || g.readParts[o] == part
	}
	return other
}

// before returns the value that v is a part of, or that v is with another type; nil if it is neither. A text that is
// made of several values has no such value.
func before(v ssa.Value) ssa.Value {
	switch v := v.(type) {
	case *ssa.UnOp:
		return v.X
	case *ssa.FieldAddr:
		return v.X
	case *ssa.Field:
		return v.X
	case *ssa.IndexAddr:
		return v.X
	case *ssa.Index:
		return v.X
	case *ssa.Lookup:
		return v.X
	case *ssa.Slice:
		return v.X
	case *ssa.Convert:
		return v.X
	case *ssa.ChangeType:
		return v.X
	case *ssa.MakeInterface:
		return v.X
	case *ssa.Extract:
		return v.Tuple
	}
	return nil
}

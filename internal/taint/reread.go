package taint

import (
	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
	"golang.org/x/tools/go/ssa"
)

// A ReadPart is a part of an object that is a source, by a row or by its name.
type ReadPart struct {
	row  *model.Row
	Name string
	Root ssa.Value
	Path access.Path
}

// NoteRead notes that a value reads a part that is a source, and which source it is.
func (g *Func) NoteRead(v ssa.Value, part ReadPart, id summary.OriginID) {
	if g.readParts == nil {
		g.readParts, g.readBy = make(map[summary.OriginID]ReadPart), make(map[ssa.Value][]summary.OriginID)
	}
	if _, ok := g.readParts[id]; !ok {
		g.readParts[id] = part
		g.readBy[v] = append(g.readBy[v], id)
	}
}

// ownReads returns a yield that leaves out the sources that are other readers of what v reads itself.
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

// readElsewhere reports whether a source is a part that one of own reads too, and is none of them.
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

// before returns the value that v is a part of, or what v is with another type; nil if v is neither.
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

package taint

import (
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// A part of a request is a source wherever it is read, and each place that reads it is a source of its own, so that a finding can
// name the place. All of them mark the same memory, so whoever reads it would carry the sources of all other readers too:
//
//	log.Print(r.URL.Path)          // reads r.URL
//	run(r.URL.Query().Get("x"))    // reads r.URL, and is what the finding is about
//
// So a value that is known to come from one reader does not carry what only other readers of the same part add. It still carries
// what was written to the part, and memory that is handed to another function still carries them all.

// A readPart is a part of an object that is a source, by a row or by its name.
type readPart struct {
	row  *model.Row
	name string
	root ssa.Value
	path path
}

// noteRead notes that a value reads a part that is a source, and which source it is.
func (g *group) noteRead(v ssa.Value, part readPart, id originID) {
	if g.readParts == nil {
		g.readParts, g.readBy = make(map[originID]readPart), make(map[ssa.Value][]originID)
	}
	if _, ok := g.readParts[id]; !ok {
		g.readParts[id] = part
		g.readBy[v] = append(g.readBy[v], id)
	}
}

// ownReads returns a yield that leaves out the sources that are other readers of what v reads itself.
func (g *group) ownReads(v ssa.Value, yield func(rel path, f flow)) func(rel path, f flow) {
	if len(g.readParts) == 0 {
		return yield
	}
	var own []originID
	for ; v != nil; v = before(v) {
		own = append(own, g.readBy[v]...)
	}
	if len(own) == 0 {
		return yield
	}
	return func(rel path, f flow) {
		if part, ok := g.readParts[f.org]; !ok || !g.readElsewhere(f.org, part, own) {
			yield(rel, f)
		}
	}
}

// readElsewhere reports whether a source is a part that one of own reads too, and is none of them.
func (g *group) readElsewhere(id originID, part readPart, own []originID) bool {
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

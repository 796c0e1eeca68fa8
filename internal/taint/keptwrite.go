package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Where a writer of the program keeps what is written to it. A row, and the summary of a function that is given an io.Writer, say that
// something is written to the writer, and know nothing of what is in it. Its own method Write does:
//
//	type file struct { path string; data []byte }
//	func (f *file) Write(p []byte) (int, error) { f.data = append(f.data, p...); return len(p), nil }
//	func (f *file) Close() error                { return os.WriteFile(f.path, f.data, 0o600) }
//
//	io.Copy(f, r.Body) // is in f.data, and in no path
//
// The types are those that flows say are in the interface. A writer of which no type is known, or one of a library, carries it as a whole.
// A writer that hands on what it gets to another one, in a field, keeps it where that one does, through maxWrapped of them.

// writtenParts returns where what is written to v, at l, is kept. No place is one that nobody sees.
func (g *Func) writtenParts(v ssa.Value, l access.Loc) []access.Loc {
	to := writtenPart(v, l)
	if to != l || !isWriter(v.Type()) {
		return []access.Loc{to}
	}
	if t := concreteType(v); !types.IsInterface(t) {
		return g.keptBy(l, t, 0)
	}
	return g.keptAt(l, v.Type(), 0)
}

// isWriter reports whether a type is an interface with a method Write.
func isWriter(t types.Type) bool {
	i, ok := t.Underlying().(*types.Interface)
	return ok && ssautil.HasMethod(i, "Write")
}

// keptAt is writtenParts for what is at l, if its type is such an interface.
func (g *Func) keptAt(l access.Loc, t types.Type, depth int) (places []access.Loc) {
	whole := []access.Loc{l}
	if t == nil || depth > maxWrapped || !isWriter(t) {
		return whole
	}
	g.FlowsAt(l, 0, func(rel access.Path, f Flow) {
		if of := g.ConcreteType(f); rel == "" && of != nil {
			places = append(places, g.keptBy(l, of, depth)...)
		}
	})
	if len(places) == 0 {
		return whole
	}
	return places
}

// keptBy is keptAt for a value of a type that is no interface.
func (g *Func) keptBy(l access.Loc, t types.Type, depth int) (places []access.Loc) {
	obj, index, _ := types.LookupFieldOrMethod(t, true, g.Pkg, "Write")
	write, ok := obj.(*types.Func)
	if !ok || len(index) != 1 || write.Signature().Params().Len() != 1 || !ssautil.IsText(write.Signature().Params().At(0).Type()) {
		return []access.Loc{l}
	}
	s := g.MethodSummary(write)
	if s == nil || len(s.Callbacks) > 0 || g.Rows(write) != nil {
		return []access.Loc{l}
	}
	for _, e := range s.Flows {
		if e.In.Variable != "" || e.In.Slot != "" || e.In.Outer || e.In.Index != 1 || e.Out.Kind != summary.ToParam || e.Out.Index != 0 {
			continue
		}
		if len(places) == maxKept {
			return []access.Loc{l}
		}
		places = append(places, g.keptAt(l.Part(e.Out.Path), access.TypeAt(t, e.Out.Path), depth+1)...)
	}
	if len(places) == 0 {
		return []access.Loc{{}} // it counts, or sends it away
	}
	return places
}

// maxKept bounds in how many parts a writer may keep what is written to it. One with more keeps it as a whole.
const maxKept = 4

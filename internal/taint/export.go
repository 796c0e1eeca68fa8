package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
)

// What importers are told of a function: its summary in portable form, shortened. Sources are given as they are and not
// by number, functions that it returns as their own summaries, up to summary.MaxNested within each other, and of the
// sinks that an input reaches by one callee only the first one, as each would be the same finding for the caller. Beyond
// the bounds for facts flows are joined or left out (CutFacts). The order of the entries is that of the summary, which
// depends on the code alone.

// An exportKey is what the portable form of a summary depends on.
type exportKey struct {
	sum    *summary.Summary
	nested int
}

// exported returns the portable form of a summary, which nobody changes. Nested says how many functions it is returned by: they have
// less room. A function that many others return, as an option or a handler is, is exported once for all of them.
func (e *Package) exported(s *summary.Summary, nested int) *summary.Summary {
	key := exportKey{s, nested}
	if out := e.exports[key]; out != nil {
		return out
	}
	out := e.portable(s, nested)
	if e.exports == nil {
		e.exports = make(map[exportKey]*summary.Summary)
	}
	e.exports[key] = out
	return out
}

// portable makes what exported returns.
func (e *Package) portable(s *summary.Summary, nested int) *summary.Summary {
	out := &summary.Summary{Guards: slices.Clone(s.Guards)}
	flows := summary.MaxFarEntries
	if nested > 0 {
		flows = summary.MaxFarNested
	}
	for _, f := range s.Flows {
		// A flow for which there is no room, even joined, is lost.
		if !out.AddFarFlow(f, flows) {
			s.Cut(summary.CutFacts)
		}
	}
	funcs := 0
	for _, b := range s.Gens {
		// Sources are never lost: too deep, they count as in what they are in. A function deep within a result is rarely
		// called by others, and its summary is large, so that it is left out.
		far := b.Source == nil && (b.Out.Path.Len() > farCallee(&b.Out) || funcs >= summary.MaxFarFuncs)
		if b.Source == nil && !far {
			funcs++
		}
		deep := summary.FarOutput
		if b.Out.Kind == summary.ToParam {
			deep = summary.FarStored
		}
		if b.Out.Path.Len() > deep {
			b.Out.Path, b.Flags = b.Out.Path[:2*deep], b.Flags&^summary.Unjoined
		}
		b.Out.Portable()
		switch tells := e.exportGen(&b, nested); {
		case tells && far:
			s.Cut(summary.CutFacts)
		case tells && !out.HasGen(&b):
			out.AddGen(b)
		}
	}
	for _, k := range s.Sinks {
		out.AddFarSink(k)
	}
	for _, c := range s.Callbacks {
		of, _ := summary.SlotOf(c.Slot)
		// That a callback is called with a literal tells importers nothing.
		if c.Source != nil && c.Source.Labels&^model.Constant == 0 {
			continue
		}
		if of.In.Path.Len() > summary.FarCalled || len(out.Callbacks) >= summary.MaxFarCalls {
			s.Cut(summary.CutFacts)
			continue
		}
		if c.Source != nil {
			c.Source = e.asReported(c.Source, c.Origin, nil)
		}
		out.AddCallback(c)
	}
	return out
}

// farCallee returns how many steps importers are told of to a function that is a part of a result or a variable. The elements of a
// table are there for others to read, and are often structs:
//
//	func (h *Handler) Routes() []Route { return []Route{{"/users", h.list}} }
//
// What a function is given is there for others too, if it puts functions into that: a bus or a pool.
//
//	func (w *Worker) Mount(b *bus.Bus) { b.On("export", w.export) } // into the lists of a map in a field
func farCallee(out *summary.Output) int {
	switch {
	case out.Kind == summary.ToParam:
		return summary.FarCalled
	case out.Path != "" && out.Path.At(0) >= access.FirstKey:
		return summary.FarCallee
	}
	return summary.FarCallee - 1
}

// exportGen completes a gen for importers, with its source, type or function in place of the number of its origin, and
// reports whether it tells them anything. Literals tell nothing, as the package itself has reported them.
func (e *Package) exportGen(b *summary.Gen, nested int) bool {
	if b.Source != nil {
		b.Source = e.asReported(b.Source, b.Origin, b)
		return b.Source.Labels&^model.Literal != 0
	}
	o := e.Origins[b.Origin]
	switch {
	case o.Kind == OriginType:
		b.Type = o.name
		return true
	case o.Kind != OriginFunc:
		return false
	case nested >= summary.MaxNested:
		e.cutDeep(o)
		return false
	// another package's function: what its facts say is passed on
	case o.sum != nil:
		b.Callee, b.Bound = o.sum, o.bound
	// a function of this package
	case e.Summaries[o.fn] != nil:
		b.Callee, b.Bound = e.exported(e.Summaries[o.fn], nested+1), o.bound
	default:
		return false
	}
	if o.made != nil {
		b.Callee = b.Callee.WithoutOuter() // what it was made of is known in this package only
	} else if o.recv != nil && nested == 0 {
		b.Callee = e.boundTo(o.recv, b.Callee)
	}
	return !b.Callee.Empty()
}

// boundTo returns the summary of a method value for importers, which know what the function was given that has made it, but not
// what the receiver is there.
func (e *Package) boundTo(recv ssa.Value, s *summary.Summary) *summary.Summary {
	g := e.funcOf[recv.Parent()]
	if g == nil {
		return s
	}
	return s.BoundTo(func(in summary.Input) []summary.Input { return g.receiverAs(recv, in) })
}

// asReported returns a source as importers are told it: if its own package reports already what it becomes, a copy says
// so. That one use of a source is reported says nothing of the others: of
//
//	func Text(n int) string { … } // a source, which carries no name that says anything
//	func Token() string { return Text(64) } // reported
//
// importers are told that Token is reported, and may find what Text becomes with them. So the hit has to lie on the way of
// the gen, its steps being the first of the gen's. Of a source that a callback is called with (gen is nil) no way is known,
// and any hit of it counts. The source itself is not changed, because the export of other functions reads it.
func (e *Package) asReported(src *summary.Source, org summary.OriginID, gen *summary.Gen) *summary.Source {
	own := e.Origins[org].Src
	hits := e.reported[own]
	if src.ReportedElsewhere || len(hits) == 0 {
		return src
	}
	if gen != nil {
		way := gen.Source.Steps[min(len(own.Steps), len(gen.Source.Steps)):]
		liesOn := func(h *Hit) bool { return len(h.Steps) <= len(way) && slices.Equal(h.Steps, way[:len(h.Steps)]) }
		if !slices.ContainsFunc(hits, liesOn) {
			return src
		}
	}
	told := *src
	told.ReportedElsewhere = true
	return &told
}

// cutDeep notes that importers are not told what a function does, if there is something to tell.
func (e *Package) cutDeep(o origin) {
	if s := e.Summaries[o.fn]; o.fn != nil && s != nil && !s.Empty() {
		e.cut(summary.CutFacts, o.fn)
	}
}

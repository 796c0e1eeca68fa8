package taint

import (
	"slices"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
)

// exported returns what importers may know of a function, in an order that depends on the code alone:
// portable paths and variables, one site for each sink that an input reaches by one callee, and of the
// functions that it returns what they do.
func (e *Package) exported(s *summary.Summary, nested int) *summary.Summary {
	out := &summary.Summary{Guards: summary.PortableGuards(s.Guards)}
	flows := summary.MaxFarEntries
	if nested > 0 {
		flows = summary.MaxFarNested
	}
	for _, f := range s.Flows {
		if !out.AddFarFlow(f, flows) {
			s.Cut(summary.CutFacts)
		}
	}
	funcs := 0
	for _, b := range s.Gens {
		far := b.Source == nil && (b.Out.Path.Len() > summary.FarCallee-1 || funcs >= summary.MaxFarFuncs)
		if b.Source == nil && !far {
			funcs++
		}
		if b.Out.Path.Len() > summary.FarOutput {
			b.Out.Path, b.Flags = b.Out.Path[:2*summary.FarOutput], b.Flags&^summary.Unjoined
		}
		b.Out.Portable()
		switch tells := e.exportGen(&b, nested); {
		case tells && far:
			s.Cut(summary.CutFacts)
		case tells && !out.Tells(&b):
			out.AddGen(b)
		}
	}
	for _, k := range s.Sinks {
		k.In.Portable()
		same := func(g summary.SinkEntry) bool {
			return g.In == k.In && g.Sink.Kind == k.Sink.Kind && g.Sink.Callee == k.Sink.Callee
		}
		if !slices.ContainsFunc(out.Sinks, same) {
			out.AddSink(k)
		}
	}
	for _, c := range s.Callbacks {
		of, _ := summary.SlotOf(c.Slot)
		if c.Source != nil && c.Source.Labels&^model.Literal == 0 {
			continue
		}
		if of.In.Path.Len() > summary.FarCallee || len(out.Callbacks) >= summary.MaxFarCalls {
			s.Cut(summary.CutFacts)
			continue
		}
		if c.Source != nil {
			c.Source = e.asReported(c.Source, c.Origin)
		}
		c.Path = c.Path.Portable()
		c.Slot = summary.PortableSlot(c.Slot)
		c.In.Portable()
		out.AddCallback(c)
	}
	return out
}

// exportGen completes a birth for importers and reports whether it tells them anything.
func (e *Package) exportGen(b *summary.Gen, nested int) bool {
	if b.Source != nil {
		b.Source = e.asReported(b.Source, b.Origin)
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
	case o.sum != nil:
		b.Callee, b.Bound = o.sum, o.bound
	case e.Summaries[o.fn] != nil:
		b.Callee, b.Bound = e.exported(e.Summaries[o.fn], nested+1), o.bound
	default:
		return false
	}
	if o.made != nil {
		b.Callee = b.Callee.WithoutOuter() // what it was made of is known in this package only
	}
	return !b.Callee.Empty()
}

// asReported returns a source as importers are told it: its own package may have reported already what it becomes.
func (e *Package) asReported(src *summary.Source, org summary.OriginID) *summary.Source {
	if src.ReportedElsewhere || !e.reported[e.Origins[org].Src] {
		return src
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

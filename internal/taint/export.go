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
	for _, b := range s.Births {
		far := b.Src == nil && (b.Out.Path.Len() > summary.FarCallee-1 || funcs >= summary.MaxFarFuncs)
		if b.Src == nil && !far {
			funcs++
		}
		if b.Out.Path.Len() > summary.FarOutput {
			b.Out.Path, b.Flags = b.Out.Path[:2*summary.FarOutput], b.Flags&^summary.Exact
		}
		b.Out.Portable()
		switch tells := e.exportBirth(&b, nested); {
		case tells && far:
			s.Cut(summary.CutFacts)
		case tells && !out.Tells(&b):
			out.AddBirth(b)
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
	for _, c := range s.Calls {
		of, _ := summary.SlotOf(c.Slot)
		if c.Src != nil && c.Src.Labels&^model.Literal == 0 {
			continue
		}
		if of.In.Path.Len() > summary.FarCallee || len(out.Calls) >= summary.MaxFarCalls {
			s.Cut(summary.CutFacts)
			continue
		}
		if c.Src != nil {
			c.Src = e.asTold(c.Src, c.Org)
		}
		c.Path = c.Path.Portable()
		c.Slot = summary.PortableSlot(c.Slot)
		c.In.Portable()
		out.AddCall(c)
	}
	return out
}

// exportBirth completes a birth for importers and reports whether it tells them anything.
func (e *Package) exportBirth(b *summary.Birth, nested int) bool {
	if b.Src != nil {
		b.Src = e.asTold(b.Src, b.Org)
		return b.Src.Labels&^model.Literal != 0
	}
	o := e.Origins[b.Org]
	switch {
	case o.Kind == fromType:
		b.Typ = o.name
		return true
	case o.Kind != fromFunc:
		return false
	case nested >= summary.MaxNested:
		e.cutDeep(o)
		return false
	case o.sum != nil:
		b.Sum, b.Bound = o.sum, o.bound
	case e.Summaries[o.fn] != nil:
		b.Sum, b.Bound = e.exported(e.Summaries[o.fn], nested+1), o.bound
	default:
		return false
	}
	if o.made != nil {
		b.Sum = b.Sum.WithoutOuter() // what it was made of is known in this package only
	}
	return !b.Sum.Empty()
}

// asTold returns a source as importers are told it: its own package may have reported already what it becomes.
func (e *Package) asTold(src *summary.Source, org summary.OriginID) *summary.Source {
	if src.Told || !e.told[e.Origins[org].Src] {
		return src
	}
	told := *src
	told.Told = true
	return &told
}

// cutDeep notes that importers are not told what a function does, if there is something to tell.
func (e *Package) cutDeep(o origin) {
	if s := e.Summaries[o.fn]; o.fn != nil && s != nil && !s.Empty() {
		e.cut(summary.CutFacts, o.fn)
	}
}

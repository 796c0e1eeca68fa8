package taint

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// What happens where flows reach a sink. A flow whose origin is a source is a hit, from which rules make findings. A flow
// that begins at a parameter, a variable or a callback is an entry of the summary: its callers know what it is, and each
// call lets it reach the sink again, until it is a hit or nobody calls.
//
//	func find(id string) { db.Query("... " + id) } // parameter 0 reaches sql: an entry
//	find(r.FormValue("id"))                        // and here a hit, reported at the Query
//
// The mask of a flow says for which kinds it is clean, and a sink of such a kind is not reached. Several flows of one
// source to one place are one hit: its flags are joined by union for what is bad or exact, and by intersection for what
// excuses it (Looked, Otherwise, Coarse, Picked), as the worst flow counts. Hits only grow. Their number is bounded by that of
// flows; that of entries by the summary's bounds.

// A Hit is a source that reaches a sink: what rules read.
type Hit struct {
	At             token.Pos   // where to report it: at the sink, or where a call leads to it in another package
	Kind           model.Kinds // one bit
	Source         *summary.Source
	Sink           summary.Sink
	Steps          []summary.Step // from source to sink, both left out
	Concat         bool           // the value became a part of a longer text
	Exact          bool           // no step is a guess
	ConcatInCallee bool           // it became so behind a call: the flaw is there, and one for all calls
	Looked         bool           // on each trace a condition has asked whether it is empty
	Otherwise      bool           // on each trace it is an attribute of a log line whose name is no secret's
	Marks          model.Kinds    // what conditions and topics have noted of it on each trace, see model.Marks
	Error          bool           // it became the text of an error
	Coarse         bool           // the source was joined with others on the way, as there were too many: see Func.joined
	Picked         bool           // on each trace it has only picked the value from a list that was there, see several
	CoLabels       model.Labels   // all that reaches the sink with it
}

// hitKey tells hits apart: one source at one place is one hit for each kind, callee, command line and sink. The sink has a
// place of its own, as one call can lead to several in another package, and who mends the first has not mended the second.
type hitKey struct {
	at     token.Pos
	kind   model.Kinds
	callee string
	given  summary.Given
	sink   summary.Site
	src    *summary.Source
}

// Sink lets what v carries reach a sink of the given kinds. Callee is what messages call it.
func (g *Func) Sink(kinds model.Kinds, v ssa.Value, instr ssa.Instruction, callee string) {
	g.arriveAt(kinds, callee, &SinkSite{Arg: access.Arg{V: v}, Instr: instr})
}

// sinkCall is Sink for an argument of a call that a row describes.
func (g *Func) sinkCall(kinds model.Kinds, a access.Arg, c *access.Call, obj *types.Func) {
	g.arriveAt(kinds, ssautil.Callee(obj), &SinkSite{a, c, obj, c.Instr})
}

// arriveAt lets what reaches a site arrive there. For the kinds that are a topic's, the topic says what that is, and the
// first that does is taken; for others it is all that the value and its parts carry. A value that can be no text does no
// harm where only text does: it is bound or encoded.
func (g *Func) arriveAt(kinds model.Kinds, callee string, s *SinkSite) {
	if !ssautil.MayBeText(ssautil.InnerType(s.V)) {
		kinds &^= model.OnlyText
	}
	for i := range g.on.all {
		h := &g.on.all[i]
		if h.Arrive == nil || kinds&h.Kinds == 0 {
			continue
		}
		if flows, given, ok := h.Arrive(g, kinds&h.Kinds, s); ok {
			g.SinkSet(kinds&h.Kinds, flows, s.Instr, summary.Sink{Callee: callee, Given: given})
			kinds &^= h.Kinds
		}
	}
	if kinds != 0 {
		g.SinkSet(kinds, g.Joined(s.V, s.Instr.Block()), s.Instr, summary.Sink{Callee: callee})
	}
}

// SinkSet lets a flow set reach a sink: each flow, for each of the kinds that rules follow. Each flow tells with which
// labels it came.
func (g *Func) SinkSet(kinds model.Kinds, flows FlowSet, instr ssa.Instruction, place summary.Sink) {
	kinds &= model.Followed
	if len(flows) == 0 || kinds == 0 {
		return
	}
	also := g.Labels(flows)
	for ; kinds != 0; kinds &= kinds - 1 {
		bit := kinds & -kinds // the lowest
		place.Kind, place.At = bit, summary.Site{Pos: ssautil.SitePos(instr)}
		for _, f := range flows {
			g.sinkReached(f, place, g.coLabels(f, flows, also), noSteps, instr)
		}
	}
}

// coLabels returns the labels of what reaches a sink together with a flow. That a name says secret is nothing beside the
// value that has the name: in token := r.FormValue("t") the named source is no company of the form value.
func (e *Package) coLabels(f Flow, flows FlowSet, all model.Labels) (l model.Labels) {
	if all&model.Secret == 0 {
		return all
	}
	o := &e.Origins[f.Origin]
	for _, other := range flows {
		of := &e.Origins[other.Origin]
		if of.Kind != OriginSource || other.Flags&summary.Unjoined == 0 {
			continue
		}
		if of.Src.Named && (strings.HasPrefix(of.Src.Text, "variable ") || o.Kind == OriginParam && o.fn.Params[o.index].Pos() == of.Src.At.Pos) {
			continue
		}
		l |= of.Src.Labels
	}
	return l
}

// Labels returns all that the sources of a flow set carry. What was joined does not count: that there is a random value
// or a secret among others says something of this value only if it is surely there. Words tell nothing.
func (e *Package) Labels(flows FlowSet) (l model.Labels) {
	for _, f := range flows {
		if o := e.Origins[f.Origin]; o.Kind == OriginSource && f.Flags&summary.Unjoined != 0 {
			l |= o.Src.Labels &^ model.Word
		}
	}
	return l
}

// noSteps is the rest of a trace that ends where it is.
func noSteps() []summary.Step { return nil }

// sinkReached is one flow that reaches a sink by the steps that rest returns: they are made only if something is new. A
// source makes a hit; what begins at a parameter, a variable or a callback is for the callers to judge. A literal counts
// only as it was written: a part of a longer text is no credential.
func (g *Func) sinkReached(f Flow, place summary.Sink, also model.Labels, rest func() []summary.Step, instr ssa.Instruction) {
	f.Clean = f.Clean.Settled()
	if f.Clean&place.Kind != 0 {
		return
	}
	switch o := g.Origins[f.Origin]; o.Kind {
	case OriginParam, OriginVar, OriginCall:
		if f.Clean |= g.checkedSince(&o, instr); f.Clean&place.Kind != 0 {
			return
		}
		fn := o.fn
		if o.Kind == OriginVar {
			fn = g.fns[0]
		}
		s := g.Summaries[fn]
		in, _ := g.inputOf(o, fn)
		if s == nil {
			return
		}
		e := summary.SinkEntry{In: in, Sink: place, Clean: f.Clean & model.Marks, Flags: f.Flags, CoLabels: also}
		if s.HasSink(e) {
			return
		}
		if e.Steps = summary.Shorten(append(f.Trace.Steps(), rest()...)); s.AddSink(e) {
			g.summaryChanged(s)
		}
	case OriginSource:
		if !place.Kind.Wants(o.Src.Labels) {
			return
		}
		if o.Src.Labels == model.Word || o.Src.Labels == model.Literal && f.Flags&summary.Unchanged == 0 {
			return
		}
		if g.hits != nil && o.Src.Labels != 0 {
			g.report(f, o.Src, place, also, rest, instr)
		}
	}
}

// checkedSince returns the kinds that a text parameter is clean for at the sink, although it was not where the flow
// began: a longer text may have been made of it before it was checked.
//
//	q := "SELECT " + col
//	if !valid(col) { return errBad }
//	db.Query(q)
func (g *Func) checkedSince(o *origin, instr ssa.Instruction) model.Kinds {
	if o.Kind != OriginParam || o.Path != "" || o.fn != instr.Parent() || o.index >= len(o.fn.Params) || !ssautil.IsString(o.fn.Params[o.index].Type()) {
		return 0
	}
	return g.Guarded(access.Loc{Root: o.fn.Params[o.index]}, instr.Block()) & model.OnlyText
}

// report notes a hit, at the sink if that is in this package and else at the call that leads there, and joins it with the
// same hit by another trace. The first trace is the one that is told.
func (g *Func) report(f Flow, src *summary.Source, place summary.Sink, also model.Labels, rest func() []summary.Step, instr ssa.Instruction) {
	at := ssautil.SitePos(instr)
	if place.At.Pos.IsValid() {
		at = place.At.Pos
	}
	key := hitKey{at, place.Kind, place.Callee, place.Given, place.At, src}
	h := g.hits[key]
	if h == nil {
		h = &Hit{At: at, Kind: place.Kind, Source: src, Sink: place, Steps: append(f.Trace.Steps(), rest()...), Looked: true, Otherwise: true, Marks: model.Marks, Coarse: true, Picked: true}
		g.addHit(key, h)
	}
	h.CoLabels |= also | src.Labels
	h.Concat = h.Concat || f.Flags&summary.Concat != 0
	h.Exact = h.Exact || f.Flags&summary.Exact != 0
	h.ConcatInCallee = h.ConcatInCallee || f.Flags&summary.ConcatInCallee != 0
	h.Error = h.Error || f.Flags&summary.Erred != 0
	h.Coarse = h.Coarse && f.Flags&summary.Unjoined == 0
	h.Picked = h.Picked && f.Flags&(summary.Picked|summary.Several) == summary.Picked
	h.Looked = h.Looked && f.Clean&model.Nonempty != 0
	h.Marks &= f.Clean
	h.Otherwise = h.Otherwise && f.Clean&model.Otherwise != 0
}

// sorted returns the hits in the order of the source text, and at one place in that of weight: what comes from outside
// first, what only a name says last, of the rest that with the shorter trace. What is equal still stays in the order in
// which it was found, which is the same in each run, as that of a map is not.
func (e *Package) sorted() []*Hit {
	slices.SortStableFunc(e.found, func(a, b *Hit) int {
		return cmp.Or(
			summary.ComparePos(e.fset, a.At, b.At),
			cmp.Compare(a.Kind, b.Kind),
			cmp.Compare(sourceRank(a.Source), sourceRank(b.Source)),
			cmp.Compare(len(a.Source.Steps)+len(a.Steps), len(b.Source.Steps)+len(b.Steps)),
			summary.CompareSites(e.fset, a.Source.At, b.Source.At),
			cmp.Compare(a.Source.Text, b.Source.Text),
			cmp.Compare(a.Sink.Callee, b.Sink.Callee),
			summary.CompareSites(e.fset, a.Sink.At, b.Sink.At),
		)
	})
	return withoutCallers(e.found)
}

// withoutCallers leaves out a hit of a guess that is one of a function called on its way too: of s.start() that calls s.pool.Run(), whose
// queue all pools share, the latter is told.
func withoutCallers(hits []*Hit) []*Hit {
	type arrival struct {
		at     token.Pos
		source *summary.Source
		sink   summary.Site
		kind   model.Kinds
	}
	found := make(map[arrival]bool)
	for _, h := range hits {
		if !h.Exact && !h.Sink.At.Pos.IsValid() {
			found[arrival{h.At, h.Source, h.Sink.At, h.Kind}] = true
		}
	}
	if len(found) < 2 {
		return hits
	}
	return slices.DeleteFunc(slices.Clone(hits), func(h *Hit) bool {
		return !h.Exact && !h.Sink.At.Pos.IsValid() && slices.ContainsFunc(h.Steps, func(s summary.Step) bool {
			return s.At.Pos.IsValid() && s.At.Pos != h.At && found[arrival{s.At.Pos, h.Source, h.Sink.At, h.Kind}]
		})
	})
}

// sourceRank orders sources by weight, the weightiest first: input from outside, what more than a name says, a whole value.
func sourceRank(s *summary.Source) int {
	n := 0
	if s.Field {
		n++
	}
	if s.Named {
		n += 2
	}
	if s.Labels&model.Remote == 0 {
		n += 4
	}
	return n
}

// addHit adds a hit that is new.
func (e *Package) addHit(key hitKey, h *Hit) {
	e.hits[key] = h
	e.found = append(e.found, h)
}

package taint

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/redact"
)

// A Hit is a source that reaches a sink.
type Hit struct {
	At        token.Pos   // where to report it: at the sink, or where a call leads to it in another package
	Kind      model.Sinks // one bit
	Source    *Source
	Sink      Place
	Steps     []Step       // from source to sink, both left out
	Built     bool         // the value became a part of a longer text
	Sure      bool         // no step is a guess
	Inner     bool         // it became so behind a call: the flaw is there, and one for all calls
	Looked    bool         // a condition on the way asked whether it is empty
	Otherwise bool         // it is an attribute whose name is no secret\'s
	Error     bool         // it became the text of an error
	Coarse    bool         // the source was joined with others on the way, as there were too many, see joined
	Also      model.Labels // all that reaches the sink with it

}

// shown are the sinks where people read what arrives.
const shown = model.Log | model.Response

// watched are the kinds of sink that a rule of the suite asks for. The others are described by models, but
// nobody would read what the engine says of them. A new rule that asks for another kind adds it here.
const watched = model.SQL | model.Command | model.Shell | model.Argument | model.Credential |
	model.TempFile | model.Log | model.Response | model.Token

// hitKey tells hits apart.
type hitKey struct {
	at     token.Pos
	kind   model.Sinks
	callee string
	src    *Source
}

// sink lets what v carries reach a place of the given kinds.
func (g *group) sink(kinds model.Sinks, v ssa.Value, instr ssa.Instruction, callee string) {
	if !mayBeText(innerType(v)) {
		kinds &^= model.SQL | model.Shell | model.Command | model.Argument
	}
	if kinds == 0 {
		return
	}
	if s := kinds & shown; s != 0 {
		g.sinkShown(s, v, instr, callee, byFmt)
	}
	if kinds &^= shown; kinds != 0 {
		g.sinkSet(kinds, g.flowsOf(v, instr.Block()), instr, Place{Callee: callee})
	}
}

// sinkShown lets what people read of v reach a place where they do.
func (g *group) sinkShown(kinds model.Sinks, v ssa.Value, instr ssa.Instruction, callee string, s shower) {
	flows, guard := g.printed(v, instr.Block(), s)
	if kinds&model.Log != 0 {
		g.addAddress(&flows, v)
	}
	g.sinkSet(kinds, flows, instr, Place{Callee: callee, Given: guard})
}

// sinkCall is sink for a call that a model describes.
func (g *group) sinkCall(kinds model.Sinks, a arg, c *call, obj *types.Func) {
	name := callee(obj)
	if kind := kinds & model.Argument; kind != 0 && mayBeText(innerType(a.v)) {
		place := Place{Callee: name, Given: g.given(c)}
		g.sinkSet(kind, g.obeyed(c, a.v, place.Program()), c.instr, place)
	}
	if kind := kinds & shown; kind != 0 {
		g.sinkShown(kind, a.v, c.instr, name, showersOf(obj, a.verb))
	}
	if kinds &^= model.Argument | shown; kinds != 0 {
		g.sink(kinds, a.v, c.instr, name)
	}
}

// given returns the constant arguments of a call. The first text may be one that is constant in all of the package. As they
// become part of messages and facts, there is no password in them.
func (g *group) given(c *call) string {
	var b strings.Builder
	first := true
	for _, arg := range c.args {
		if first && isString(arg.Type()) {
			arg, first = g.settled(arg), false
		}
		for _, text := range constTexts(arg) {
			if b.Len()+len(text) < maxGiven {
				b.WriteString(text + "\x00")
			} else if strings.HasPrefix(text, "-") {
				g.cut(CutElements, g.fns[0])
			}
		}
	}
	return redact.Text(b.String(), redact.Literal, nil)
}

func (g *group) sinkSet(kinds model.Sinks, flows set, instr ssa.Instruction, place Place) {
	kinds &= watched
	if len(flows) == 0 || kinds == 0 {
		return
	}
	also := g.labels(flows)
	for bit := model.Sinks(1); bit <= kinds; bit <<= 1 {
		if kinds&bit == 0 {
			continue
		}
		place.Kind, place.At = bit, Site{Pos: sitePos(instr)}
		for _, f := range flows {
			g.arrive(f, place, g.beside(f, flows, also), noSteps, instr)
		}
	}
}

// beside returns the labels of what reaches a sink with a flow. That its own name says secret is nothing beside it.
func (e *engine) beside(f flow, flows set, all model.Labels) (l model.Labels) {
	if all&model.Secret == 0 {
		return all
	}
	o := &e.origins[f.org]
	for _, other := range flows {
		of := &e.origins[other.org]
		if of.kind != fromSource || other.flags&exact == 0 {
			continue
		}
		if of.src.Named && (strings.HasPrefix(of.src.Text, "variable ") || o.kind == fromParam && o.fn.Params[o.index].Pos() == of.src.At.Pos) {
			continue
		}
		l |= of.src.Labels
	}
	return l
}

// mayBeText reports whether a value can be the text of a statement or command: a struct or map that is
// given for a parameter of any type is taken apart and bound.
func mayBeText(t types.Type) bool {
	if _, ok := t.Underlying().(*types.Interface); ok {
		return true
	}
	return isText(t)
}

// labels returns all that a set's sources carry. What was joined does not count: that there is a random value or a secret
// beside another value can also speak for it.
func (e *engine) labels(flows set) (l model.Labels) {
	for _, f := range flows {
		if o := e.origins[f.org]; o.kind == fromSource && f.flags&exact != 0 {
			l |= o.src.Labels
		}
	}
	return l
}

func noSteps() []Step { return nil }

// arrive is one flow that reaches a sink, by the steps that rest returns. A source makes a hit; a part of a
// parameter is for the callers to judge.
func (g *group) arrive(f flow, place Place, also model.Labels, rest func() []Step, instr ssa.Instruction) {
	if f.clear&place.Kind != 0 {
		return
	}
	switch o := g.origins[f.org]; o.kind {
	case fromParam, fromVar, fromCall:
		if f.clear |= g.checkedSince(&o, instr); f.clear&place.Kind != 0 {
			return
		}
		fn := o.fn
		if o.kind == fromVar {
			fn = g.fns[0]
		}
		s := g.summaries[fn]
		in, _ := g.inputOf(o, fn)
		if s == nil {
			return
		}
		e := sinkEntry{in: in, sink: place, clear: f.clear & (nonempty | otherwise), flags: f.flags, also: also}
		if s.hasSink(e) {
			return
		}
		if e.steps = shorten(append(f.via.steps(), rest()...)); s.addSink(e) {
			g.grew(s)
		}
	case fromSource:
		if o.src.Labels == model.Literal && f.flags&pure == 0 {
			return
		}
		if g.hits != nil && o.src.Labels != 0 {
			g.hit(f, o.src, place, also, rest, instr)
		}
	}
}

// checkedSince says what a parameter that is a text is known to be clean for at an instruction: a longer text may have
// been made of it before it was looked at.
func (g *group) checkedSince(o *origin, instr ssa.Instruction) model.Sinks {
	if o.kind != fromParam || o.path != "" || o.fn != instr.Parent() || o.index >= len(o.fn.Params) || !isString(o.fn.Params[o.index].Type()) {
		return 0
	}
	return g.guarded(loc{root: o.fn.Params[o.index]}, instr.Block()) & (model.SQL | model.Shell | model.Command | model.Argument)
}

// hit notes a hit, at the sink if that is in this package and else at the call that leads there.
func (g *group) hit(f flow, src *Source, place Place, also model.Labels, rest func() []Step, instr ssa.Instruction) {
	at := sitePos(instr)
	if place.At.Pos.IsValid() {
		at = place.At.Pos
	}
	key := hitKey{at, place.Kind, place.Callee, src}
	h := g.hits[key]
	if h == nil {
		h = &Hit{At: at, Kind: place.Kind, Source: src, Sink: place, Steps: append(f.via.steps(), rest()...), Looked: true, Otherwise: true, Coarse: true}
		g.addHit(key, h)
	}
	h.Also |= also | src.Labels
	h.Built = h.Built || f.flags&built != 0
	h.Sure = h.Sure || f.flags&sure != 0
	h.Inner = h.Inner || f.flags&inner != 0
	h.Error = h.Error || f.flags&erred != 0
	h.Coarse = h.Coarse && f.flags&exact == 0
	h.Looked = h.Looked && f.clear&nonempty != 0
	h.Otherwise = h.Otherwise && f.clear&otherwise != 0
}

// sitePos is where an instruction is in the source text.
func sitePos(instr ssa.Instruction) token.Pos {
	if instr.Pos().IsValid() {
		return instr.Pos()
	}
	if c, ok := instr.(ssa.CallInstruction); ok {
		return c.Common().Pos()
	}
	return instr.Parent().Pos()
}

// addHit adds a hit that is new.
func (e *engine) addHit(key hitKey, h *Hit) {
	e.hits[key] = h
	e.found = append(e.found, h)
}

// sorted returns the hits in the order of the source text, and at one place in that of weight: what comes from outside
// first, what only a name says last, of the rest that with the shorter way. What still is equal stays in the order in which it was
// found, which is the same in each run, as that of a map is not.
func (e *engine) sorted() []*Hit {
	slices.SortStableFunc(e.found, func(a, b *Hit) int {
		return cmp.Or(
			ComparePos(e.fset, a.At, b.At),
			cmp.Compare(a.Kind, b.Kind),
			cmp.Compare(order(a.Source), order(b.Source)),
			cmp.Compare(len(a.Source.Steps)+len(a.Steps), len(b.Source.Steps)+len(b.Steps)),
			compareSites(e.fset, a.Source.At, b.Source.At),
			cmp.Compare(a.Source.Text, b.Source.Text),
			cmp.Compare(a.Sink.Callee, b.Sink.Callee),
		)
	})
	return e.found
}

func order(s *Source) int {
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

// open adds hits for texts that exported functions build from their parameters: nobody here knows what
// the callers give.
func (e *engine) open(kinds model.Sinks) {
	for _, g := range e.groups {
		fn := g.fns[0]
		if !isOpen(fn) {
			continue
		}
		for _, k := range e.summaries[fn].sinks {
			if k.sink.Kind&kinds == 0 || k.flags&built == 0 || !k.sink.At.Pos.IsValid() || k.in.path != "" || k.in.variable != "" || k.in.slot != "" {
				continue
			}
			p := fn.Params[k.in.index]
			if !isString(p.Type()) {
				continue
			}
			src := &Source{Text: "parameter " + p.Name() + " of " + fn.Name(), At: Site{Pos: p.Pos()}}
			h := &Hit{
				At: k.sink.At.Pos, Kind: k.sink.Kind, Source: src, Sink: k.sink, Steps: k.steps,
				Built: true, Sure: k.flags&sure != 0, Also: k.also, Coarse: k.flags&exact == 0,
			}
			e.addHit(hitKey{h.At, h.Kind, k.sink.Callee, src}, h)
		}
	}
}

// isOpen reports whether other packages can call the function.
func isOpen(fn *ssa.Function) bool {
	if fn.Pkg == nil || fn.Pkg.Pkg.Name() == "main" || !token.IsExported(fn.Name()) {
		return false
	}
	if recv := fn.Signature.Recv(); recv != nil {
		named := namedOf(recv.Type())
		return named != nil && named.Obj().Exported()
	}
	return true
}

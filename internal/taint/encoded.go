package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// The parts of an object on its way through an encoder and a decoder. An encoding is a container: what an object has in its parts lies in
// the text at a step that names the type of the object, and the parts behind that (see package access). A decoder that makes an object of the
// same type takes the step away again, so that each part has what it had:
//
//	b, _ := json.Marshal(state{Dir: tempDir(), Name: r.FormValue("name")}) // the form value lies at <state>.Name of b
//	task.State = string(b)
//	json.Unmarshal([]byte(task.State), &s) // s.Name is the form value, and s.Dir is not
//
// What is decoded to another type is at no place that anybody asks for there, and so it counts as all of that object; what was put together
// by hand has no such step, and may be in any part. Nothing is lost if a way of the text does not keep the steps.
//
// Who reads a text as a text is not told of them: what is in there with a step is a part of the text like any other (see eachPart). Those who
// hand a text on as it is, by an assignment, a return, a call or a function of a library that takes a text and gives one, ask for them (framed).
//
// Which functions encode and decode is told by their form, since the rows say what flows: a codec takes or fills a value of any type, and
// types have methods such as String and MarshalBinary, whose text a function such as url.Parse makes one of the type from.

// framed runs f; what is read meanwhile has the steps into encoded objects.
func (g *Func) framed(f func()) {
	old := g.frames
	g.frames = true
	f()
	g.frames = old
}

// eachUnframed yields what lies behind a step into an encoded object, at the text. It reports whether the part has such a step that is not asked
// for; then it is not to be read otherwise. It is asked for if the location has the same step, or leads to the text, or what holds it, and
// whoever reads hands it on.
func (g *Func) eachUnframed(c *part, l access.Loc, own bool, emit func(rel access.Path, f Flow)) bool {
	n := c.encoded
	if at := l.Path.Encoded(); n < 0 || at == n && l.Path.At(n) == c.path.At(n) || at < 0 && g.frames && l.Path.Len() <= n {
		return false
	}
	text, rel := c.path[:2*n], access.Path("")
	switch {
	case text.Covers(l.Path):
	case l.Path.Covers(text):
		rel = text.From(l.Path.Len())
	default:
		return true
	}
	for _, f := range c.flows {
		if g.sees(&f, own) {
			emit(rel, g.deepest(f))
		}
	}
	return true
}

// A placing says where in what a call is given an origin lies: the path goes from the first step into an encoded object on, and is empty if it
// lies in none.
type placing struct {
	as     summary.OriginID // as it is in a text that is made of the whole
	origin summary.OriginID
	path   access.Path
	part   access.Path // where it lies in the argument
	of     types.Type  // of which this is the type
	joined bool        // the flow stands for others there, see Func.joined
}

// placings are those of what a row lets flow. Nil knows nothing, and then what flows goes to the whole of what it flows to.
type placings []placing

// placings finds where what a row lets flow lies in what it is given, if that matters: where an object is encoded, or a text that may be an
// encoding is handed on or decoded.
func (g *Func) placings(c *access.Call, obj *types.Func, row *model.Row, a access.Bound) (out placings) {
	if row.Kind == model.Build {
		return nil
	}
	matters := g.hasFrames
	for _, v := range a.In {
		_, encodes := g.encodes(c, obj, v.V)
		matters = matters || encodes || c.Result != nil && slices.ContainsFunc(row.Results, func(i int) bool { return isSameData(v.V.Type(), c.ResultType(i)) })
		matters = matters || isOneText(v.V.Type()) && g.decodes(c, row, a)
	}
	if !matters {
		return nil
	}
	keeps, old := g.handsOn(c, row, a), g.ReadAt
	for _, v := range a.In {
		if keeps {
			old = g.seeing(v.V)
		}
		g.framed(func() { g.placeInput(c, obj, v, &out) })
		g.ReadAt = old
	}
	return out
}

// placeInput adds the placings of what one argument has.
func (g *Func) placeInput(c *access.Call, obj *types.Func, v access.Arg, out *placings) {
	step, encodes := g.encodes(c, obj, v.V)
	if encodes {
		step += access.PartOf(v.V.Type(), v.Part)
	}
	add := func(rel access.Path, f Flow) {
		if g.noData(f) {
			return
		}
		p := placing{as: g.Whole(f, v.V.Type()).Origin, origin: f.Origin, part: rel, of: v.V.Type(), joined: f.Flags&summary.Unjoined == 0}
		switch n := rel.Encoded(); {
		case encodes:
			p.path = step + rel
		case n >= 0:
			p.as, p.path = g.deepest(f).Origin, rel.From(n)
		}
		if !slices.Contains(*out, p) {
			*out = append(*out, p)
		}
	}
	if v.Part == "" {
		g.Flows(v.V, c.At, add)
		return
	}
	g.FlowsAt(v.Loc(g.Places), 0, g.ownReads(v.V, add))
}

// place yields where a flow lies in what a row lets it flow to, of type t, and as which. A decoder's object has the parts that were encoded,
// if it is of their type. What has the type of the argument itself is a copy of that, or made of it, as by (*url.URL).JoinPath, and has its
// parts. What callers give for a text is decoded as what it is decoded to: where in the object something lies, they know.
func (g *Func) place(known placings, f Flow, to rowOutput, t types.Type, yield func(p access.Path, f Flow)) {
	step, decoded := g.decodedTo(to, t)
	found := false
	for _, p := range known {
		if p.as != f.Origin {
			continue
		}
		found = true
		d, at := f, p.path
		if d.Origin = p.origin; p.joined {
			d.Flags &^= summary.Unjoined
		}
		switch {
		case to.result != nil && isSameData(p.of, t):
			at = p.part
		case at == "":
			if d.Origin = f.Origin; decoded {
				d = g.encodedIn(d, p.origin, step)
			}
		case decoded && at[:2] == step:
			at = at.From(1)
		}
		yield(at, d)
	}
	if !found {
		yield("", f)
	}
}

// encodedIn returns a flow of a parameter that is a text as that of the object that it is the encoding of.
func (g *Func) encodedIn(f Flow, of summary.OriginID, step access.Path) Flow {
	if o := g.Origins[of]; o.Kind == OriginParam && !o.deep && o.Path.Len() < access.MaxInput && isOneText(access.TypeAt(o.fn.Params[o.index].Type(), o.Path)) {
		f.Origin = g.param(o.fn, o.index, o.Path+step, false)
	}
	return f
}

// encodes returns the step into the text that a function makes of a value, if it is one that encodes it: a codec that takes any value, or a
// method of its type.
func (g *Func) encodes(c *access.Call, obj *types.Func, v ssa.Value) (access.Path, bool) {
	sig := obj.Signature()
	if sig.Recv() != nil && v == c.Args[0] {
		whole := obj.Name() == "String" || strings.HasPrefix(obj.Name(), "Marshal") // others tell a part
		if !whole || sig.Params().Len() > 0 || !hasData(v.Type()) || sig.Results().Len() == 0 || !isOneText(sig.Results().At(0).Type()) {
			return "", false
		}
		return g.EncodedAs(v.Type())
	}
	if filled(obj) == 0 && !strings.HasPrefix(obj.Name(), "Marshal") || !ssautil.IsAny(v.Type()) {
		return "", false
	}
	return g.encodedType(v)
}

// encodedType returns the step into the text that is an encoding of a value, or that is decoded to it. Of a parameter of a declared function
// callers know the type.
func (g *Func) encodedType(v ssa.Value) (access.Path, bool) {
	if !types.IsInterface(ssautil.InnerType(v)) {
		return g.EncodedAs(ssautil.InnerType(v))
	}
	if p, ok := ssautil.Unboxed(v).(*ssa.Parameter); ok && p.Parent().Parent() == nil {
		return access.EncodedGiven(ssautil.ParamIndex(p))
	}
	return "", false
}

// decodes reports whether a row fills an object, or makes one, that a text may be the encoding of.
func (g *Func) decodes(c *access.Call, row *model.Row, a access.Bound) bool {
	for _, v := range a.Out {
		if ssautil.IsAny(v.V.Type()) {
			return true
		}
	}
	return c.Result != nil && slices.ContainsFunc(row.Results, func(i int) bool { return hasData(c.ResultType(i)) })
}

// decodedTo returns the step into a text that is decoded to an output of a row, of type t.
func (g *Func) decodedTo(to rowOutput, t types.Type) (access.Path, bool) {
	switch {
	case to.arg != nil && ssautil.IsAny(to.arg.Type()):
		return g.encodedType(to.arg)
	case to.result != nil && hasData(t):
		return g.EncodedAs(t)
	}
	return "", false
}

// hasData reports whether a type is, or points to, a struct with fields that others read: the object is what it says, and no reader or writer
// that keeps something else.
func hasData(t types.Type) bool {
	s := ssautil.StructOf(t)
	if s == nil || ssautil.IsError(t) {
		return false
	}
	for f := range s.Fields() {
		if f.Exported() && !f.Embedded() {
			return true
		}
	}
	return false
}

// isSameData reports whether two types are the same but for a pointer, and have data.
func isSameData(t, u types.Type) bool {
	return types.Identical(ssautil.PointedTo(t), ssautil.PointedTo(u)) && hasData(t)
}

// isOneText reports whether a type is a text, and no list of them.
func isOneText(t types.Type) bool { return t != nil && (ssautil.IsString(t) || ssautil.IsBytes(t)) }

// encodedAs returns the entry of a summary with the types known of what the call gives for parameters whose values the function encodes or
// decodes.
func (g *Func) encodedAs(c *access.Call, out summary.Output) (summary.Output, bool) {
	p, known := out.Path.ChooseEncoded(g.encodedGiven(c))
	out.Path = p
	return out, known
}

// encodedGiven returns the function that knows the type of what a call gives for a parameter.
func (g *Func) encodedGiven(c *access.Call) func(param int) (access.Path, bool) {
	return func(param int) (access.Path, bool) {
		if param >= len(c.Args) || c.Args[param] == nil {
			return "", false
		}
		return g.encodedType(c.Args[param])
	}
}

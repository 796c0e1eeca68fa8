package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/redact"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// The transfer function of a call that model rows describe. A row binds arguments of the call: its inputs (a.In), the
// arguments that it writes to (a.Out), and its results. What it does then depends on its kind: at a source the outputs
// get a new flow, a sink takes the flows of the inputs, and flow, clean and build let the inputs reach the outputs:
// unchanged, clean for more kinds, or as a part of a longer text.
//
//	flow  strings.TrimSpace(in) out            // s keeps what it carries
//	clean html.EscapeString(in) out    html    // and is clean for html
//	build fmt.Sprintf(in, in...) out           // and is concatenated
//
// All outputs are weak updates: flows are added, and what was there stays. Flows only grow, and the rows of a function are
// few, so that a visit ends, and repeats only if an input has changed.

// model lets data flow through a call as the rows say. Rows that do not bind, since they ask for another literal argument
// or for more arguments than there are, say nothing. What the call is given may escape there too.
func (g *Func) model(c *access.Call, obj *types.Func, rows []*model.Row) {
	g.on.call(g, c, CallTarget{Obj: obj, Name: obj.Name(), Sig: obj.Signature(), Rows: rows})
	g.handsOver(c)
	for _, row := range rows {
		// The values that the row's inputs and outputs are at this call.
		a, ok := c.Bind(obj.Signature(), row)
		if !ok {
			continue
		}
		switch row.Kind {
		case model.Source:
			g.modelSource(c, obj, row, a)
		case model.Sink:
			for _, v := range a.In {
				g.sinkCall(row.Sinks, v, c, obj)
			}
		case model.Flow, model.Clean, model.Build:
			g.modelFlow(c, obj, row, a)
		case model.Callback:
			g.modelCallback(c, obj, row, a)
		case model.Store:
			g.modelStore(c, row, a)
		case model.Load:
			g.modelLoad(c, row, a)
		}
	}
}

// modelSource lets the outputs of a row carry a source. Topics may change or drop it. Its name in messages has the
// constant name that the call asks for: `HTTP form value "id"`.
// The key of the source is the row and the call, so that each call in the program is a source of its own, and the same one at
// each visit.
func (g *Func) modelSource(c *access.Call, obj *types.Func, row *model.Row, a access.Bound) {
	if g.trustedLabels(row.Labels) == 0 {
		return
	}
	s := NewSource{Labels: g.trustedLabels(row.Labels), Clean: g.cleanSource(c, obj, row), Text: sourceText(row)}
	g.on.source(g, c, obj, row, a, &s)
	if s.Labels == 0 {
		return
	}
	id := g.Source(SourceKey{row: row, At: c.Instr, Text: s.Text}, func() *summary.Source {
		src := &summary.Source{Labels: s.Labels, Text: s.Text, At: summary.Site{Pos: c.Instr.Pos()}, Request: s.Request}
		// The name that input is asked for by tells people which value it is; it is redacted, as it may look like a secret.
		// Where a library fills a struct with variables of the environment, the text is what all their names begin with.
		fills := row.Labels&model.Environment != 0 && len(row.Results) == 0
		if name, ok := g.FirstText(c); ok && s.Labels&(model.Local|model.Remote) != 0 && !fills {
			src.Call(redact.Text(name, redact.Literal, nil))
		}
		return src
	})
	f := Flow{Origin: id, Flags: summary.Fresh, Clean: s.Clean}
	for _, to := range g.outputs(c, row, a) {
		d := f
		if to.result == nil { // what binds a request fills what a decoder does
			d.Flags &^= filled(obj)
		}
		g.Update(to.Loc, "", d)
	}
}

// cleanSource returns the kinds that a source's value is clean for by rows that stand beside its own: a cookie chooses where a
// redirect leads, but nobody sends one to somebody else's browser.
func (g *Func) cleanSource(c *access.Call, obj *types.Func, source *model.Row) (sinks model.Kinds) {
	for _, row := range g.Rows(obj) {
		if row.Kind == model.Clean && slices.Equal(row.Results, source.Results) {
			if a, ok := c.Bind(obj.Signature(), row); ok && len(a.In) == 0 {
				sinks |= row.Sinks
			}
		}
	}
	return sinks
}

// A rowOutput is a place that a row writes to: of an argument or of a result. An argument that is a function has as many as
// it has parameters, so that the places are not counted, but say what they are of.
type rowOutput struct {
	access.Loc
	arg    ssa.Value  // nil for a result
	result types.Type // of the result; nil for an argument
}

// outputs returns where a row writes: arguments first, then results, in the order of the row. A function that is given for
// an argument is written to by calling it, so that its parameters are the place.
// For filepath.WalkDir(root, func(path string, ...) error { ... }) path is such an output.
func (g *Func) outputs(c *access.Call, row *model.Row, a access.Bound) []rowOutput {
	var out []rowOutput
	for _, v := range a.Out {
		if !ssautil.IsFunction(v.V.Type()) {
			for _, l := range g.writtenParts(v.V, v.Loc(g.Places)) {
				out = append(out, rowOutput{Loc: l, arg: v.V})
			}
			continue
		}
		// A function that is nested here is called with the output, as a walk calls its visitor.
		for _, t := range g.functions(v.V, c.At) { // what it is called with
			if g.funcOf[t.fn] == g {
				for _, p := range t.fn.Params {
					out = append(out, rowOutput{Loc: g.Loc(p), arg: v.V})
				}
			}
		}
	}
	if c.Result == nil {
		return out // as of a deferred call
	}
	for n, i := range row.Results {
		to := rowOutput{Loc: c.Out(i), result: c.ResultType(i)}
		if part := row.Parts[n]; part != "" {
			// The row names a part of the result, such as a field.
			to.Loc = to.Part(access.PartOf(to.result, part))
		}
		out = append(out, to)
	}
	return out
}

// FirstText returns the constant text that a source is asked for: the name of a variable or header.
// Only what looks like a name, and is no longer than one, since it is shown in messages.
func (g *Func) FirstText(c *access.Call) (string, bool) {
	for _, a := range c.Args {
		if s, ok := ssautil.StringConst(a); ok && len(s) < 64 && ssautil.IsName(s) {
			return s, true
		}
	}
	return "", false
}

// modelFlow lets what the inputs of a row carry reach its outputs. An error among the results tells the input in its text
// (Erred). A function among the inputs reaches only outputs that are functions: nothing is made of its text.
func (g *Func) modelFlow(c *access.Call, obj *types.Func, row *model.Row, a access.Bound) {
	if keepsParts(c, obj, row, a) {
		g.modelContainer(c, row, a, obj.Name())
		return
	}
	in := g.taken(c, obj, row, a)
	var known placings
	if len(in) > 0 {
		known = g.placings(c, obj, row, a)
	}
	if row.Kind == model.Build {
		g.joinPicked(c, a, in)
	}
	g.wrap(c, row, a)
	for _, v := range a.Out {
		g.written(c, obj, v.V, in)
	}
	outs := g.outputs(c, row, a)
	g.WithStep(c.Instr.Pos(), summary.Through, obj.Name(), func() {
		g.step.joins = row.Kind == model.Build
		for _, f := range in {
			// A function that is handed through stays one, and no text is made of it.
			isFunc := g.Origins[f.Origin].Kind == OriginFunc
			for _, to := range outs {
				d := f
				// json.Unmarshal(secret, &v): not all of v is secret, but what names of its fields say is.
				if to.result == nil && decoded(to.arg) {
					d.Clean |= access.FieldStep(0).Hides()
				}
				if to.result != nil && ssautil.IsError(to.result) {
					d.Flags |= summary.Erred
				}
				if isFunc && (to.result == nil || !ssautil.IsFunction(to.result)) {
					continue
				}
				g.place(known, d, to, to.result, func(p access.Path, f Flow) { g.Update(to.Loc, p, f) })
			}
		}
	})
}

// joinPicked notes in the flows that a call makes a text of whether several texts that were picked come together in it: the
// elements of a list, as in strings.Join, several arguments, or one more that is added to what a builder has.
func (g *Func) joinPicked(c *access.Call, a access.Bound, in FlowSet) {
	if several(in, in) == 0 {
		return // none was picked
	}
	var parts []FlowSet
	for _, v := range a.In {
		flows := g.Joined(v.V, c.At)
		if parts = append(parts, flows); ssautil.IsTexts(v.V.Type()) {
			parts = append(parts, flows)
		}
	}
	for _, v := range a.Out {
		parts = append(parts, g.Joined(v.V, c.At))
	}
	more := several(parts...)
	for i := range in {
		if in[i].Flags&summary.Picked != 0 {
			in[i].Flags |= more
		}
	}
}

// taken returns what the inputs of a row carry, as it comes out of the function: clean for what the row says, for what a
// text function such as strings.ReplaceAll removes, and for what topics know. Printed as digits a value has no characters
// left that could do harm. Literals are left out unless the function fills a structure from them: a text made of
// constants is no longer the one that somebody wrote.
func (g *Func) taken(c *access.Call, obj *types.Func, row *model.Row, a access.Bound) (in FlowSet) {
	clear := row.Sinks | g.Checks.Text(obj, c)
	fills := filled(obj)
	keeps := g.handsOn(c, row, a)
	apart := takesApart(obj, row)
	for _, v := range a.In {
		// If the output leads to the input itself, as a reader does, what is written to the input later is seen too.
		old := g.ReadAt
		if keeps {
			old = g.seeing(v.V)
		}
		flows := g.handed(c, obj, v)
		g.ReadAt = old
		// What topics know of the passage: kinds for all flows, and functions for those where the flow matters.
		through, each := g.on.through(g, &Passage{Call: c, Name: obj.Name(), Obj: obj, row: row, Arg: v, Result: -1})
		if isDigits(obj, v) { // they break out of nothing
			through |= model.ByCharacters
		}
		for _, f := range flows {
			if g.literal(f) && fills == 0 && g.Origins[f.Origin].Kind != OriginFunc {
				continue
			}
			f = g.asked(f, c, row)
			switch {
			case apart:
				f.Clean = takenApart(f.Clean)
			case unescapes(obj):
				f.Clean = unescaped(f.Clean)
			}
			f.Clean |= clear | through
			for _, one := range each {
				f.Clean |= one(f)
			}
			// What is no decoder makes a new value, which may be in any field of what it is written to.
			if f.Flags &^= fills; fills == 0 {
				f.Flags = f.Flags&^summary.Unchanged | summary.Whole | summary.Named
			}
			if row.Kind == model.Build {
				f.Flags |= summary.Concat
			}
			in.Add(f)
		}
	}
	return in
}

// isDigits reports whether a printf-like function, or one of fmt, shows nothing but digits of an argument: those of a text by
// %x, and those of bytes and numbers by most verbs.
func isDigits(obj *types.Func, a access.Arg) bool {
	if a.Verb == 'x' || a.Verb == 'X' {
		return true
	}
	m, ok := a.V.(*ssa.MakeInterface)
	if !ok || obj.Pkg() == nil || a.Verb == 0 && (obj.Pkg().Path() != "fmt" || ssautil.IsPrintf(obj.Signature())) {
		return false
	}
	return ssautil.Digits(a.Verb, m.X.Type())
}

// handed returns what an argument carries to a function of a library: the text that topics say is made of it, or all
// that it and its parts carry. If the row names a part of the argument, as the field of an option, it is what that
// carries. Of an iterator that the program has made it is what that yields.
//
//	sink path Serve(opts.Dir) // of opts only what the field Dir carries arrives
func (g *Func) handed(c *access.Call, obj *types.Func, a access.Arg) (out FlowSet) {
	defer g.yielded(c, a, &out)
	if a.Part == "" {
		if flows, ok := g.on.text(g, c, obj, a); ok {
			return flows
		}
		return g.Joined(a.V, c.At)
	}
	l := a.Loc(g.Places)
	// A part whose own parts nobody else can name is read as a whole: the user of a URL is in its text with the password.
	part := access.TypeAt(a.V.Type(), access.PartOf(a.V.Type(), a.Part))
	hides := part == nil || ssautil.StructOf(part) == nil || hasData(part)
	g.FlowsAt(l, g.Guarded(l, c.At), g.ownReads(a.V, func(rel access.Path, f Flow) {
		if hides {
			f.Clean |= rel.Hides()
		}
		out.Add(g.Whole(f, a.V.Type()))
	}))
	return out
}

// decoded reports whether an argument that is written to was given for a parameter of any type, as decoders have it. Of
// what is decoded from a secret text, the names of the fields say which parts are secret.
func decoded(v ssa.Value) bool {
	m, ok := v.(*ssa.MakeInterface)
	if !ok {
		return false
	}
	i, ok := m.Type().Underlying().(*types.Interface)
	return ok && i.Empty()
}

// wrap makes a writer, or an end of a pipe, that a call returns an alias of the writer that it was made from: what is
// written to the one is written to the other.
//
//	w := bufio.NewWriter(resp)
//	w.WriteString(text) // resp gets the text
func (g *Func) wrap(c *access.Call, row *model.Row, a access.Bound) {
	if c.Result == nil {
		return
	}
	for _, v := range a.In {
		if i, ok := v.V.Type().Underlying().(*types.Interface); ok && ssautil.HasMethod(i, "Write") {
			for _, r := range row.Results {
				g.alias(c.Out(r), g.Loc(v.V))
			}
		}
	}
}

// modelCallback runs the functions that are given to a library: the other inputs reach their parameters, and what they
// return reaches the call's result. Only functions that are nested in the one that is analyzed are run, because their
// parameters are objects here.
//
//	strings.Map(func(r rune) rune { return unicode.ToLower(r) }, name) // r gets name, the result gets r
func (g *Func) modelCallback(c *access.Call, obj *types.Func, row *model.Row, a access.Bound) {
	// The inputs that are data, and then the functions that get them.
	var in []ssa.Value
	for _, v := range a.In {
		if !ssautil.IsFunction(v.V.Type()) {
			in = append(in, v.V)
		}
	}
	if len(in) == len(a.In) || len(a.Out) > 0 {
		g.heldCallback(c, row, a)
		return
	}
	for _, v := range a.In {
		if !ssautil.IsFunction(v.V.Type()) {
			continue
		}
		for _, t := range g.functions(v.V, c.At) {
			if g.funcOf[t.fn] == g {
				g.callBack(c, row, t.fn, in, g.Checks.Text(obj, c))
			}
		}
	}
}

// callBack runs one function that is given to a library, as in strings.Map(f, s). It is nested in the function that is
// analyzed, so that its parameters and results are objects here. The library puts what it returns together: it is a
// concatenation.
func (g *Func) callBack(c *access.Call, row *model.Row, fn *ssa.Function, in []ssa.Value, clear model.Kinds) {
	for _, v := range in {
		for _, f := range g.Joined(v, c.At) {
			for _, p := range fn.Params {
				g.Update(g.Loc(p), "", f)
			}
		}
	}
	ret := g.returns[fn]
	// Nothing is returned yet, or nobody uses it.
	if ret == nil || c.Result == nil {
		return
	}
	for _, cell := range ret.parts {
		for _, f := range cell.flows {
			// What the function returns becomes a part of a longer text.
			f.Flags = f.Flags&^summary.Unchanged | summary.Concat
			f.Clean |= clear
			for _, i := range row.Results {
				g.Update(c.Out(i), "", f)
			}
		}
	}
}

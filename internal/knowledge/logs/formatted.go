package logs

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/knowledge/request"
	"github.com/secvet/secvet/internal/knowledge/secret"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// What a text carries that a formatter makes of a value: the transfer function of printing. Either the type says it by
// a method that the formatter asks for, and then the summary of the method tells what its result carries. Or the
// formatter goes through the parts, and then each part counts as far as it is readable (rules). On top of that, the
// first field whose name says that it is a secret becomes a source of its own, because nothing has to be stored to it
// in this package:
//
//	func show(c *Config) { log.Printf("%+v", c) } // the source "field Password of Config"
//
// Where one of several formatters will be used, as in log/slog, the flow set is the join: what any of them shows. With
// more flows at the value, or more entries in the method's summary, formatted returns no less, so that the fixed point
// is reached.
//
// A part that was overwritten with a constant before is left out, as by a strong update (taint.Func.Cleared):
//
//	c.Password = ""
//	log.Printf("%+v", c)

// formatted returns the flows of the text that the formatters s make of v in a block. The guard names what would have
// hidden a secret field from another formatter: "method String", "tag json". A value in an interface whose type is not
// known is printed as it is; callers may know the type (anyparam.go), or the engine does (concrete.go).
func (lt *topic) formatted(g *taint.Func, v ssa.Value, at *ssa.BasicBlock, s formatter) (out taint.FlowSet, guard summary.Given) {
	// The formatter sees the value in the interface.
	x := ssautil.Unboxed(v)
	t := x.Type()
	if _, ok := t.Underlying().(*types.Interface); ok {
		out = printedAsItIs(g.Joined(v, at), t)
		markParts(g, out, t, s)
		markGeneric(g, &out, v, at)
		lt.addConcrete(g, &out, v, at, s)
		return out, guard
	}
	for one := range s.all {
		// Each formatter by its rules: the method that it asks for, or the parts.
		r := one.rules()
		m := r.methodOf(t, r.top+r.methods)
		if m == nil {
			addShown(g, &out, x, t, at, r)
			markParts(g, out, t, one)
			request.AddKept(g, &out, x, func(p access.Path) bool { return r.shows(t, p) })
			out = printedAsItIs(out, t)
			markGeneric(g, &out, v, at)
			guard.Redactor = guardOf(t)
		} else {
			addStringer(g, &out, x, m, at)
		}
	}
	if !secret.PlainCookie(g.Package, x) {
		request.AddRequest(g, &out, v)
	}
	// A method that tells the secret hides nothing.
	told := slices.ContainsFunc(out, func(f taint.Flow) bool { return g.OnlyNamed(f) && f.Clean&model.Readable == 0 })
	if l := lt.addSecretField(g, &out, v, s); l.field != "" && !told {
		guard = summary.Given{Redactor: l.guard}
		// Only the handler for JSON would show it: messages say so.
		if s&bySlogAny != 0 && s != bySlogAny && lt.secretFieldOf(t, s&^bySlogAny).field == "" {
			guard.OnlyJSON = true
		}
	}
	return out, guard
}

// addSecretField adds to a flow set the secret field of v, which is formatted as a whole, as a source of its own, and
// returns the field. There is none in the result of a function whose name says that it hides secrets, and none that was
// overwritten with a constant before. One that may have been missed because the type is too large is reported (CutFields).
func (lt *topic) addSecretField(g *taint.Func, out *taint.FlowSet, v ssa.Value, s formatter) secretField {
	return lt.addFieldOf(g, out, v, ssautil.InnerType(v), s)
}

// addFieldOf is addSecretField for a value of which the type is known to be t.
func (lt *topic) addFieldOf(g *taint.Func, out *taint.FlowSet, v ssa.Value, t types.Type, s formatter) secretField {
	l := lt.secretFieldOf(t, s)
	if l.field == "" && l.cut {
		g.Cut(summary.CutFields)
	}
	if l.field != "" && fromRedactor(g, v) {
		return secretField{}
	}
	if l.field != "" {
		l = lt.secretFieldLeft(g, v, t, s, l)
	}
	if l.field != "" {
		addField(g, out, v, t, l)
	}
	return l
}

// addField adds to a flow set the secret field of a type t, that of v or of something in it. The source is the field, at the
// place where the whole is formatted.
func addField(g *taint.Func, out *taint.FlowSet, v ssa.Value, t types.Type, l secretField) {
	out.Add(taint.Flow{Origin: fieldSource(g, v, v.Pos(), t, l), Flags: summary.Fresh})
}

// fieldSource returns the source that a secret field is of what is formatted as a whole.
func fieldSource(g *taint.Func, at any, pos token.Pos, t types.Type, l secretField) summary.OriginID {
	text := "field " + l.field + " of " + types.TypeString(t, types.RelativeTo(g.Pkg))
	return g.Source(taint.SourceKey{At: at, Text: text}, func() *summary.Source {
		return &summary.Source{Labels: model.Secret, Text: text, Name: l.name, Named: true, Field: true, At: summary.Site{Pos: pos}}
	})
}

// secretFieldLeft returns the secret field that is left if some fields of v were overwritten with a constant before. If
// the first secret field l is not among those, it is l; else the type is searched again without them, for this value
// alone.
func (lt *topic) secretFieldLeft(g *taint.Func, v ssa.Value, t types.Type, s formatter, l secretField) secretField {
	x := ssautil.Unboxed(v)
	isCleared := func(field string) bool {
		p, ok := taint.FieldPath(t, field)
		return ok && g.ClearedBy(x, p, func(v ssa.Value) bool { return harmless(g, v) })
	}
	if !upTo(l.field, isCleared) {
		return l
	}
	for one := range s.all {
		look := fieldSearch{of: g.Package, rules: one.rules(), left: &fieldsLeft{types: maxFieldTypes}, isCleared: isCleared}
		if l = look.search(t, 0); l.field != "" {
			return l
		}
	}
	return secretField{}
}

// upTo reports whether a field holds nothing, or one that it is a part of: of "Users.Password" there is none without users.
func upTo(field string, isCleared func(string) bool) bool {
	for i := range len(field) {
		if field[i] == '.' && isCleared(field[:i]) {
			return true
		}
	}
	return isCleared(field)
}

// addShown adds to a flow set what the parts of a value of type t carry. A part that the formatter does not show stays hidden
// from the sinks that people read. So does a flow that only a name makes a source, since secretFieldOf finds those by
// the type.
func addShown(g *taint.Func, out *taint.FlowSet, v ssa.Value, t types.Type, at *ssa.BasicBlock, r rules) {
	g.Flows(v, at, func(rel access.Path, f taint.Flow) {
		if f.When != 0 && !isLeftover(g, f) && g.ClearedBy(v, rel, func(v ssa.Value) bool { return harmless(g, v) }) || request.Stripped(g, f, v) {
			return
		}
		// A part is hidden from sinks that see the whole only; a formatter shows parts.
		hidden := rel.Hides()
		if hidden&model.Readable != 0 && !g.OnlyNamed(f) && r.shows(t, request.Visible(g.Package, f, rel)) {
			hidden &^= model.Readable
		}
		f.Clean |= hidden
		out.Add(g.Whole(f, t))
	})
}

// shows reports whether the part at p of a value of type t is readable if the whole is formatted: no field on the path
// is left out, no pointer stops the formatter, and no method says something else instead.
func (r rules) shows(t types.Type, p access.Path) bool {
	look := fieldSearch{rules: r}
	for i := range p.Len() {
		if ptr, ok := t.Underlying().(*types.Pointer); ok {
			if i > 0 && !r.pointers {
				return false
			}
			t = ptr.Elem()
		}
		f, next := access.StepInto(t, p.At(i))
		if next == nil {
			return false
		}
		if f != nil && (!f.Exported() && !r.unexported || r.tag != "" && ssautil.LeftOut(t, p.At(i), r.tag)) {
			return false
		}
		// Below a field that is not exported no method can be asked for.
		look.deaf = look.deaf || f != nil && !f.Exported()
		if t = next; look.asks(t, i+1) {
			return false
		}
	}
	return true
}

// addStringer adds to a flow set what the method m returns that a formatter asks v for. If nothing is known of the
// method, all that v carries may be in its result, but for flows that only a name makes secret: types with such a
// method mostly have it to hide those.
func addStringer(g *taint.Func, out *taint.FlowSet, v ssa.Value, m *types.Func, at *ssa.BasicBlock) {
	if addText(g, out, v, m, at) {
		return
	}
	for _, f := range g.Joined(v, at) {
		if g.OnlyNamed(f) {
			f.Clean |= model.Readable
		}
		out.Add(f)
	}
}

// addText adds to a flow set what a method without parameters returns of a value, by the rows or the summary of the
// method, and reports whether there are any. It applies the summary by hand, because no call of the method stands in
// the code: of its flows, those from the receiver to result 0, and of its gens, sources in result 0.
func addText(g *taint.Func, out *taint.FlowSet, v ssa.Value, m *types.Func, at *ssa.BasicBlock) bool {
	if ssautil.SpeakingParams(m.Name()) > 0 {
		return true // it writes, and what it writes is looked at there
	}
	// A method from an embedded field has that for its receiver, and not all of the value.
	base := embedding(g, v, m)
	if rows := g.Rows(m); rows != nil {
		for _, row := range rows {
			addRow(g, out, base, m.Signature().Recv().Type(), row, at)
		}
		return true
	}
	s := g.MethodSummary(m)
	if s == nil {
		return false
	}
	for i := range s.Flows {
		e := &s.Flows[i]
		// What else the method does, such as to write to its receiver, is no text.
		if e.Out.Kind != summary.ToResult || e.Out.Index != 0 || e.In.Index != 0 || e.In.Outer {
			continue
		}
		l := base.Part(e.In.Path)
		g.FlowsAt(l, g.Guarded(l, at), func(rel access.Path, f taint.Flow) {
			if e.In.Path != "" || e.Text().Deep {
				f.Clean |= rel.Hides()
			}
			out.Add(f.After(e.Clean, e.Flags))
		})
	}
	addBegun(g, out, s)
	return true
}

// addBegun adds to a flow set the sources that a method brings into its result.
func addBegun(g *taint.Func, out *taint.FlowSet, s *summary.Summary) {
	for i := range s.Gens {
		b := &s.Gens[i]
		if b.Out.Kind != summary.ToResult || b.Out.Index != 0 || b.Source == nil {
			continue
		}
		f := taint.Flow{Origin: b.Origin, Clean: b.Clean, Flags: b.Flags, Trace: b.Trace}
		// Sources of another package are numbered here.
		if s.Foreign {
			f.Origin = g.Source(b.Source, func() *summary.Source { return b.Source })
		}
		out.Add(f)
	}
}

// addRow adds what a row says that a method returns of its receiver: a source, or what a part of the receiver carries,
// clean for the kinds of the row. Other rows say nothing of a result without arguments.
func addRow(g *taint.Func, out *taint.FlowSet, recv access.Loc, t types.Type, row *model.Row, at *ssa.BasicBlock) {
	if len(row.Results) == 0 || row.Results[0] != 0 {
		return
	}
	switch {
	case row.Kind == model.Source && secret.PlainCookie(g.Package, recv.Root): // it is known to hold none
	case row.Kind == model.Source:
		out.Add(taint.Flow{Origin: g.RowSource(row, recv.Root, token.NoPos), Flags: summary.Fresh})
	case row.RecvRole == model.In:
		recv = recv.Part(access.PartOf(t, row.RecvPart))
		g.FlowsAt(recv, g.Guarded(recv, at), func(rel access.Path, f taint.Flow) {
			f.Clean |= row.Sinks
			out.Add(f)
		})
	}
}

// embedding returns the location of the receiver of a method that a value has from a type which it embeds: of struct{
// Auth; Name string } with a method of Auth it is the field Auth.
func embedding(g *taint.Func, v ssa.Value, m *types.Func) access.Loc {
	l := g.Loc(v)
	_, index, _ := types.LookupFieldOrMethod(v.Type(), false, m.Pkg(), m.Name())
	for i := 0; i+1 < len(index); i++ {
		l = l.Part(access.FieldStep(index[i]))
	}
	return l
}

// panics lets the text of a panic reach a log: the last words of a program are read like one. Of a struct the runtime
// prints only where it is, so that texts and errors count alone.
func (lt *topic) panics(g *taint.Func, i *ssa.Panic) {
	v := i.X
	if c, ok := v.(*ssa.ChangeInterface); ok {
		v = c.X
	}
	if t := ssautil.InnerType(v); ssautil.IsText(t) || ssautil.MethodOf(t, " Error ") != nil {
		lt.sinkShown(g, model.Log, v, i, "panic", byFmt)
	}
}

// stringer lets a value that becomes an interface carry, in a part of its own (access.Stringer), what its method Error
// or String returns. That is what those see who print the interface, and who do not know its type:
//
//	var err error = &Failure{token} // part Stringer: what Failure.Error returns of token
//	log.Print(err)
func stringer(g *taint.Func, i *ssa.MakeInterface) {
	m := ssautil.MethodOf(i.X.Type(), " Error String ")
	l := g.Loc(i.X)
	// What a parameter's method returns, callers find for the value that they give.
	if _, isParam := l.Root.(*ssa.Parameter); isParam || m == nil || g.Rows(m) != nil {
		return
	}
	var said taint.FlowSet
	if !addText(g, &said, i.X, m, i.Block()) || len(said) == 0 {
		return
	}
	g.WithStep(ssautil.SitePos(i), summary.Through, m.Name(), func() {
		for _, f := range said {
			// What becomes the text of an error keeps a flag, by which a rule reports it with other words and confidence.
			if m.Name() == "Error" {
				f.Flags |= summary.Erred
			}
			g.Update(l.Part(access.Stringer), "", f)
		}
	})
}

// isAttribute reports whether a type is that of an attribute of log lines, which are shown with what is in them
// although they have a String method: slog.Attr, zap.Field, attribute.KeyValue.
func isAttribute(e *taint.Package, t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return false
	}
	switch named.Obj().Name() {
	case "Attr", "Field", "KeyValue":
		return e.ModelOf(named.Obj().Pkg()) != nil
	}
	return false
}

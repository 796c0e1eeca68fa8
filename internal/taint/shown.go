package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/crash"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
)

// printed returns what the text carries that showers make of a value: what a type says of itself by the
// method that is asked, and else its parts as far as they are shown. The guard is what would have hidden a
// secret from another shower.
func (g *group) printed(v ssa.Value, at *ssa.BasicBlock, s shower) (out set, guard string) {
	x := v
	if m, ok := v.(*ssa.MakeInterface); ok {
		x = m.X
	}
	t := x.Type()
	if _, ok := t.Underlying().(*types.Interface); ok {
		return printedAsItIs(g.flowsOf(v, at), t), ""
	}
	for one := range s.all {
		r := one.rules()
		m := methodOf(t, r.top+r.methods)
		if m == nil {
			g.addShown(&out, x, at, r)
			out = printedAsItIs(out, t)
			guard = guardOf(t)
		} else {
			g.addSpoken(&out, x, m, at)
		}
	}
	g.addRequest(&out, v)
	if l := g.addLeak(&out, v, s); l.field != "" {
		guard = l.guard
		if s&bySlogAny != 0 && s != bySlogAny && g.leakOf(t, s&^bySlogAny).field == "" {
			guard = onlyJSON + guard
		}
	}
	return out, guard
}

// onlyJSON begins a guard that fails where log/slog writes JSON and holds where it writes text.
const onlyJSON = "JSON: "

// addLeak adds the secret field of something that is shown as a whole.
func (g *group) addLeak(out *set, v ssa.Value, s shower) leak {
	t := innerType(v)
	l := g.leakOf(t, s)
	if l.field == "" && l.cut {
		g.cut(CutFields, g.fns[0])
	}
	if l.field != "" && g.fromRedactor(v) {
		return leak{}
	}
	if l.field != "" {
		l = g.leakLeft(v, t, s, l)
	}
	if l.field == "" {
		return l
	}
	text := "field " + l.field + " of " + types.TypeString(t, types.RelativeTo(g.pkg))
	id := g.source(sourceKey{at: v, text: text}, func() *Source {
		return &Source{Labels: model.Secret, Text: text, Named: true, Field: true, At: Site{Pos: v.Pos()}}
	})
	out.add(flow{org: id, flags: fresh})
	return l
}

// fromRedactor reports whether a value is what a function has returned whose name says that it hides secrets.
func (e *engine) fromRedactor(v ssa.Value) bool { return e.redacted(v, new(crash.Visited[*ssa.Alloc])) }

// redacted is fromRedactor for a variable that may be stored to another one and back.
func (e *engine) redacted(v ssa.Value, seen *crash.Visited[*ssa.Alloc]) bool {
	for {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.Extract:
			v = x.Tuple
		case *ssa.Call:
			return e.words.Redactor(calledName(&x.Call))
		case *ssa.UnOp:
			alloc, ok := x.X.(*ssa.Alloc)
			if !ok {
				v = x.X
				continue
			}
			return e.allRedacted(alloc, seen)
		case *ssa.Alloc:
			return e.allRedacted(x, seen)
		default:
			return false
		}
	}
}

// allRedacted reports whether a variable holds nothing but what such a function returned. Of one that is looked at
// already it is not known.
func (e *engine) allRedacted(a *ssa.Alloc, seen *crash.Visited[*ssa.Alloc]) bool {
	if !seen.First(a) {
		return false
	}
	stores := 0
	for _, r := range *a.Referrers() {
		if st, ok := r.(*ssa.Store); ok && st.Addr == a {
			if _, isAlloc := st.Val.(*ssa.Alloc); isAlloc || !e.redacted(st.Val, seen) {
				return false
			}
			stores++
		}
	}
	return stores > 0
}

// leakLeft returns the leak that is left where the secrets of some fields were overwritten before.
func (g *group) leakLeft(v ssa.Value, t types.Type, s shower, l leak) leak {
	x := v
	if m, ok := v.(*ssa.MakeInterface); ok {
		x = m.X
	}
	isCleared := func(field string) bool {
		p, ok := fieldPath(t, field)
		return ok && g.cleared(x, p)
	}
	if !isCleared(l.field) {
		return l
	}
	for one := range s.all {
		look := fieldSearch{engine: g.engine, rules: one.rules(), left: &fieldsLeft{types: maxFieldTypes}, isCleared: isCleared}
		if l = look.search(t, 0); l.field != "" {
			return l
		}
	}
	return leak{}
}

// addShown adds what the parts of a value carry. What is not shown stays hidden from the sinks where people
// read, and so does what only names say: of names, leakOf has the say.
func (g *group) addShown(out *set, v ssa.Value, at *ssa.BasicBlock, r rules) {
	t := v.Type()
	g.each(v, at, func(rel path, f flow) {
		if f.when != 0 && g.cleared(v, rel) {
			return
		}
		hidden := rel.hides()
		if hidden&shown != 0 && !g.onlyNamed(f) && r.shows(t, rel) {
			hidden &^= shown
		}
		f.clear |= hidden
		out.add(g.whole(f, t))
	})
}

// shows reports whether a part of a value of type t is shown with the whole.
func (r rules) shows(t types.Type, p path) bool {
	look := fieldSearch{rules: r}
	for i := range p.len() {
		if ptr, ok := t.Underlying().(*types.Pointer); ok {
			if i > 0 && !r.pointers {
				return false
			}
			t = ptr.Elem()
		}
		f, next := stepInto(t, p.at(i))
		if next == nil {
			return false
		}
		if f != nil && (!f.Exported() && !r.unexported || r.tag != "" && leftOut(t, p.at(i), r.tag)) {
			return false
		}
		look.deaf = look.deaf || f != nil && !f.Exported()
		if t = next; look.asks(t, i+1) {
			return false
		}
	}
	return true
}

// addSpoken adds what a method says that a value is asked for. Of a method of which nothing is known, what only
// names say is not believed: such types mostly are there to hide it.
func (g *group) addSpoken(out *set, v ssa.Value, m *types.Func, at *ssa.BasicBlock) {
	if g.addText(out, v, m, at) {
		return
	}
	for _, f := range g.flowsOf(v, at) {
		if g.onlyNamed(f) {
			f.clear |= shown
		}
		out.add(f)
	}
}

// addText adds what a method without parameters returns of a value, and reports whether that is known.
func (g *group) addText(out *set, v ssa.Value, m *types.Func, at *ssa.BasicBlock) bool {
	if speakingParams(m.Name()) > 0 {
		return true // it writes, and what it writes is looked at there
	}
	base := g.embedding(v, m)
	if rows := g.rows(m); rows != nil {
		for _, row := range rows {
			g.addRow(out, base, m.Signature().Recv().Type(), row, at)
		}
		return true
	}
	s := g.methodSummary(m)
	if s == nil {
		return false
	}
	for i := range s.flows {
		e := &s.flows[i]
		if e.out.kind != toResult || e.out.index != 0 || e.in.index != 0 || e.in.outer {
			continue
		}
		l := base.part(e.in.path)
		g.eachAt(l, g.guarded(l, at), func(rel path, f flow) {
			if e.in.path != "" || e.in.deep {
				f.clear |= rel.hides()
			}
			out.add(f.after(e.clear, e.flags))
		})
	}
	for i := range s.births {
		b := &s.births[i]
		if b.out.kind != toResult || b.out.index != 0 {
			continue
		}
		f := flow{org: b.org, clear: b.clear, flags: b.flags, via: b.via}
		if s.foreign {
			f.org = g.source(b.src, func() *Source { return b.src })
		}
		if b.src != nil {
			out.add(f)
		}
	}
	return true
}

// addRow adds what a model says that a method returns of its receiver.
func (g *group) addRow(out *set, recv loc, t types.Type, row *model.Row, at *ssa.BasicBlock) {
	if len(row.Results) == 0 || row.Results[0] != 0 {
		return
	}
	switch {
	case row.Kind == model.Source:
		out.add(flow{org: g.rowSource(row, recv.root, token.NoPos), flags: fresh})
	case row.RecvRole == model.In:
		recv = recv.part(partOf(t, row.RecvPart))
		g.eachAt(recv, g.guarded(recv, at), func(rel path, f flow) {
			f.clear |= row.Sinks
			out.add(f)
		})
	}
}

// embedding is where the receiver of a method is that a value may have from a type that it embeds.
func (g *group) embedding(v ssa.Value, m *types.Func) loc {
	l := g.loc(v)
	_, index, _ := types.LookupFieldOrMethod(v.Type(), false, m.Pkg(), m.Name())
	for i := 0; i+1 < len(index); i++ {
		l = l.part(step(index[i]))
	}
	return l
}

// methodSummary returns the summary of a method, or nil if there is none.
func (g *group) methodSummary(m *types.Func) *summary {
	if m.Pkg() == nil {
		return nil
	}
	if fn := g.ssa.Prog.FuncValue(m.Origin()); fn != nil {
		if s := g.summaries[fn]; s != nil {
			g.reads(g, s)
			if w := g.visiting; w != nil && !slices.Contains(w.heard, s) {
				w.heard = append(w.heard, s)
			}
			return s
		}
	}
	if isStd(m.Pkg().Path()) {
		return nil
	}
	return g.foreign(m, func() bool { return false })
}

// panics lets the text of a panic reach the log that the program's last words are. Of a structure the runtime shows only
// where it is.
func (g *group) panics(i *ssa.Panic) {
	v := i.X
	if c, ok := v.(*ssa.ChangeInterface); ok {
		v = c.X
	}
	if t := innerType(v); isText(t) || methodOf(t, " Error ") != nil {
		g.sinkShown(model.Log, v, i, "panic", byFmt)
	}
}

// spoken lets a value that becomes an interface carry, apart from its fields, what its Error or String method
// says: that is what those see who print the interface.
func (g *group) spoken(i *ssa.MakeInterface) {
	m := methodOf(i.X.Type(), " Error String ")
	l := g.loc(i.X)
	if _, isParam := l.root.(*ssa.Parameter); isParam || m == nil || g.rows(m) != nil {
		return
	}
	var said set
	if !g.addText(&said, i.X, m, i.Block()) || len(said) == 0 {
		return
	}
	old := g.hop
	g.hop = &hop{at: Site{Pos: sitePos(i)}, text: "through " + m.Name()}
	for _, f := range said {
		if m.Name() == "Error" {
			f.flags |= erred
		}
		g.put(l.part(saying), "", f)
	}
	g.hop = old
}

// isAttribute reports whether a type is one of the attributes of log lines, which are shown with what is in them.
func (e *engine) isAttribute(t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return false
	}
	switch named.Obj().Name() {
	case "Attr", "Field", "KeyValue":
		return e.modelOf(named.Obj().Pkg()) != nil
	}
	return false
}

// namesSecret reports whether a name says that a value of type t is a secret. Where the type says itself how
// it is shown, as the tokens of a parser do, the name has to be certain.
func (e *engine) namesSecret(name string, t types.Type) bool {
	if !isText(t) || !e.words.Secret(name) {
		return false
	}
	return !prints(t) || e.words.SecretStrength(name) == names.Certain
}

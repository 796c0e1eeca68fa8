package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Flows calls yield for all that v carries at the block: for v itself (rel is "") and for its parts.
func (g *Func) Flows(v ssa.Value, at *ssa.BasicBlock, yield func(rel access.Path, f Flow)) {
	if load, ok := v.(*ssa.UnOp); ok && g.strongUpdate(load) {
		return
	}
	l := g.Loc(v)
	yield = g.ownReads(v, yield)
	old, seen := g.ReadAt, g.seenBy(v)
	if take := yield; seen != old {
		g.ReadAt = seen
		yield = func(rel access.Path, f Flow) {
			g.ReadAt = old
			take(rel, f)
			g.ReadAt = seen
		}
	}
	g.FlowsAt(l, g.Guarded(l, at), yield)
	g.eachConcrete(v, yield)
	g.ReadAt = old
	g.eachOfType(v, yield)
}

// FlowsAt is Flows for a loc. What is guarded is clean for the sinks in mask.
func (g *Func) FlowsAt(l access.Loc, mask model.Kinds, yield func(rel access.Path, f Flow)) {
	defer g.Deep.Enter().Leave()
	emit := func(rel access.Path, f Flow) {
		f.Clean |= mask
		if rel == "" || l.Clean&model.NoNumber == model.NoNumber { // a number has no parts, and a list of numbers no texts
			f.Clean |= l.Clean
		}
		if l.Named != 0 && g.OnlyNamed(f) {
			f.Clean |= l.Named
		}
		if f.Clean&model.NoNumber == model.NoNumber && g.inside(f) {
			return
		}
		if l.Low != access.AtFirst && rel == "" && g.Origins[f.Origin].Kind == OriginParam {
			rel, f = access.Elem, g.under(f, access.Elem) // the indices are others than the parameter's
		}
		yield(rel, f)
	}
	if l.Index != nil && g.spells(l) {
		g.Flows(l.Index, nil, func(_ access.Path, f Flow) {
			f.Clean |= model.NoNumber
			f.Flags &^= summary.Unchanged // the element is another text than the key that it is found by
			emit("", f)
		})
	}
	switch root := l.Root.(type) {
	case *ssa.Const:
		if l.Path == "" {
			g.eachConst(root, emit)
		}
		return
	case *ssa.Function:
		emit("", Flow{Origin: g.id(origin{Kind: OriginFunc, fn: g.Declared(root)}), Flags: summary.Fresh})
		return
	case *ssa.MakeClosure:
		fn := root.Fn.(*ssa.Function)
		emit("", Flow{Origin: g.id(origin{Kind: OriginFunc, fn: g.Declared(fn), recv: receiver(fn, root), bound: receiver(fn, root) != nil}), Flags: summary.Fresh})
	case *ssa.Global:
		g.eachVariable(root, l, emit)
	case *variable:
		g.eachSet(root.key, l, emit)
	case *ssa.Parameter:
		if i := ssautil.ParamIndex(root); i >= 0 && g.Tells(root.Type()) {
			emit("", Flow{Origin: g.param(root.Parent(), i, l.Path, false), Flags: summary.Fresh})
		}
	}
	g.eachPart(g.objectOf(l.Root), l, emit)
	if o := g.stateAt(l); o != nil {
		g.eachPart(o, l, func(rel access.Path, f Flow) {
			f.Flags &^= summary.Exact
			emit(rel, f)
		})
	}
}

// eachPart yields what the part of an object carries that a loc speaks of.
func (g *Func) eachPart(o *object, l access.Loc, emit func(rel access.Path, f Flow)) {
	own := g.ownMemory(l.Root)
	for _, c := range o.parts {
		switch {
		case c.path.Covers(l.Path):
			rest := l.Path.From(c.path.Len())
			denied := g.chosen(c.path, l.Path)
			for _, f := range c.flows {
				if rest != "" && g.noData(f) || !g.sees(&f, own) {
					continue
				}
				if rest == "" || f.Flags&(summary.Whole|summary.Named) == summary.Whole|summary.Named || !g.skips(l, c.path.Len(), f.Flags) {
					f.Clean |= denied
					if rest != "" && access.IsKey(rest.At(0)) {
						f.Clean |= g.on.key(g, g.KeyNames[rest.At(0)-access.FirstKey], &f)
					}
					emit("", g.keyed(g.under(f, rest), rest))
				}
			}
		case l.Path.Covers(c.path):
			rel := c.path.From(l.Path.Len())
			if l.Low != access.AtFirst && rel != "" {
				if rel.At(0) == access.FirstIndex && l.Low == access.BehindFirst {
					continue
				}
				rel = access.Elem + rel.From(1)
			}
			for _, f := range c.flows {
				if g.sees(&f, own) {
					emit(rel, f)
				}
			}
		}
	}
}

// spells reports whether what an index chooses tells the index: a letter of an alphabet or a word of a table
// does. Of a list that was made elsewhere the elements are what they are.
func (g *Func) spells(l access.Loc) bool {
	if l.Low == access.AtFirst && l.Path != "" && l.Path.At(l.Path.Len()-1) == access.ElemStep {
		switch root := l.Root.(type) {
		case *ssa.Const, *ssa.Global:
			return true
		case *ssa.Alloc:
			return l.Letters || g.writtenHere(root)
		}
	}
	return l.Letters
}

// writtenHere reports whether what a variable holds is written in the function: a list that it was given, or that a call
// has returned, it only remembers for a nested function.
func (g *Func) writtenHere(a *ssa.Alloc) bool {
	for _, r := range *a.Referrers() {
		if s, ok := r.(*ssa.Store); ok && s.Addr == a {
			switch g.Loc(s.Val).Root.(type) {
			case *ssa.Parameter, *ssa.Call:
				return false
			}
		}
	}
	return true
}

// eachVariable yields what a package variable is beside what this package has put there: the source that
// another package's one is, such as os.Args, or what others set.
func (g *Func) eachVariable(v *ssa.Global, l access.Loc, yield func(rel access.Path, f Flow)) {
	if v.Pkg == nil {
		return
	}
	if v.Pkg == g.Ssa {
		g.eachSet(ssautil.VariableKey(v), l, yield)
		if g.userRows == nil {
			return
		}
	} else {
		g.eachForeign(v, l, yield)
	}
	file := g.ModelOf(v.Pkg.Pkg)
	if file == nil {
		return
	}
	for _, row := range file.Name(v.Name()) {
		if row.Kind == model.Source && g.trustedLabels(row.Labels) != 0 {
			yield("", Flow{Origin: g.RowSource(row, v, token.NoPos), Flags: summary.Fresh})
		}
	}
}

// RowSource numbers the source that a row says a value to be.
func (g *Func) RowSource(row *model.Row, v ssa.Value, pos token.Pos) summary.OriginID {
	return g.Source(SourceKey{row: row, At: v}, func() *summary.Source {
		return &summary.Source{Labels: g.trustedLabels(row.Labels), Text: sourceText(row), At: summary.Site{Pos: pos}}
	})
}

// OnlyNamed reports whether nothing but a name says what a flow carries.
func (e *Package) OnlyNamed(f Flow) bool {
	o := &e.Origins[f.Origin]
	return o.Kind == OriginSource && o.Src.Named
}

// inside reports whether the flow is a part of a parameter, not the parameter. Numbers in there are not
// followed: there are many, and nothing is told by them.
func (e *Package) inside(f Flow) bool {
	o := &e.Origins[f.Origin]
	return o.Kind == OriginParam && o.Path != ""
}

// eachOfType yields the source that a value is by its type alone.
func (g *Func) eachOfType(v ssa.Value, yield func(rel access.Path, f Flow)) {
	named := ssautil.NamedOf(ssautil.InnerType(v))
	if named == nil {
		return
	}
	for _, row := range g.TypeRows(named) {
		if row.Kind == model.Source && g.trustedLabels(row.Labels) != 0 {
			yield("", Flow{Origin: g.RowSource(row, v, v.Pos()), Flags: summary.Fresh})
		}
	}
}

// Joined returns what a text made of v carries: all that v and its parts carry.
func (g *Func) Joined(v ssa.Value, at *ssa.BasicBlock) FlowSet {
	var out FlowSet
	t := v.Type()
	g.Flows(v, at, func(rel access.Path, f Flow) {
		if rel != "" && g.noData(f) {
			return
		}
		f.Clean |= rel.Hides()
		out.Add(g.Whole(f, t))
	})
	return out
}

// assign lets all that v carries flow into the slot that the loc is, such as a variable, a field or an element. What the
// slot led to before is another thing, and does not get it: of
//
//	list := defaults
//	if name != "" { list = own(name) }
//
// the name is in list, and not in defaults.
func (g *Func) assign(to access.Loc, v ssa.Value, at *ssa.BasicBlock) {
	old := g.slot
	g.slot = to.Path.Len() + 1
	g.copyTo(to, v, at)
	g.slot = old
}

// copyTo lets all that v carries flow into the memory that the loc leads to.
func (g *Func) copyTo(to access.Loc, v ssa.Value, at *ssa.BasicBlock) {
	old := g.seeing(v)
	g.Flows(v, at, func(rel access.Path, f Flow) { g.Update(to, rel, f) })
	g.ReadAt = old
	if ssautil.Pointerish(v.Type()) && !isCopied(v) {
		g.alias(to, g.Loc(v))
	}
}

// Update lets a flow reach a part of the loc, and all that is known to be the same memory.
func (g *Func) Update(to access.Loc, rel access.Path, f Flow) {
	if rel == "" {
		f.Clean |= to.Clean
	}
	if g.steps++; f.Clean&model.Followed == model.Followed || g.tooManyNames() {
		return
	}
	switch to.Root.(type) {
	case *ssa.Const, *ssa.Function, *ssa.Builtin:
		return
	case *ssa.Global, *variable:
		p, f := g.placed(to, rel, f)
		g.updateGlobal(to.Root, p, f)
		return
	}
	if f.When = max(f.When, g.writeAt); g.writeAt == 0 || to.Async || !g.ownMemory(to.Root) {
		f.When = 0
	}
	obj := g.objectOf(to.Root)
	if !g.OnlyNamed(f) && obj.has(to.Path, rel, f) {
		return // as most of the time
	}
	p, f := g.placed(to, rel, f)
	if g.joins {
		g.updateWhole(to.Root, p, f)
		return
	}
	if obj.has(p, "", f) || g.isInput(to.Root, p, f) {
		return
	}
	if g.step != nil { // only what is new needs a way to tell
		f.Trace = &summary.TraceStep{Prev: f.Trace, Step: *g.step}
	}
	if g.fill(obj, p, f, false) {
		g.noteChange()
		g.keep(to.Root, p, f)
		g.updateAliases(to.Root, p, f)
	}
}

// placed returns the part of the loc's object that a flow comes to, and what it is there.
func (g *Func) placed(to access.Loc, rel access.Path, f Flow) (access.Path, Flow) {
	p, more := (to.Path + rel).Cut()
	if more { // what is put into a part too deep is put into what has the part
		f.Clean |= access.FieldStep(0).Hides()
	}
	if g.OnlyNamed(f) {
		f.Clean |= g.on.part(to.Root.Type(), p)
	}
	return p, f
}

// isInput reports whether a flow is what a part of a parameter is anyway.
func (g *Func) isInput(root ssa.Value, p access.Path, f Flow) bool {
	param, ok := root.(*ssa.Parameter)
	o := &g.Origins[f.Origin]
	return ok && o.Kind == OriginParam && o.fn == param.Parent() && o.Path == p && ssautil.ParamIndex(param) == o.index
}

// WithStep runs f; what is updated meanwhile has taken the given step.
func (g *Func) WithStep(at token.Pos, kind summary.StepKind, name string, f func()) {
	old := g.step
	g.step = &summary.Step{At: summary.Site{Pos: at}, Kind: kind, Func: name}
	f()
	g.step = old
}

// updateGlobal stores what is known here, and leaves to the callers what is theirs.
func (g *Func) updateGlobal(v ssa.Value, p access.Path, f Flow) {
	f.When = 0
	switch g.Origins[f.Origin].Kind {
	case OriginParam:
		g.setGlobal(v, p, f)
		return
	case OriginVar, OriginCall:
		return
	}
	if g.fill(g.globalOf(v), p, f, false) {
		g.Package.version++
		g.noteChange()
		g.changed[v] = true
	}
}

// updateAliases repeats a write where the same memory has other names. If a slot is assigned to (see assign), these are the
// names of what the slot is in: what it led to, and what its parts led to, is replaced and not written.
func (g *Func) updateAliases(root ssa.Value, p access.Path, f Flow) {
	step, slot := g.step, g.slot
	g.depth++
	g.step = nil
	defer func() { g.depth, g.step, g.slot = g.depth-1, step, slot }()
	replaced := func(name access.Path) bool { return slot > 0 && slot-1 <= name.Len() }
	again := func(name access.Path, target, part access.Loc) {
		if slot > 0 {
			g.slot = slot + target.Path.Len() - name.Len()
		}
		g.Update(part, "", f)
	}
	if phi, ok := root.(*ssa.Phi); ok && ssautil.Pointerish(phi.Type()) && !replaced("") {
		for _, edge := range phi.Edges {
			to := g.Loc(edge)
			again("", to, to.Part(p))
		}
	}
	for _, l := range g.aliases[root] {
		switch {
		case g.joins:
			g.Update(l.target, "", f)
		case l.path.Covers(p) && !replaced(l.path):
			again(l.path, l.target, l.target.Part(shifted(p.From(l.path.Len()), l.target.Low)))
		}
	}
}

// shifted returns a path into a list as one into the list that it is a slice of, where its indices are others.
func shifted(p access.Path, low access.Low) access.Path {
	switch {
	case p == "" || low == access.AtFirst || p.At(0) < access.FirstIndex && !access.IsKey(p.At(0)):
		return p
	case low == access.BehindFirst:
		return access.Rest + p.From(1)
	}
	return access.Elem + p.From(1)
}

// alias notes that what is stored at the loc is the thing at target, so that writes reach both.
func (g *Func) alias(at, target access.Loc) {
	switch target.Root.(type) {
	case *ssa.Const, *ssa.Function, *ssa.MakeClosure:
		return
	}
	if at.Root == target.Root && (at.Path.Covers(target.Path) || target.Path.Covers(at.Path)) {
		return
	}
	links := g.aliases[at.Root]
	for _, l := range links {
		if l.path == at.Path && l.target == target {
			return
		}
	}
	if len(links) == maxLinks {
		g.cut(summary.CutAliases, g.fns[0])
		return
	}
	g.aliases[at.Root] = append(links, alias{at.Path, target})
}

// MarkSource lets the loc carry a source that is no effect of the function but a property of what it reads.
func (g *Func) MarkSource(at access.Loc, id summary.OriginID) {
	switch at.Root.(type) {
	case *ssa.Const, *ssa.Function:
		return
	}
	if g.fill(g.objectOf(at.Root), at.Path, Flow{Origin: id, Flags: summary.Fresh}, true) {
		g.noteChange()
	}
}

// SourceKey tells the sources of a package apart.
type SourceKey struct {
	row  *model.Row
	At   any
	Text string
}

// sourceText is what messages call the source of a row.
func sourceText(row *model.Row) string {
	if row.Text != "" {
		return row.Text
	}
	return labelText(row.Labels) + " from " + row.Callee()
}

// labelText names a threat.
func labelText(l model.Labels) string {
	switch {
	case l&model.Remote != 0:
		return "remote input"
	case l&model.Secret != 0:
		return "secret"
	case l&model.WeakRandom != 0:
		return "predictable random value"
	case l&model.TempPath != 0:
		return "path in the shared temporary directory"
	case l&model.Local != 0:
		return "local input"
	}
	return "value"
}

// eachConst yields what a constant is a source of.
func (g *Func) eachConst(c *ssa.Const, yield func(rel access.Path, f Flow)) {
	text, ok := ssautil.StringConst(c)
	if !ok {
		return
	}
	labels, what := g.on.constant(text)
	if labels == 0 {
		return
	}
	id := g.Source(SourceKey{At: text}, func() *summary.Source {
		return &summary.Source{Labels: labels, Text: what, Const: text}
	})
	yield("", Flow{Origin: id, Flags: summary.Fresh})
}

// isCopied reports whether a value is a number or text in an interface, which nobody can write to.
func isCopied(v ssa.Value) bool {
	m, ok := v.(*ssa.MakeInterface)
	if !ok {
		return false
	}
	_, basic := m.X.Type().Underlying().(*types.Basic)
	return basic
}

// tooManyNames reports whether a write has gone from name to name of the same memory too often.
func (g *Func) tooManyNames() bool {
	if g.depth <= maxAliases || g.joins && g.depth <= maxAliasesWhole {
		return false
	}
	g.cut(summary.CutAliases, g.fns[0])
	return true
}

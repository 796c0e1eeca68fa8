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

// What a value carries, and how data gets to where it is stored. These are the two halves of all transfer functions:
// Flows reads, Update writes.
//
// Reading. A value has no flow set of its own. Package access resolves it to a location, which is a root and an access
// path, and its flows are found in the object of the root. For the path p, three kinds of parts of the object count:
//
//   - the part at p itself: its flows are yielded as they are, with the path "";
//   - parts that p is in, such as u for u.Name: a flow of the whole is one of each part too (under);
//   - parts within p, such as u.Name for u: they are yielded with the rest of their path, so that a reader may keep
//     them apart (Flows) or make one text of them (Joined).
//
// To these come flows that are in no object: constants, functions, the source that a type or a package variable is, and
// the parameter itself. Each flow is then made clean for the kinds that conditions guarantee at the block (Guarded),
// and flows that were written after the read are left out (order.go).
//
// Writing. Update is a weak update: it joins a flow into a part and repeats that for all aliases of the memory. If
// nothing is new, it stops there, so that aliases in a circle come to an end; the depth of these repetitions is bounded
// by maxAliases all the same, because paths can grow with each repetition.
//
//	u.Name = r.FormValue("n") // Update: the part .0 of u gets a flow of the source
//	log.Print(u)              // Flows of u: the flow, with the path .0
//	db.Query(u.Name)          // Flows of u.Name: the flow, with the path ""

// Flows calls yield for all that v carries at the block: for v itself (rel is "") and for its parts. A text that was
// last overwritten carries what was stored then, and no more: that is the strong update. While yield runs, the order of reading
// is that of the caller, because yield may read something else.
func (g *Func) Flows(v ssa.Value, at *ssa.BasicBlock, yield func(rel access.Path, f Flow)) {
	g.flows(v, at, true, yield)
}

// flows is Flows, without the strong update if it is not asked for.
func (g *Func) flows(v ssa.Value, at *ssa.BasicBlock, strong bool, yield func(rel access.Path, f Flow)) {
	if isEmptySlice(v) {
		return
	}
	if g.eachEdge(v, at, yield) {
		return
	}
	var last lastWritten
	if load, ok := v.(*ssa.UnOp); ok && strong {
		yield = g.withoutOverwritten(load, yield)
		last = g.lastStores(load)
	}
	l := g.Loc(v)
	if !last.all || !areConst(last.stores) { // what a name says of a text does not hold for a constant that has taken its place
		yield = g.ownReads(v, yield)
	}
	if isAssertedText(v) {
		all := yield
		yield = func(rel access.Path, f Flow) {
			if rel == "" || access.IsEncoded(rel.At(0)) {
				all(rel, f)
			}
		}
	}
	old, seen := g.ReadAt, g.seenBy(v)
	if take := yield; seen != old {
		g.ReadAt = seen
		yield = func(rel access.Path, f Flow) {
			g.ReadAt = old
			take(rel, f)
			g.ReadAt = seen
		}
	}
	guarded := g.Guarded(l, at)
	if g.resets[l.Root] != nil {
		g.readAtPoint = pointOf(v)
	}
	written := yield
	if last.all {
		written = g.onlyStored(last.stores, yield)
	}
	g.FlowsAt(l, guarded, written)
	g.eachConcrete(v, yield)
	g.ReadAt = old
	g.eachOfType(v, yield)
}

// isAssertedText reports whether a value is a text or number that a type assertion has found in an interface. It has no parts, so that
// what lists and maps hold that may stand in the same place is not in it:
//
//	conf["known"] = map[string]bool{key: true}
//	text, ok := conf[key].(string) // not the key, whichever of the values this is
func isAssertedText(v ssa.Value) bool {
	for {
		switch x := v.(type) {
		case *ssa.Convert:
			v = x.X
			continue
		case *ssa.ChangeType:
			v = x.X
			continue
		case *ssa.Extract:
			a, ok := x.Tuple.(*ssa.TypeAssert)
			return ok && x.Index == 0 && isBasic(a.AssertedType)
		case *ssa.TypeAssert:
			return !x.CommaOk && isBasic(x.AssertedType)
		}
		return false
	}
}

func isBasic(t types.Type) bool {
	_, ok := t.Underlying().(*types.Basic)
	return ok
}

// FlowsAt is Flows for a location. All that it yields is clean for the kinds in mask, which are those that conditions
// guarantee there. What cannot be seen from the location alone, the type of the value and when it was loaded, is not
// looked at.
func (g *Func) FlowsAt(l access.Loc, mask model.Kinds, yield func(rel access.Path, f Flow)) {
	defer g.Deep.Enter().Leave()
	resets := g.resetsBefore(l)
	if len(resets) == 0 && g.isBare(l) {
		return // as most of the time
	}
	emit := func(rel access.Path, f Flow) {
		f.Clean |= mask
		if rel == "" || l.Clean&model.NoNumber == model.NoNumber { // a number has no parts, and a list of numbers no texts
			f.Clean |= l.Clean
		}
		if l.Named|l.Sure != 0 {
			f.Clean |= g.ofName(f, l.Named, l.Sure)
		}
		// If only a number could do harm here, parts of parameters are left out, see inside.
		if f.Clean&model.NoNumber == model.NoNumber && g.inside(f) {
			return
		}
		// In a slice of a parameter the indices are others than in the parameter.
		if l.Low != access.AtFirst && rel == "" && g.Origins[f.Origin].Kind == OriginParam {
			rel, f = access.Elem, g.under(f, access.Elem)
		}
		yield(rel, f)
	}
	// An element that spells out its index carries what the index carries: alphabet[b%16] is as guessable as b. Of other
	// lists a random index has picked the element, see several.
	if l.Index != nil {
		spelled := g.spells(l)
		g.Flows(l.Index, nil, func(_ access.Path, f Flow) {
			f.Clean |= model.NoNumber
			f.Flags &^= summary.Unchanged // the element is another text than the key that it is found by
			if !spelled {
				f.Flags |= summary.Picked
			}
			if spelled || g.isRandom(f) {
				emit("", f)
			}
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
		g.eachSet(root.name, l, emit)
		g.eachImported(root.name, l, emit)
	// A parameter carries itself: what that is, callers know.
	case *ssa.Parameter:
		if i := ssautil.ParamIndex(root); i >= 0 && g.Tells(root.Type()) && !emptied(resets, l.Path) {
			emit("", Flow{Origin: g.param(root.Parent(), i, l.Path, false), Flags: told(l.Path)})
		}
	}
	g.eachPart(g.objectOf(l.Root), l, resets, emit)
	for i, r := range resets {
		g.eachPart(r.since, l, resets[i+1:], emit)
	}
	guess := func(rel access.Path, f Flow) {
		f.Flags &^= summary.Exact
		emit(rel, f)
	}
	state := g.stateAt(l)
	if state != nil {
		g.eachPart(state, l, resets, guess)
	}
	if o, there := g.receivedFrom(l); o != nil && (o != state || there.Path != l.Path) {
		g.eachPart(o, there, nil, guess)
	}
	g.eachSentFromAbroad(l, emit)
}

// isBare reports whether nothing has come to the object of a location yet, and nothing can be said of it besides.
func (g *Func) isBare(l access.Loc) bool {
	switch l.Root.(type) {
	case *ssa.Const, *ssa.Function, *ssa.MakeClosure, *ssa.Global, *variable, *ssa.Parameter:
		return false
	}
	if l.Index != nil || len(g.objectOf(l.Root).parts) > 0 || g.stateAt(l) != nil {
		return false
	}
	o, _ := g.receivedFrom(l)
	return o == nil
}

// eachPart yields what the part of an object carries that a loc speaks of, but for what resets have emptied. What a name or
// a type says of a part is no matter of what is in it.
func (g *Func) eachPart(o *object, l access.Loc, resets []*reset, emit func(rel access.Path, f Flow)) {
	own := g.ownMemory(l.Root)
	for i, c := range o.parts {
		g.read += 1 + len(c.flows)
		switch {
		case len(resets) > 0 && !c.implicit && emptied(resets, c.path):
		case c.encoded >= 0 && g.eachUnframed(&o.parts[i], l, own, emit):
		case c.path.Covers(l.Path):
			rest := l.Path.From(c.path.Len())
			denied := g.chosen(c.path, l.Path)
			for _, f := range c.flows {
				if rest != "" && g.noData(f) || !g.sees(&f, own) {
					continue
				}
				if rest == "" || f.Flags&(summary.Whole|summary.Named) == summary.Whole|summary.Named || !g.skips(l, c.path.Len(), f.Flags) {
					f.Clean |= denied
					if rest != "" && l.Named != 0 && g.OnlyNamed(f) { // a part of something that a secret was made a part of
						f.Clean |= l.Named
					}
					if rest != "" && access.IsKey(rest.At(0)) {
						as := f // a copy, so that f stays on the stack
						f.Clean |= g.on.key(g, g.KeyName(rest.At(0)), &as)
					}
					emit("", g.keyed(g.under(f, rest), rest))
				}
			}
		// The part is within what is asked for. In s = list[n:] the element 0 of s is not element 0 of the list: each
		// index becomes that of any element, and the first element is not in list[1:].
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

// spells reports whether an element tells which index it was chosen by: a character of an alphabet does, and so does a
// word of a table.
//
//	const alphabet = "0123456789abcdef"
//	token[i] = alphabet[rand.Intn(16)] // as predictable as the index
//
// The elements of a list that was made elsewhere are data of their own, and the index says nothing about them.
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

// isRandom reports whether a flow is of a source that a predictable generator made.
func (e *Package) isRandom(f Flow) bool {
	o := &e.Origins[f.Origin]
	return o.Kind == OriginSource && o.Src.Labels&model.WeakRandom != 0
}

// writtenHere reports whether the function itself writes what a variable holds. If the variable only keeps a parameter
// or the result of a call, so that a nested function can use it, the list was made elsewhere.
func (g *Func) writtenHere(a *ssa.Alloc) bool {
	for st := range ssautil.StoresTo(a) {
		switch g.Loc(st.Val).Root.(type) {
		case *ssa.Parameter, *ssa.Call:
			return false
		}
	}
	return true
}

// eachVariable yields what a package variable carries beside what this package has stored there: what another package
// has stored or lets others set, and the source that it is by a row, such as os.Args. Rows for variables of the package
// under analysis come from the user only.
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

// RowSource numbers the source that a row makes of a value. Without a position the source has no place of its own, as a
// variable of another package.
func (g *Func) RowSource(row *model.Row, v ssa.Value, pos token.Pos) summary.OriginID {
	return g.Source(SourceKey{row: row, At: v}, func() *summary.Source {
		return &summary.Source{Labels: g.trustedLabels(row.Labels), Text: sourceText(row), At: summary.Site{Pos: pos}}
	})
}

// OnlyNamed reports whether a flow is one of a source that only its name calls a source, such as a parameter password.
// It is the weaker kind: a hash of it, or a field of it with a harmless name, is no longer a secret.
func (e *Package) OnlyNamed(f Flow) bool {
	o := &e.Origins[f.Origin]
	return o.Kind == OriginSource && o.Src.Named
}

// ofName returns which of two masks a flow is clean for: that of all flows which only a name makes a source, or that of those
// whose name is sure. Of others it is none.
func (g *Func) ofName(f Flow, named, sure model.Kinds) model.Kinds {
	switch {
	case !g.OnlyNamed(f):
		return 0
	case g.on.sure(g.Origins[f.Origin].Src):
		return sure
	}
	return named
}

// inside reports whether the flow is a part of a parameter, not the parameter. Numbers in there are not
// followed: there are many, and nothing is told by them.
func (e *Package) inside(f Flow) bool {
	o := &e.Origins[f.Origin]
	return o.Kind == OriginParam && o.Path != ""
}

// eachOfType yields the source that a value is by its type alone, as a row for the type says.
func (g *Func) eachOfType(v ssa.Value, yield func(rel access.Path, f Flow)) {
	named := ssautil.NamedOf(ssautil.InnerType(v))
	if _, isConst := v.(*ssa.Const); named == nil || isConst { // nil is none
		return
	}
	for _, row := range g.TypeRows(named) {
		if row.Kind == model.Source && g.trustedLabels(row.Labels) != 0 {
			yield("", Flow{Origin: g.RowSource(row, v, v.Pos()), Clean: g.Loc(v).Clean, Flags: summary.Fresh})
		}
	}
}

// Joined returns what a text made of v carries: the flows of v and of all its parts, as one flow set. Flows of parts
// are hidden from sinks that only look at the whole (Hides).
func (g *Func) Joined(v ssa.Value, at *ssa.BasicBlock) FlowSet {
	var out FlowSet
	t := v.Type()
	frames := g.frames
	g.frames = false
	g.Flows(v, at, func(rel access.Path, f Flow) {
		if rel != "" && g.noData(f) {
			return
		}
		f.Clean |= rel.Hides()
		out.Add(g.Whole(f, t))
	})
	g.frames = frames
	return out
}

// assign copies what v carries to the location, which is a variable, a field or an element. What that led to before is
// other memory, and is not written: in
//
//	list := defaults
//	if name != "" { list = own(name) }
//
// the name is in list, and not in defaults. The field assigned of the Func says how long the path of the location is, so
// that updateAliases knows which aliases were replaced.
func (g *Func) assign(to access.Loc, v ssa.Value, at *ssa.BasicBlock) {
	old := g.assigned
	g.assigned = to.Path.Len() + 1
	g.copyTo(to, v, at)
	g.assigned = old
}

// copyTo copies what v carries to the memory that the location leads to, and to its aliases. If v leads to memory
// itself, both are the same memory from now on: the location gets an alias.
func (g *Func) copyTo(to access.Loc, v ssa.Value, at *ssa.BasicBlock) {
	old := g.seeing(v)
	g.framed(func() { g.Flows(v, at, func(rel access.Path, f Flow) { g.Update(to, rel, f) }) })
	g.ReadAt = old
	if ssautil.Pointerish(v.Type()) && !isCopied(v) {
		g.alias(to, g.Loc(v))
	}
}

// Update joins a flow into a part of the location, and into all that is known to be the same memory. It is a weak
// update. A flow that is clean for every kind can reach no sink, and is dropped.
//
// Constants and functions hold nothing. Variables outlive the call, and what they get goes to updateGlobal. For all
// others the flow is stamped with the order of the instruction that writes it, unless the memory belongs to another
// function or the write may happen at any time.
func (g *Func) Update(to access.Loc, rel access.Path, f Flow) {
	if rel == "" {
		f.Clean |= to.Clean
	}
	if g.steps++; f.Clean&model.Followed == model.Followed || g.tooManyNames() {
		return
	}
	switch to.Root.(type) {
	case nil, *ssa.Const, *ssa.Function, *ssa.Builtin: // nobody sees it there
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
	emptied := g.resets != nil && g.nearReset(to.Root) // then what is known of the object has to be told of it again
	if !emptied && !g.OnlyNamed(f) && obj.has(to.Path, rel, f) {
		return // as most of the time
	}
	p, f := g.placed(to, rel, f)
	// A function that is followed as a whole has objects without parts.
	if g.joins {
		g.updateWhole(to.Root, p, f)
		return
	}
	known := obj.has(p, "", f) || g.isInput(to.Root, p, f)
	if known && !emptied {
		return
	}
	f.Trace = g.step.behind(f.Trace) // only a new flow needs a trace, since traces are for messages
	if emptied {
		g.fillSince(to.Root, p, f)
	}
	if !known && g.fill(obj, p, f, false) {
		g.noteChange()
		g.keep(to.Root, p, f)
		g.noteHolder(to.Root, p, f)
		g.updateAliases(to.Root, p, f)
	}
}

// placed returns the part of the location's object that a flow goes to, and the flow as it is there. A path that is too
// long is cut: the flow goes to the part that holds the place, and is hidden there like any part. A flow that only a
// name makes a source is clean for what topics say of the part, as a field PasswordHint is none.
func (g *Func) placed(to access.Loc, rel access.Path, f Flow) (access.Path, Flow) {
	p, more := (to.Path + rel).Cut()
	if more && (to.Path+rel).Encoded() >= 0 { // a text with all its parts
		p, f = p.Outside(), g.deepest(f)
	} else if more { // deeper than paths go: it counts as a part of what holds it
		f.Clean |= access.FieldStep(0).Hides()
		f.Flags &^= summary.Unjoined // and as its neighbours
	}
	if g.OnlyNamed(f) {
		named, sure := g.on.part(to.Root.Type(), p)
		f.Clean |= g.ofName(f, named, sure)
	}
	return p, f
}

// isInput reports whether a flow says no more than what a parameter carries at its start: param 0, part .1, written to
// part .1 of parameter 0. That is no effect of the function.
func (g *Func) isInput(root ssa.Value, p access.Path, f Flow) bool {
	param, ok := root.(*ssa.Parameter)
	o := &g.Origins[f.Origin]
	return ok && o.Kind == OriginParam && o.fn == param.Parent() && o.Path == p && ssautil.ParamIndex(param) == o.index
}

// WithStep runs f. The flows that are updated meanwhile get one more step of trace.
func (g *Func) WithStep(at token.Pos, kind summary.StepKind, name string, f func()) {
	old := g.step
	g.step = pendingStep{at: at, kind: kind, name: name}
	f()
	g.step = old
}

// A pendingStep is the step of the trace that updates add. It is made for the first flow that is new, which at most visits
// there is none of. The zero value adds none.
type pendingStep struct {
	at    token.Pos
	kind  summary.StepKind
	name  string
	joins bool
	made  *summary.Step // what the flows share, once it is made
}

// behind returns a trace with the step behind it.
func (p *pendingStep) behind(trace *summary.TraceStep) *summary.TraceStep {
	if p.name == "" && p.at == token.NoPos {
		return trace
	}
	if p.made == nil {
		p.made = &summary.Step{At: summary.Site{Pos: p.at}, Kind: p.kind, Func: p.name, Joins: p.joins}
	}
	return &summary.TraceStep{Prev: trace, Step: p.made}
}

// updateGlobal is Update for a variable. A flow from a parameter is the caller's, so it goes into the summary
// (setGlobal). What other variables hold and what callbacks return is not stored. Sources, functions and types are
// joined into the variable's object, and its readers are queued.
func (g *Func) updateGlobal(v ssa.Value, p access.Path, f Flow) {
	f.When, p = 0, p.Anywhere()
	switch g.Origins[f.Origin].Kind {
	case OriginParam:
		g.setGlobal(v, p, f)
		return
	case OriginVar, OriginCall:
		return
	}
	g.sent(v, p, f)
	if g.fill(g.globalOf(v), p, f, false) {
		g.Package.version++
		g.noteChange()
		g.changed[v] = true
	}
}

// updateAliases repeats an update for each alias of the memory: for the edges of a phi of pointers, since each may be
// what was written to, and for what assignments have noted (alias). If the update was an assignment (see assign),
// aliases at the assigned path and below are left out, because what they named is replaced and not written.
func (g *Func) updateAliases(root ssa.Value, p access.Path, f Flow) {
	step, assigned := g.step, g.assigned
	g.depth++
	g.step = pendingStep{}
	defer func() { g.depth, g.step, g.assigned = g.depth-1, step, assigned }()
	// Assigning to s.buf replaces the alias at .buf; writing through it, as in s.buf[0] = b, does not.
	replaced := func(name access.Path) bool { return assigned > 0 && assigned-1 <= name.Len() }
	again := func(name access.Path, target, part access.Loc) {
		if assigned > 0 {
			g.assigned = assigned + target.Path.Len() - name.Len()
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

// shifted translates a path within list[low:] to a path within list. Indices differ by low, which is mostly not known,
// so that index n becomes any element, or any but the first.
func shifted(p access.Path, low access.Low) access.Path {
	switch {
	case p == "" || low == access.AtFirst || p.At(0) < access.FirstIndex && !access.IsKey(p.At(0)):
		return p
	case low == access.BehindFirst:
		return access.Rest + p.From(1)
	}
	return access.Elem + p.From(1)
}

// alias notes that the part at the first location is the memory at target, so that later updates reach both. A location
// that holds itself gets none, because the paths of its updates would grow without end. Beyond maxAliasesOf aliases of one
// object the next are lost, which is reported (CutAliases).
func (g *Func) alias(at, target access.Loc) {
	// A constant or a function is no memory.
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
	if len(links) == maxAliasesOf {
		g.cut(summary.CutAliases, g.fns[0])
		return
	}
	g.aliases[at.Root] = append(links, alias{at.Path, target})
}

// MarkSource lets the location carry a source because of what it is, such as a field Password or a request's header.
// That is no effect of the function, so the part is implicit: it is not in the summary, and callers see it for
// themselves. What the location is clean for, the source is clean for there.
func (g *Func) MarkSource(at access.Loc, id summary.OriginID) {
	switch at.Root.(type) {
	case *ssa.Const, *ssa.Function:
		return
	}
	if g.fill(g.objectOf(at.Root), at.Path, Flow{Origin: id, Clean: at.Clean, Flags: summary.Fresh}, true) {
		g.noteChange()
	}
}

// A SourceKey tells the sources of a package apart. An instruction that is visited again asks with the same key and
// gets the same source.
type SourceKey struct {
	row  *model.Row
	At   any
	Text string
}

// sourceText is what messages call the source of a row: its own text, or the name of the threat and the callee.
func sourceText(row *model.Row) string {
	if row.Text != "" {
		return row.Text
	}
	return labelText(row.Labels) + " from " + row.Callee()
}

// labelText names a threat, the gravest first if there are several.
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

// eachConst yields the source that a constant text is, if a topic takes it for one: a literal password, or the name of
// a program. Each text is one source in all of the package.
func (g *Func) eachConst(c *ssa.Const, yield func(rel access.Path, f Flow)) {
	text, ok := ssautil.StringConst(c)
	if !ok || ssautil.IsForeignWord(c.Type(), g.Pkg) {
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

// isCopied reports whether a value is a number or a text in an interface. Nobody can write to what is in there, so it
// needs no alias.
func isCopied(v ssa.Value) bool {
	m, ok := v.(*ssa.MakeInterface)
	if !ok {
		return false
	}
	return isBasic(m.X.Type())
}

// tooManyNames reports whether an update was repeated from alias to alias more often than the bound says. The rest of
// the aliases are lost, which is reported.
func (g *Func) tooManyNames() bool {
	if g.depth <= maxAliases || g.joins && g.depth <= maxAliasesWhole {
		return false
	}
	g.cut(summary.CutAliases, g.fns[0])
	return true
}

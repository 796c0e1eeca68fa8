package taint

import (
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// each calls yield for all that v carries at the block: for v itself (rel is "") and for its parts.
func (g *group) each(v ssa.Value, at *ssa.BasicBlock, yield func(rel path, f flow)) {
	if load, ok := v.(*ssa.UnOp); ok && g.overwritten(load) {
		return
	}
	l := g.loc(v)
	yield = g.ownReads(v, yield)
	old, seen := g.until, g.seenBy(v)
	if take := yield; seen != old {
		g.until = seen
		yield = func(rel path, f flow) {
			g.until = old
			take(rel, f)
			g.until = seen
		}
	}
	g.eachAt(l, g.guarded(l, at), yield)
	g.eachConcrete(v, yield)
	g.until = old
	g.eachOfType(v, yield)
}

// eachAt is each for a loc. What is guarded is clean for the sinks in mask.
func (g *group) eachAt(l loc, mask model.Sinks, yield func(rel path, f flow)) {
	defer g.deep.Enter().Leave()
	emit := func(rel path, f flow) {
		f.clear |= mask
		if rel == "" || l.clear&numeric == numeric { // a number has no parts, and a list of numbers no texts
			f.clear |= l.clear
		}
		if l.renamed && g.onlyNamed(f) {
			f.clear |= shown
		}
		if f.clear&numeric == numeric && g.inside(f) {
			return
		}
		if l.low != atFirst && rel == "" && g.origins[f.org].kind == fromParam {
			rel, f = elem, g.under(f, elem) // the indices are others than the parameter's
		}
		yield(rel, f)
	}
	if l.index != nil && g.spells(l) {
		g.each(l.index, nil, func(_ path, f flow) {
			f.clear |= numeric
			f.flags &^= pure // the element is another text than the key that it is found by
			emit("", f)
		})
	}
	switch root := l.root.(type) {
	case *ssa.Const:
		if l.path == "" {
			g.eachConst(root, emit)
		}
		return
	case *ssa.Function:
		emit("", flow{org: g.id(origin{kind: fromFunc, fn: g.declared(root)}), flags: fresh})
		return
	case *ssa.MakeClosure:
		fn := root.Fn.(*ssa.Function)
		emit("", flow{org: g.id(origin{kind: fromFunc, fn: g.declared(fn), recv: receiver(fn, root), bound: receiver(fn, root) != nil}), flags: fresh})
	case *ssa.Global:
		if l.path == index(0) && root.String() == "os.Args" { // the program's own name
			mask |= model.Shell
		}
		g.eachVariable(root, l, emit)
	case *variable:
		g.eachSet(root.key, l, emit)
	case *ssa.Parameter:
		if i := paramIndex(root); i >= 0 && g.tells(root.Type()) {
			emit("", flow{org: g.param(root.Parent(), i, l.path, false), flags: fresh})
		}
	}
	g.eachCell(g.objectOf(l.root), l, emit)
	if o := g.stateAt(l); o != nil {
		g.eachCell(o, l, func(rel path, f flow) {
			f.flags &^= sure
			emit(rel, f)
		})
	}
}

// eachCell yields what the part of an object carries that a loc speaks of.
func (g *group) eachCell(o *object, l loc, emit func(rel path, f flow)) {
	own := g.ownMemory(l.root)
	for _, c := range o.cells {
		switch {
		case c.path.covers(l.path):
			rest := l.path.from(c.path.len())
			denied := g.chosen(c.path, l.path)
			for _, f := range c.set {
				if rest != "" && g.noData(f) || !g.sees(&f, own) {
					continue
				}
				if rest == "" || f.flags&(whole|named) == whole|named || !g.skips(l, c.path.len(), f.flags) {
					f.clear |= denied | g.chosenOf(f, rest)
					emit("", g.keyed(g.under(f, rest), rest))
				}
			}
		case l.path.covers(c.path):
			rel := c.path.from(l.path.len())
			if l.low != atFirst && rel != "" {
				if rel.at(0) == firstIndex && l.low == behindFirst {
					continue
				}
				rel = elem + rel.from(1)
			}
			for _, f := range c.set {
				if g.sees(&f, own) {
					emit(rel, f)
				}
			}
		}
	}
}

// spells reports whether what an index chooses tells the index: a letter of an alphabet or a word of a table
// does. Of a list that was made elsewhere the elements are what they are.
func (g *group) spells(l loc) bool {
	if l.low == atFirst && l.path != "" && l.path.at(l.path.len()-1) == elemStep {
		switch root := l.root.(type) {
		case *ssa.Const, *ssa.Global:
			return true
		case *ssa.Alloc:
			return l.letters || g.writtenHere(root)
		}
	}
	return l.letters
}

// writtenHere reports whether what a variable holds is written in the function: a list that it was given, or that a call
// has returned, it only remembers for a nested function.
func (g *group) writtenHere(a *ssa.Alloc) bool {
	for _, r := range *a.Referrers() {
		if s, ok := r.(*ssa.Store); ok && s.Addr == a {
			switch g.loc(s.Val).root.(type) {
			case *ssa.Parameter, *ssa.Call:
				return false
			}
		}
	}
	return true
}

// eachVariable yields what a package variable is beside what this package has put there: the source that
// another package's one is, such as os.Args, or what others set.
func (g *group) eachVariable(v *ssa.Global, l loc, yield func(rel path, f flow)) {
	if v.Pkg == nil {
		return
	}
	if v.Pkg == g.ssa {
		g.eachSet(variableKey(v), l, yield)
		if g.own == nil {
			return
		}
	} else {
		g.eachForeign(v, l, yield)
	}
	file := g.modelOf(v.Pkg.Pkg)
	if file == nil {
		return
	}
	for _, row := range file.Name(v.Name()) {
		if row.Kind == model.Source && g.believed(row.Labels) != 0 {
			yield("", flow{org: g.rowSource(row, v, token.NoPos), flags: fresh})
		}
	}
}

// rowSource numbers the source that a row says a value to be.
func (g *group) rowSource(row *model.Row, v ssa.Value, pos token.Pos) originID {
	return g.source(sourceKey{row: row, at: v}, func() *Source {
		return &Source{Labels: g.believed(row.Labels), Text: sourceText(row), At: Site{Pos: pos}}
	})
}

// onlyNamed reports whether nothing but a name says what a flow carries.
func (e *engine) onlyNamed(f flow) bool {
	o := &e.origins[f.org]
	return o.kind == fromSource && o.src.Named
}

// inside reports whether the flow is a part of a parameter, not the parameter. Numbers in there are not
// followed: there are many, and nothing is told by them.
func (e *engine) inside(f flow) bool {
	o := &e.origins[f.org]
	return o.kind == fromParam && o.path != ""
}

// eachOfType yields the source that a value is by its type alone.
func (g *group) eachOfType(v ssa.Value, yield func(rel path, f flow)) {
	named := namedOf(innerType(v))
	if named == nil {
		return
	}
	for _, row := range g.typeRows(named) {
		if row.Kind == model.Source && g.believed(row.Labels) != 0 {
			yield("", flow{org: g.rowSource(row, v, v.Pos()), flags: fresh})
		}
	}
}

// flowsOf returns what a text made of v carries: all that v and its parts carry.
func (g *group) flowsOf(v ssa.Value, at *ssa.BasicBlock) set {
	var out set
	t := v.Type()
	g.each(v, at, func(rel path, f flow) {
		if rel != "" && g.noData(f) {
			return
		}
		f.clear |= rel.hides()
		out.add(g.whole(f, t))
	})
	return out
}

// hides returns the sinks that a part is not seen at when the whole is printed. One secret in an object
// does not make all that is said of the object a secret: whether a printed type shows one is for
// secretField to say.
func (p path) hides() model.Sinks {
	for i := range p.len() {
		if isField(p.at(i)) {
			return shown | model.Token | model.Credential
		}
	}
	return 0
}

// copy lets all that v carries flow into the loc.
func (g *group) copy(to loc, v ssa.Value, at *ssa.BasicBlock) {
	old := g.seeing(v)
	g.each(v, at, func(rel path, f flow) { g.put(to, rel, f) })
	g.until = old
	if pointerish(v.Type()) && !isCopied(v) {
		g.link(to, g.loc(v))
	}
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

// put lets a flow reach a part of the loc, and all that is known to be the same memory.
func (g *group) put(to loc, rel path, f flow) {
	if rel == "" {
		f.clear |= to.clear
	}
	if g.steps++; f.clear&watched == watched || g.tooManyNames() {
		return
	}
	switch to.root.(type) {
	case *ssa.Const, *ssa.Function, *ssa.Builtin:
		return
	case *ssa.Global, *variable:
		p, f := g.placed(to, rel, f)
		g.putGlobal(to.root, p, f)
		return
	}
	if f.when = max(f.when, g.now); g.now == 0 || to.async || !g.ownMemory(to.root) {
		f.when = 0
	}
	obj := g.objectOf(to.root)
	if !g.onlyNamed(f) && obj.has(to.path, rel, f) {
		return // as most of the time
	}
	p, f := g.placed(to, rel, f)
	if g.joins {
		g.putWhole(to.root, p, f)
		return
	}
	if obj.has(p, "", f) || g.isInput(to.root, p, f) {
		return
	}
	if g.hop != nil { // only what is new needs a way to tell
		f.via = &hop{f.via, g.hop.at, g.hop.text}
	}
	if g.fill(obj, p, f, false) {
		g.touch()
		g.keep(to.root, p, f)
		g.forward(to.root, p, f)
	}
}

// placed returns the part of the loc's object that a flow comes to, and what it is there.
func (g *group) placed(to loc, rel path, f flow) (path, flow) {
	p, more := (to.path + rel).cut()
	if more { // what is put into a part too deep is put into what has the part
		f.clear |= step(0).hides()
	}
	if g.onlyNamed(f) && g.renames(to.root.Type(), p) {
		f.clear |= shown
	}
	return p, f
}

// isInput reports whether a flow is what a part of a parameter is anyway.
func (g *group) isInput(root ssa.Value, p path, f flow) bool {
	param, ok := root.(*ssa.Parameter)
	o := &g.origins[f.org]
	return ok && o.kind == fromParam && o.fn == param.Parent() && o.path == p && paramIndex(param) == o.index
}

// through runs f; what is put meanwhile has taken the given hop.
func (g *group) through(c *call, text string, f func()) {
	old := g.hop
	g.hop = &hop{at: Site{Pos: c.instr.Pos()}, text: text}
	f()
	g.hop = old
}

// putGlobal stores what is known here, and leaves to the callers what is theirs.
func (g *group) putGlobal(v ssa.Value, p path, f flow) {
	f.when = 0
	switch g.origins[f.org].kind {
	case fromParam:
		g.setGlobal(v, p, f)
		return
	case fromVar, fromCall:
		return
	}
	if g.fill(g.globalOf(v), p, f, false) {
		g.engine.age++
		g.touch()
		g.changed[v] = true
	}
}

// forward repeats a write where the same memory has other names.
func (g *group) forward(root ssa.Value, p path, f flow) {
	old := g.hop
	g.depth++
	g.hop = nil
	defer func() { g.depth, g.hop = g.depth-1, old }()
	if phi, ok := root.(*ssa.Phi); ok && pointerish(phi.Type()) {
		for _, edge := range phi.Edges {
			g.put(g.loc(edge).part(p), "", f)
		}
	}
	for _, l := range g.links[root] {
		switch {
		case g.joins:
			g.put(l.target, "", f)
		case l.path.covers(p):
			g.put(l.target.part(p.from(l.path.len())), "", f)
		}
	}
}

// tooManyNames reports whether a write has gone from name to name of the same memory too often.
func (g *group) tooManyNames() bool {
	if g.depth <= maxAliases || g.joins && g.depth <= maxAliasesWhole {
		return false
	}
	g.cut(CutAliases, g.fns[0])
	return true
}

// link notes that what is stored at the loc is the thing at target, so that writes reach both.
func (g *group) link(at, target loc) {
	switch target.root.(type) {
	case *ssa.Const, *ssa.Function, *ssa.MakeClosure:
		return
	}
	if at.root == target.root && (at.path.covers(target.path) || target.path.covers(at.path)) {
		return
	}
	links := g.links[at.root]
	for _, l := range links {
		if l.path == at.path && l.target == target {
			return
		}
	}
	if len(links) == maxLinks {
		g.cut(CutAliases, g.fns[0])
		return
	}
	g.links[at.root] = append(links, link{at.path, target})
}

// mark lets the loc carry a source that is no effect of the function but a property of what it reads.
func (g *group) mark(at loc, id originID) {
	switch at.root.(type) {
	case *ssa.Const, *ssa.Function:
		return
	}
	if g.fill(g.objectOf(at.root), at.path, flow{org: id, flags: fresh}, true) {
		g.touch()
	}
}

// sourceKey tells the sources of a package apart.
type sourceKey struct {
	row  *model.Row
	at   any
	text string
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
func (g *group) eachConst(c *ssa.Const, yield func(rel path, f flow)) {
	text, ok := stringConst(c)
	if !ok {
		return
	}
	labels := constLabels(text)
	if labels == 0 {
		return
	}
	id := g.source(sourceKey{at: text}, func() *Source {
		what := "constant"
		if labels == model.TempPath {
			what = "path in the shared temporary directory"
		}
		return &Source{Labels: labels, Text: what, Const: text}
	})
	yield("", flow{org: id, flags: fresh})
}

// constLabels says what a constant text can be dangerous as.
func constLabels(text string) model.Labels {
	for _, dir := range [...]string{"/tmp", "/var/tmp", "/dev/shm"} {
		if text == dir || strings.HasPrefix(text, dir+"/") {
			return model.TempPath
		}
	}
	if len(text) >= minLiteral && len(text) <= maxLiteral && !strings.ContainsAny(text, " \n%") {
		return model.Literal
	}
	return 0
}

// The lengths that a constant credential has.
const (
	minLiteral = 6
	maxLiteral = 512
)

// stringConst returns the text of a constant string.
func stringConst(v ssa.Value) (string, bool) {
	for {
		switch x := v.(type) {
		case *ssa.Const:
			if x.Value == nil || x.Value.Kind() != constant.String {
				return "", false
			}
			return constant.StringVal(x.Value), true
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.Convert:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		default:
			return "", false
		}
	}
}

func paramIndex(p *ssa.Parameter) int {
	for i, q := range p.Parent().Params {
		if p == q {
			return i
		}
	}
	return -1
}

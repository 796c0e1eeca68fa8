package taint

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/names"
)

// visit lets data flow through one instruction. Instructions that only lead to a part of something need
// no visit: loc sees through them.
func (g *group) visit(instr ssa.Instruction) {
	at := instr.Block()
	switch i := instr.(type) {
	case ssa.CallInstruction:
		g.call(i)
	case *ssa.Store:
		g.store(i)
	case *ssa.MapUpdate:
		g.mapUpdate(i)
	case *ssa.Send:
		g.copy(g.loc(i.Chan).part(elem), i.X, at)
	case *ssa.Select:
		for _, s := range i.States {
			if s.Dir == types.SendOnly {
				g.copy(g.loc(s.Chan).part(elem), s.Send, at)
			}
		}
	case *ssa.MakeInterface:
		g.spoken(i)
		g.readsOwn(i)
	case *ssa.Extract:
		if eachHeader(i) {
			g.header(i)
		}
	case *ssa.Panic:
		g.panics(i)
	case *ssa.Phi:
		g.phi(i)
	case *ssa.BinOp:
		g.binary(i)
	case *ssa.Return:
		g.ret(i)
	case *ssa.FieldAddr:
		g.readField(i, i.X, i.Field)
	case *ssa.Field:
		g.readField(i, i.X, i.Field)
	}
	if v, ok := instr.(ssa.Value); ok {
		if g.until != always {
			g.until++ // it has been written by now
		}
		g.named(v)
	}
}

func (g *group) store(i *ssa.Store) {
	to := g.loc(i.Addr)
	if hiddenByVerb(i) {
		to.clear |= shown
	}
	if addr, ok := i.Addr.(*ssa.IndexAddr); ok {
		if isString(i.Val.Type()) {
			to.clear |= g.asElement(addr)
		}
		if n, isConst := intConst(addr.Index); isConst && n >= maxWritten && isArguments(addr.X) {
			g.cut(CutElements, g.fns[0])
		}
	}
	g.copy(to, i.Val, i.Block())
	switch addr := i.Addr.(type) {
	case *ssa.FieldAddr:
		g.storeField(i, addr)
	case *ssa.Global:
		g.token(addr.Name(), i.Val, i, "variable "+addr.Name())
	}
}

// isArguments reports whether a value is the array of a call's variadic arguments.
func isArguments(v ssa.Value) bool {
	array, ok := v.(*ssa.Alloc)
	return ok && array.Comment == "varargs"
}

// storeField looks whether a field is a sink, by the models or by its name.
func (g *group) storeField(i *ssa.Store, addr *ssa.FieldAddr) {
	field := fieldOf(addr.X.Type(), addr.Field)
	if field == nil {
		return
	}
	g.storeCmd(i)
	g.storeContainer(i, addr)
	g.wherePair(i, addr)
	g.tokenPair(i, addr)
	for _, row := range g.fieldRows(addr.X.Type(), field) {
		if row.Kind == model.Sink {
			g.sink(row.Sinks, i.Val, i, "field "+row.Callee())
		}
	}
	g.token(tokenField(addr.X.Type(), field), i.Val, i, "field "+field.Name())
}

func (g *group) mapUpdate(i *ssa.MapUpdate) {
	at := i.Block()
	m := g.loc(i.Map)
	to := m.part(elem)
	if k, ok := stringConst(i.Key); ok {
		to = m.part(g.key(k))
		g.token(k, i.Value, i, "key "+k)
		g.where(k, i.Value, i)
	} else {
		g.copy(m.part(keys), i.Key, at)
	}
	g.copy(to, i.Value, at)
}

func (g *group) phi(i *ssa.Phi) {
	for n, edge := range i.Edges {
		l := g.loc(edge)
		old := g.seeing(edge)
		g.until = g.seenBy(edge)
		g.eachAt(l, g.guardedEdge(l, i.Block().Preds[n], i.Block()), func(rel path, f flow) {
			g.put(loc{root: i}, rel, f)
		})
		g.eachConcrete(edge, func(rel path, f flow) { g.put(loc{root: i}, rel, f) })
		g.until = old
	}
}

// binary joins texts, and lets numbers carry what can be guessed.
func (g *group) binary(i *ssa.BinOp) {
	switch i.Op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		return
	}
	for _, x := range [...]ssa.Value{i.X, i.Y} {
		for _, f := range g.flowsOf(x, i.Block()) {
			f.flags = f.flags&^pure | whole | named
			if isString(i.Type()) {
				f.flags |= built
				if x == i.Y {
					f.clear |= startsFixed(i.X, 0)
				}
			}
			if !g.literal(f) {
				g.put(loc{root: i, clear: g.clears(i.Type())}, "", f)
			}
		}
	}
}

// literal reports whether the flow only says that the value is a constant: a text made of it is not.
func (e *engine) literal(f flow) bool {
	o := e.origins[f.org]
	return o.kind == fromFunc || o.kind == fromType || o.kind == fromSource && o.src.Labels == model.Literal
}

// noData reports whether the flow says what a value is, and brings no data.
func (e *engine) noData(f flow) bool {
	k := e.origins[f.org].kind
	return k == fromFunc || k == fromType
}

func (g *group) ret(i *ssa.Return) {
	fn := i.Parent()
	to := g.returns[fn]
	if to == nil {
		to = new(object)
		g.returns[fn] = to
	}
	failed := g.fails(i)
	for n, v := range i.Results {
		if failed && n < len(i.Results)-1 {
			continue // nobody uses what comes with an error
		}
		l := g.loc(v)
		g.each(v, i.Block(), func(rel path, f flow) {
			f.when = 0
			if rel != "" {
				f.clear |= g.guarded(l.part(rel), i.Block())
			}
			if g.joins {
				rel, f = "", g.ofWhole(f)
			}
			if f.clear |= g.clears(v.Type()); f.clear&watched != watched && g.fill(to, step(n)+rel, f, false) {
				g.touch()
			}
		})
	}
	g.tokenResults(i)
}

// fails reports whether a function returns an error that is not nil.
func (g *group) fails(i *ssa.Return) bool {
	last := len(i.Results) - 1
	if last < 1 || !isError(i.Results[last].Type()) {
		return false
	}
	var from *ssa.BasicBlock
	if preds := i.Block().Preds; len(preds) == 1 {
		from = preds[0]
	}
	v := i.Results[last]
	if load, ok := v.(*ssa.UnOp); ok {
		if glob, ok := load.X.(*ssa.Global); ok && glob.Pkg != nil && glob.Pkg.Pkg.Path() == "io" {
			return false // the end of what is read comes with the rest of it
		}
	}
	return madeError(v) || from != nil && isNotNil(v, from, i.Block())
}

// readField marks fields that are sources, by the models or by their names.
func (g *group) readField(v ssa.Value, x ssa.Value, n int) {
	field := fieldOf(x.Type(), n)
	if field == nil {
		return
	}
	for _, row := range g.fieldRows(x.Type(), field) {
		if row.Kind == model.Source && g.believed(row.Labels) != 0 && !g.madeHere(x) {
			id := g.rowSource(row, v, v.Pos())
			l := g.loc(v)
			g.noteRead(v, readPart{row: row, root: l.root, path: l.path}, id)
			g.mark(l, id)
		}
	}
	if g.namesSecret(field.Name(), field.Type()) && g.secretFieldName(x.Type(), field) {
		l, text := g.loc(v), "field "+field.Name()
		if id, ok := g.markNamed(l, text, v.Pos()); ok {
			g.noteRead(v, readPart{name: text, root: l.root, path: l.path}, id)
		}
	}
}

// secretFieldName reports whether a field's name says that it holds a secret, and the name of its struct does
// not say otherwise: the keys of an Expiry are durations. An id beside a secret is public.
func (e *engine) secretFieldName(x types.Type, field *types.Var) bool {
	if !e.words.Secret(field.Name()) || field.Pkg() != nil && names.Lexical(field.Pkg().Name()) && isTokenName(field.Name()) {
		return false
	}
	if named := namedOf(x); named != nil && names.Meta(named.Obj().Name()) {
		return false
	}
	if !strings.HasSuffix(strings.ToLower(field.Name()), "id") {
		return true
	}
	for other := range structOf(x).Fields() {
		if other != field && e.words.SecretStrength(other.Name()) == names.Certain {
			return false
		}
	}
	return true
}

// renames reports whether what is put at the path gets the name of a field that is no secret's: the name that
// is nearest to a value is believed.
func (e *engine) renames(t types.Type, p path) bool {
	var field *types.Var
	for i := range p.len() {
		f, next := stepInto(t, p.at(i))
		if next == nil {
			return false
		}
		if f != nil {
			field = f
		}
		t = next
	}
	return e.deniesSecret(field)
}

// deniesSecret reports whether a field's name says what the text in it is, and that it is no secret.
func (e *engine) deniesSecret(field *types.Var) bool {
	return field != nil && isText(field.Type()) && e.words.SecretStrength(field.Name()) == names.None && !names.Carrier(field.Name())
}

// markNamed marks a value that only its name says to be secret, and returns the source that it is, if it is one.
func (g *group) markNamed(at loc, text string, pos token.Pos) (id originID, ok bool) {
	if g.bareToken(text[strings.LastIndexByte(text, ' ')+1:]) {
		return 0, false
	}
	id = g.source(sourceKey{at: pos, text: text}, func() *Source {
		return &Source{Labels: model.Secret, Text: text, Named: true, At: Site{Pos: pos}}
	})
	g.mark(at, id)
	return id, true
}

// bareToken reports whether a name says no more than token, in a package where that is a piece of a text or the mark of
// who holds a lock.
func (e *engine) bareToken(name string) bool { return isTokenName(name) && names.Lexical(e.pkg.Name()) }

func isTokenName(name string) bool {
	return strings.EqualFold(name, "token") || strings.EqualFold(name, "tokens")
}

// madeHere reports whether the function made the thing itself, as a client makes a request: then its
// fields are not what somebody sent.
func (g *group) madeHere(x ssa.Value) bool {
	switch root := g.loc(x).root.(type) {
	case *ssa.Alloc:
		return !g.writtenByCall(root)
	case *ssa.Call:
		fn := root.Call.StaticCallee()
		return fn != nil && strings.HasPrefix(fn.Name(), "New")
	}
	return false
}

// writtenByCall reports whether the address of a variable is given to a call or stored.
func (g *group) writtenByCall(a *ssa.Alloc) bool {
	for _, r := range *a.Referrers() {
		switch r := r.(type) {
		case ssa.CallInstruction:
			return true
		case *ssa.Store:
			if _, ok := r.Val.(*ssa.Parameter); ok || r.Val == a {
				return true
			}
		}
	}
	return false
}

// fieldRows returns what the models say of a field of x's type.
func (e *engine) fieldRows(x types.Type, field *types.Var) []*model.Row {
	if field == nil {
		return nil
	}
	if rows, ok := e.fields[field]; ok {
		return rows
	}
	rows := e.lookupField(x, field)
	e.fields[field] = rows
	return rows
}

// named lets names speak: of a variable that a value is assigned to.
func (g *group) named(v ssa.Value) {
	switch v := v.(type) {
	case *ssa.Call:
		g.tokenArgs(v)
		if tuple, ok := v.Type().(*types.Tuple); ok {
			for i := range tuple.Len() {
				g.nameValue(v, loc{root: v, path: step(i)}, tuple.At(i).Type(), i)
			}
			return
		}
		g.nameValue(v, loc{root: v}, v.Type(), 0)
	case *ssa.BinOp, *ssa.Convert, *ssa.TypeAssert, *ssa.Lookup, *ssa.UnOp:
		g.nameValue(v, g.loc(v), v.Type(), 0)
	}
}

func (g *group) nameValue(v ssa.Value, l loc, t types.Type, index int) {
	name, ok := g.names[nameKey{v.Pos(), index}]
	if !ok {
		g.nameOrigin(v, l, t, index)
		return
	}
	if g.namesSecret(name, t) {
		if _, isCall := v.(*ssa.Call); isCall && !g.idBesideSecret(v, index) {
			g.markNamed(l, "variable "+name, v.Pos())
		}
	}
	if guessable(t) && g.isToken(name, v, v.Parent()) {
		var out set
		g.eachAt(l, 0, func(_ path, f flow) { out.add(g.whole(f, t)) })
		g.sinkSet(model.Token, out, v.(ssa.Instruction), Place{Callee: "variable " + name})
	}
}

package taint

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/guard"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// The transfer functions of instructions: for each kind of SSA instruction, which values flow where.
//
// A visit reads the flows of the operands (Flows) and joins them into the locations that the instruction writes
// (Update). Most instructions are not here, because they make no data: the address of a field, a slice of a list and a
// conversion lead to a part of what they are made of, and package access sees through them.
//
//	p := &u.Name // no visit: p leads to the part .0 of u
//	*p = s       // a store: the flows of s are joined into that part
//
// All updates are weak. A store does not remove what was there, since other paths may lead here; what surely was
// overwritten is found from the read back (reaching.go). A visit is monotone: with more flows at its operands it writes
// more flows, never fewer. So visits in any order come to the same fixed point, and a visit is only repeated when an
// operand has changed (worklist.go).

// visit lets data flow through one instruction, and then asks the topics. Instructions that only lead to a part of
// something need no visit.
func (g *Func) visit(instr ssa.Instruction) {
	at := instr.Block()
	switch i := instr.(type) {
	case ssa.CallInstruction:
		g.call(i)
	case *ssa.Store:
		g.store(i)
	case *ssa.MapUpdate:
		g.mapUpdate(i)
	case *ssa.Send:
		g.assign(g.Loc(i.Chan).Part(access.Elem), i.X, at)
	case *ssa.Select:
		for _, s := range i.States {
			if s.Dir == types.SendOnly {
				g.assign(g.Loc(s.Chan).Part(access.Elem), s.Send, at)
			}
		}
	case *ssa.Phi:
		g.phi(i)
	case *ssa.BinOp:
		g.binary(i)
	case *ssa.Return:
		g.ret(i)
	case *ssa.FieldAddr:
		if !onlyWritten(i) {
			g.readField(i, i.X, i.Field)
		}
	case *ssa.Field:
		g.readField(i, i.X, i.Field)
	case *ssa.ChangeType:
		g.convert(i, i.X)
	case *ssa.Convert:
		g.convert(i, i.X)
	case *ssa.MultiConvert:
		g.convert(i, i.X)
	}
	if _, ok := instr.(ssa.Value); ok && g.ReadAt != Always {
		g.ReadAt++ // topics read after the instruction, so that its own writes are seen
	}
	g.on.instr(g, instr)
}

// isSlot reports whether an address is that of a variable, a field or an element, which a store assigns to. Any other
// address is a pointer that the function was given or has loaded: what is stored there changes the memory it points to,
// which may have other names.
func isSlot(addr ssa.Value) bool {
	switch addr.(type) {
	case *ssa.Alloc, *ssa.FreeVar, *ssa.FieldAddr, *ssa.IndexAddr:
		return true
	}
	return false
}

// store copies a value to where an address leads. Elements of a list of arguments beyond ssautil.MaxWritten are not
// kept apart, which is noted as a cut. If a row says that the field is a sink, as for http.Cookie.Value, the value
// arrives there.
func (g *Func) store(i *ssa.Store) {
	to := g.Loc(i.Addr)
	to.Clean |= g.on.stored(i)
	if addr, ok := i.Addr.(*ssa.IndexAddr); ok {
		if n, isConst := ssautil.IntConst(addr.Index); isConst && n >= ssautil.MaxWritten && ssautil.IsArguments(addr.X) {
			g.cut(summary.CutElements, g.fns[0])
		}
	}
	if isSlot(i.Addr) && g.storesDefault(i) {
		g.assignDefault(to, i)
	} else if isSlot(i.Addr) {
		g.assign(to, i.Val, i.Block())
	} else {
		g.copyTo(to, i.Val, i.Block())
	}
	if addr, ok := i.Addr.(*ssa.FieldAddr); ok {
		g.storeField(i, addr)
	}
}

// convert lets a value that is converted to a type reach a sink, if a row says that the type is one, as of a text that is called
// HTML: sink html HTML.
func (g *Func) convert(v, x ssa.Value) {
	if kinds := g.conversionSinks(v.Type()); kinds != 0 {
		name := types.TypeString(v.Type(), func(p *types.Package) string { return p.Name() })
		g.Sink(kinds, x, v.(ssa.Instruction), "the conversion to "+name)
	}
}

// conversionSinks returns what the models say that a conversion to a type is a sink of.
func (e *Package) conversionSinks(t types.Type) (kinds model.Kinds) {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return 0
	}
	for _, row := range e.TypeRows(named) {
		if row.Kind == model.Sink {
			kinds |= row.Sinks
		}
	}
	return kinds
}

// storeField lets the value that is stored in a field reach a sink, if a row says that the field is one.
func (g *Func) storeField(i *ssa.Store, addr *ssa.FieldAddr) {
	field := ssautil.FieldOf(addr.X.Type(), addr.Field)
	if field == nil {
		return
	}
	for _, row := range g.FieldRows(addr.X.Type(), field) {
		if row.Kind == model.Sink {
			g.Sink(row.Sinks, i.Val, i, "field "+row.Callee())
		}
	}
}

// mapUpdate copies an element to a map. Each constant key is a part of its own, all other keys share one, and what keys
// carry is kept apart, because range and fmt read it:
//
//	m["id"] = id // part "id"
//	m[name] = v  // part "any element" gets v, part "keys" gets name
func (g *Func) mapUpdate(i *ssa.MapUpdate) {
	at := i.Block()
	m := g.Loc(i.Map)
	if _, isConst := ssautil.StringConst(i.Key); !isConst {
		g.assign(m.Part(access.Keys), i.Key, at)
		g.storeKey(i)
	}
	g.assign(m.Part(g.element(i.Key)), i.Value, at)
}

// storeKey lets a key of a map reach a sink if a row says that the keys of the map's type are one, as those of conditions are
// names of columns: sink sql Eq.keys.
func (g *Func) storeKey(i *ssa.MapUpdate) {
	named := ssautil.NamedOf(i.Map.Type())
	if named == nil {
		return
	}
	file := g.ModelOf(named.Obj().Pkg())
	if file == nil {
		return
	}
	for _, row := range file.Field(named.Obj().Name(), "keys") {
		if row.Kind == model.Sink {
			g.Sink(row.Sinks, i.Key, i, "key of "+named.Obj().Name())
		}
	}
}

// phi joins the values that come over the edges of a merge. Conditions are asked for each edge, not for the block:
// behind
//
//	if !valid(s) { s = "" }
//
// the edge that skips the assignment has a checked s. An edge that leads to memory hands on what is written there later
// too; of a text that was loaded, the order of the load counts.
func (g *Func) phi(i *ssa.Phi) {
	defer func(old int) { g.assigned = old }(g.assigned)
	g.assigned = 1 // each edge replaces the value
	for n, edge := range i.Edges {
		l := g.Loc(edge)
		old := g.seeing(edge)
		g.ReadAt = g.seenBy(edge)
		isDefault := g.isDefault(i, n)
		edged := g.Checks.OnEdge(l, i.Block().Preds[n], i.Block())
		g.framed(func() {
			g.FlowsAt(l, edged, func(rel access.Path, f Flow) {
				if isDefault {
					f.Flags &^= summary.Always
				}
				g.Update(access.Loc{Root: i}, rel, f)
			})
		})
		g.eachConcrete(edge, func(rel access.Path, f Flow) { g.Update(access.Loc{Root: i}, rel, f) })
		g.ReadAt = old
	}
}

// binary lets the operands of an operator flow to its result. A comparison tells nearly nothing of what it compares,
// and carries nothing. A sum of texts is a concatenation, and what follows a fixed beginning may be clean because of
// that: "--name=" + v is no option. Other results are numbers, which are clean for all kinds that need text.
func (g *Func) binary(i *ssa.BinOp) {
	switch i.Op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		return
	}
	x, y := g.Joined(i.X, i.Block()), g.Joined(i.Y, i.Block())
	more := several(x, y)
	for n, flows := range [...]FlowSet{x, y} {
		for _, f := range flows {
			f.Flags = f.Flags&^summary.Unchanged | summary.Whole | summary.Named
			if f.Flags&summary.Picked != 0 {
				f.Flags |= more
			}
			if ssautil.IsString(i.Type()) {
				f.Flags |= summary.Concat
				if n == 1 || i.X == i.Y {
					f.Clean |= g.on.follows(i.X, i.Y)
				}
			}
			// A text made of a literal is not the literal any more.
			if !g.literal(f) {
				g.Update(access.Loc{Root: i, Clean: g.CleanByType(i.Type())}, "", f)
			}
		}
	}
}

// several returns the flag of texts that were picked if more than one of the parts that a text is made of has one: of a
// list that came from elsewhere the index says nothing, but of several words in a row the indices say which ones they are.
//
//	key := keys[rand.Intn(len(keys))]                                      // one of the keys, as secret as it was
//	pass := words[rand.Intn(len(words))] + "-" + words[rand.Intn(len(words))] // nothing but the two numbers is secret in it
func several(parts ...FlowSet) summary.Flags {
	n := 0
	for _, flows := range parts {
		for _, f := range flows {
			if f.Flags&summary.Picked != 0 {
				n++
				break
			}
		}
	}
	if n > 1 {
		return summary.Several
	}
	return 0
}

// literal reports whether the flow only says that the value is a constant, a function or a value of a type. A text made
// of that is something else.
func (e *Package) literal(f Flow) bool {
	o := e.Origins[f.Origin]
	return o.Kind == OriginFunc || o.Kind == OriginType || o.Kind == OriginSource && o.Src.Labels != 0 && o.Src.Labels&^model.Constant == 0
}

// noData reports whether the flow says which function or type a value is, and brings no data.
func (e *Package) noData(f Flow) bool {
	k := e.Origins[f.Origin].Kind
	return k == OriginFunc || k == OriginType
}

// ret joins the returned values into the object of the function's results, where the first step of a path is the index
// of the result. It has no order, because callers see results when the function has ended. Conditions are asked for
// each part, as a validator may have checked one field alone. What is clean for every kind is left out.
//
// What is returned together with an error that is surely not nil is left out too: callers look at the error and drop
// the rest.
//
//	return "", fmt.Errorf("bad id %q", id) // only result 1 counts
func (g *Func) ret(i *ssa.Return) {
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
		g.framed(func() {
			g.Flows(v, i.Block(), func(rel access.Path, f Flow) { g.giveBack(i, n, to, rel, f) })
		})
	}
}

// giveBack joins a flow of a part of a returned value into the results of the function. What an encoded text has in it is checked as the text.
func (g *Func) giveBack(i *ssa.Return, n int, to *object, rel access.Path, f Flow) {
	v := i.Results[n]
	l := g.Loc(v)
	f.When = 0
	if at := rel.Outside(); at != "" {
		f.Clean |= g.Guarded(l.Part(at), i.Block())
	}
	if g.joins {
		rel, f = "", g.ofWhole(f)
	}
	at := rel.Outside()
	f.Clean |= g.Checks.AtReturn(i, l.Part(at))
	f.Clean |= g.on.returned(g, i.Parent(), v, at, &f)
	if f.Clean |= g.CleanByType(v.Type()); f.Clean&model.Followed != model.Followed && g.fill(to, access.FieldStep(n)+rel, f, false) {
		g.noteChange()
	}
}

// AddResult lets a flow begin in a part of result n of a function of the package, whatever the function returns there.
func (g *Func) AddResult(fn *ssa.Function, n int, p access.Path, f Flow) {
	if to := g.returns[fn]; to != nil && g.fill(to, access.FieldStep(n)+p, f, false) {
		g.noteChange()
	}
}

// fails reports whether a return gives back an error that is surely not nil: one that is made right there, or one that
// a condition before has found not to be nil. io.EOF is none: what was read so far comes with it.
func (g *Func) fails(i *ssa.Return) bool {
	last := len(i.Results) - 1
	if last < 1 || !ssautil.IsError(i.Results[last].Type()) {
		return false
	}
	var from *ssa.BasicBlock
	if preds := i.Block().Preds; len(preds) == 1 {
		from = preds[0]
	}
	v := i.Results[last]
	if load, ok := v.(*ssa.UnOp); ok {
		if glob, ok := load.X.(*ssa.Global); ok && glob.Pkg != nil && glob.Pkg.Pkg.Path() == "io" {
			return false // io.EOF comes together with the last data
		}
	}
	return guard.MadeError(v) || from != nil && guard.IsNotNil(v, from, i.Block())
}

// readField marks a field that is a source by a row where it is read, as r.Header. A field of an object that this
// function has made itself is none.
func (g *Func) readField(v ssa.Value, x ssa.Value, n int) {
	field := ssautil.FieldOf(x.Type(), n)
	if field == nil {
		return
	}
	for _, row := range g.FieldRows(x.Type(), field) {
		if row.Kind == model.Source && g.trustedLabels(row.Labels) != 0 && !g.MadeHere(x) && (row.Labels&model.Remote == 0 || !g.returnsMade(x) && !g.on.made(g, x)) {
			id := g.RowSource(row, v, v.Pos())
			l := g.Loc(v)
			l.Clean |= g.cleanAround(x)
			g.NoteRead(v, ReadPart{row: row, Root: l.Root, Path: l.Path}, id)
			g.MarkSource(l, id)
		}
	}
}

// onlyWritten reports whether nothing is done with the address of a field but to write there, as a literal does.
func onlyWritten(addr *ssa.FieldAddr) bool {
	return !slices.ContainsFunc(*addr.Referrers(), func(r ssa.Instruction) bool {
		st, ok := r.(*ssa.Store)
		return !ok || st.Addr != addr
	})
}

// cleanAround returns what topics say that the field is clean for which an object was read from. It holds for the sources that the
// object has in its parts, too: in resp.Request.URL the request is one that a client has sent.
func (g *Func) cleanAround(object ssa.Value) model.Kinds {
	if load, ok := object.(*ssa.UnOp); ok {
		if addr, ok := load.X.(*ssa.FieldAddr); ok {
			all, _, _ := g.on.View(addr)
			return all
		}
	}
	return 0
}

// MadeHere reports whether the function has made the object itself, as a client makes a request. Then its fields are
// not what somebody has sent:
//
//	req, _ := http.NewRequest("GET", url, nil)
//	req.Header.Set("X", v)
//	log.Print(req.Header) // no remote input
func (g *Func) MadeHere(x ssa.Value) bool {
	return g.madeHere(x, 0)
}

// madeHere is MadeHere for what ways join, each of which may have made its own.
func (g *Func) madeHere(x ssa.Value, depth int) bool {
	switch root := g.Loc(x).Root.(type) {
	case *ssa.Phi:
		for _, e := range root.Edges {
			if e != x && (depth == maxMade || !g.madeHere(e, depth+1)) {
				return false
			}
		}
		return true
	case *ssa.Alloc:
		return !g.writtenByCall(root)
	case *ssa.Call:
		fn := root.Call.StaticCallee()
		return fn != nil && makes(fn.Name())
	}
	return false
}

// returnsMade reports the same of what functions of the package return: nobody has sent what they make. What they put into it is
// another matter, as the password in a request.
func (g *Func) returnsMade(x ssa.Value) bool {
	l := g.Loc(x)
	call, ok := l.Root.(*ssa.Call)
	if !ok {
		return false
	}
	result := 0
	if _, several := call.Type().(*types.Tuple); several && l.Path.Len() > 0 {
		result = l.Path.At(0)
	}
	return g.isMade(call, result, 0)
}

// isMade reports whether a call returns what it has made: it says so by its name, or the function makes it by its code.
func (g *Func) isMade(v ssa.Value, result, depth int) bool {
	switch v := v.(type) {
	case *ssa.Const:
		return v.IsNil()
	case *ssa.Alloc:
		return !g.writtenByCall(v)
	case *ssa.Extract:
		return g.isMade(v.Tuple, v.Index, depth)
	case *ssa.Call:
		fn := v.Call.StaticCallee()
		if fn == nil || makes(fn.Name()) || len(fn.Blocks) == 0 || depth == maxMade {
			return fn != nil && makes(fn.Name())
		}
		for _, b := range fn.Blocks {
			if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && (result >= len(ret.Results) || !g.isMade(ret.Results[result], 0, depth+1)) {
				return false
			}
		}
		return true
	}
	return false
}

// makes reports whether a function says by its name that it makes what it returns.
func makes(name string) bool { return strings.HasPrefix(name, "New") || strings.HasPrefix(name, "new") }

// writtenByCall reports whether the address of a variable is given to a call or stored, so that others may fill it:
// json.Decode(&v) does. A variable that holds what comes from elsewhere as a whole counts too.
func (g *Func) writtenByCall(a *ssa.Alloc) bool {
	for _, r := range *a.Referrers() {
		switch r := r.(type) {
		case ssa.CallInstruction:
			return true
		case *ssa.Store:
			if r.Val == a || r.Addr == a && fromElsewhere(r.Val) {
				return true
			}
		}
	}
	return false
}

// fromElsewhere reports whether a value that is stored in a variable was filled by somebody else: it is a parameter, what a call
// has returned, what was received from a channel, or a copy of a part of something. For m, err := reader.ReadMessage(ctx), m
// is such a variable where its address is taken.
func fromElsewhere(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Parameter, *ssa.Call, *ssa.Extract, *ssa.TypeAssert, *ssa.Lookup:
		return true
	case *ssa.UnOp:
		_, copied := v.X.(*ssa.Alloc)
		return v.Op == token.ARROW || v.Op == token.MUL && !copied
	}
	return false
}

package taint

import (
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// A call is a call site with its arguments as the callee's parameters: the receiver comes first.
type call struct {
	instr  ssa.CallInstruction
	args   []ssa.Value
	result ssa.Value // nil for go and defer
	at     *ssa.BasicBlock
	made   *call  // of a nested function, the call that returned it
	frame  *frame // where the callee's summary is applied; nil if it has no slots
}

// call lets data flow through a call, also one that is deferred or started.
func (g *group) call(instr ssa.CallInstruction) {
	common := instr.Common()
	c := &call{instr: instr, args: common.Args, at: instr.Block()}
	if v := instr.Value(); v != nil {
		c.result = v
	}
	switch {
	case common.IsInvoke():
		c.args = append([]ssa.Value{common.Value}, common.Args...)
		g.tokenKey(c, common.Method.Name())
		g.invoke(c, common.Method)
	case common.StaticCallee() != nil:
		if closure, ok := common.Value.(*ssa.MakeClosure); ok {
			c.bindReceiver(g, receiver(common.StaticCallee(), closure))
		}
		g.static(c, common.StaticCallee())
	default:
		if b, ok := common.Value.(*ssa.Builtin); ok {
			g.builtin(c, b.Name())
			return
		}
		g.dynamic(c, common.Value, common.Signature())
	}
}

// static is a call of a known function: of this package, or of one that a model, a fact or the default
// describes.
func (g *group) static(c *call, callee *ssa.Function) {
	fn := g.declared(callee)
	g.tokenKey(c, fn.Name())
	if g.summaries[fn] != nil {
		g.run(c, fn)
		return
	}
	obj, ok := fn.Object().(*types.Func)
	if !ok {
		g.unknown(c, fn.Name(), fn.Signature)
		return
	}
	g.external(c, obj)
}

// run is a call of a function of the package.
func (g *group) run(c *call, fn *ssa.Function) {
	if obj, rows := g.said(fn); len(describing(rows)) > 0 {
		g.model(c, obj, describing(rows))
		return
	}
	g.tokenParams(c, fn.Signature, fn.Name())
	if g.groupOf[fn] == g.groupFor(c) && fn.Parent() != nil {
		g.enter(c, fn)
		return
	}
	g.passFunctions(c, fn)
	s := g.summaries[fn]
	g.reads(g, s)
	g.apply(c, s, fn.Name())
}

// passFunctions tells a function which options it may be given, so that what they do to its variables is
// known. All callers' options come together there.
func (g *group) passFunctions(c *call, fn *ssa.Function) {
	h := g.groupOf[fn]
	for i, p := range fn.Params {
		if !isFunctions(p.Type()) || i >= len(c.args) || h == g {
			continue
		}
		g.reads(h, p)
		g.each(c.args[i], c.at, func(rel path, f flow) {
			f.when = 0
			if o := g.origins[f.org]; o.kind == fromFunc && g.fill(h.objectOf(p), rel, f, true) {
				h.age++
				g.changed[p] = true
			}
		})
	}
}

func (g *group) groupFor(c *call) *group { return g.groupOf[c.instr.Parent()] }

// enter is a call of a nested function: its parameters and results are objects of the group.
func (g *group) enter(c *call, fn *ssa.Function) {
	for i, p := range fn.Params {
		if i < len(c.args) {
			g.copy(loc{root: p}, c.args[i], c.at)
		}
	}
	ret := g.returns[fn]
	if ret == nil || c.result == nil {
		return
	}
	for _, cell := range ret.cells {
		p := cell.path
		if fn.Signature.Results().Len() == 1 {
			p = p.from(1)
		}
		for _, f := range cell.set {
			if o := g.origins[f.org]; o.kind != fromParam || o.fn != fn {
				g.put(loc{root: c.result}, p, f)
			}
		}
	}
}

// external is a call of another package's function.
func (g *group) external(c *call, obj *types.Func) {
	g.pipe(c, obj)
	if rows := g.rows(obj); rows != nil {
		g.model(c, obj, rows)
		return
	}
	g.tokenParams(c, obj.Signature(), obj.Name())
	if s := g.foreign(obj, func() bool { return g.labelled(c) }); s != nil {
		g.apply(c, s, obj.Name())
		if len(s.calls) == 0 {
			g.handsOver(c)
		}
		return
	}
	if rows := g.universalRows(obj); rows != nil {
		g.model(c, obj, rows)
		return
	}
	g.unknown(c, obj.Name(), obj.Signature())
}

// labelled reports whether data is given to a call that a summary could say something of: what comes from
// a source, or from this function's callers.
func (g *group) labelled(c *call) bool {
	for _, a := range c.args {
		for _, f := range g.flowsOf(a, c.at) {
			if !g.literal(f) && f.clear&numeric != numeric {
				return true
			}
		}
	}
	return false
}

// invoke is a call of an interface's method.
func (g *group) invoke(c *call, method *types.Func) {
	if rows := g.rows(method); rows != nil {
		g.model(c, method, rows)
		return
	}
	if method.Pkg() == nil { // error.Error
		g.textOf(c)
		return
	}
	if g.invokeTypes(c, method) {
		return
	}
	targets := g.implementations(method, c.args[0].Type())
	for _, fn := range targets {
		g.run(c, fn)
	}
	if handsText(method) {
		g.callsGiven(c, c.args[0], g.methodKey(method), method.Signature().Results())
	}
	if len(targets) > 0 {
		return
	}
	if rows := g.universalRows(method); rows != nil {
		g.model(c, method, rows)
		return
	}
	g.logs(c, method)
	g.tokenParams(c, method.Signature(), method.Name())
	g.unknown(c, method.Name(), method.Signature())
}

// unknown is a call of which nothing is known: texts flow from arguments to results, as a guess.
func (g *group) unknown(c *call, name string, sig *types.Signature) {
	g.handsOver(c)
	if c.result == nil {
		return
	}
	var in set
	for i, a := range c.args {
		receiver := i == 0 && len(c.args) > sig.Params().Len()
		if !receiver && !isText(innerType(a)) {
			continue
		}
		g.each(a, c.at, func(rel path, f flow) {
			if f = g.whole(f, a.Type()); rel.hides() == 0 && !g.literal(f) {
				f.flags = f.flags&^(sure|pure) | whole | named
				in.add(f)
			}
		})
	}
	var clear model.Sinks
	if g.words.Redactor(name) {
		clear = shown
	}
	g.through(c, "through "+name, func() {
		for i := range sig.Results().Len() {
			if !isText(sig.Results().At(i).Type()) {
				continue
			}
			for _, f := range in {
				f.clear |= clear
				g.put(c.out(i), "", f)
			}
		}
	})
}

// innerType is the type of a value before it became an interface.
func innerType(v ssa.Value) types.Type {
	if m, ok := v.(*ssa.MakeInterface); ok {
		return m.X.Type()
	}
	return v.Type()
}

// out is where the call's result i is.
func (c *call) out(i int) loc {
	l := loc{root: c.result}
	if _, ok := c.result.Type().(*types.Tuple); ok {
		l.path = step(i)
	}
	return l
}

// textOf lets the receiver flow to the result.
func (g *group) textOf(c *call) {
	if c.result == nil {
		return
	}
	for _, f := range g.flowsOf(c.args[0], c.at) {
		g.put(c.out(0), "", f)
	}
}

// builtin is a call of a built-in function.
func (g *group) builtin(c *call, name string) {
	switch name {
	case "append":
		g.appendTo(c)
	case "print", "println":
		for _, a := range c.args {
			g.sink(model.Log, a, c.instr, name)
		}
	case "copy":
		g.copy(g.loc(c.args[0]), c.args[1], c.at)
	case "min", "max", "ssa:wrapnilchk", "String", "StringData", "Slice", "SliceData":
		if c.result != nil {
			for _, a := range c.args {
				g.copy(loc{root: c.result}, a, c.at)
			}
		}
	}
}

// appendTo copies the slice with its indices, and what is appended to behind it.
func (g *group) appendTo(c *call) {
	if c.result == nil {
		return
	}
	to := loc{root: c.result}
	g.copy(to, c.args[0], c.at)
	if len(c.args) < 2 {
		return
	}
	if isTexts(c.args[0].Type()) && appends(c.args[0]) >= maxAppended {
		g.cut(CutElements, g.fns[0])
	}
	at := elem
	if hasFirst(c.args[0], make(map[ssa.Value]bool)) {
		at = tail
	}
	old := g.seeing(c.args[1])
	clear := g.appended(c.args[0])
	g.each(c.args[1], c.at, func(rel path, f flow) {
		if rel != "" {
			rel = rel.from(1)
		}
		f.clear |= clear
		g.put(to, at+rel, f)
	})
	g.until = old
}

// appends returns how many appends a list is put together by, and no more than are looked at.
func appends(v ssa.Value) (n int) {
	for n < maxAppended {
		call, ok := v.(*ssa.Call)
		if !ok || !isBuiltin(&call.Call, "append") {
			break
		}
		v = call.Call.Args[0]
		n++
	}
	return n
}

// hasFirst reports whether a slice surely has an element, so that what is appended is not the first.
func hasFirst(v ssa.Value, known map[ssa.Value]bool) bool {
	has, ok := known[v]
	if !ok {
		known[v] = false // until it is known: a list that a loop appends to itself
		has = beginsFull(v, known)
		known[v] = has
	}
	return has
}

// beginsFull is hasFirst for a list that has not been looked at.
func beginsFull(v ssa.Value, known map[ssa.Value]bool) bool {
	switch v := v.(type) {
	case *ssa.Slice:
		array, ok := v.X.(*ssa.Alloc)
		return ok && v.Low == nil && v.High == nil && array.Comment != "makeslice"
	case *ssa.Call:
		b, ok := v.Call.Value.(*ssa.Builtin)
		return ok && b.Name() == "append" && (hasFirst(v.Call.Args[0], known) || len(v.Call.Args) > 1 && hasFirst(v.Call.Args[1], known))
	case *ssa.Phi:
		for _, e := range v.Edges {
			if !hasFirst(e, known) {
				return false
			}
		}
		return true
	}
	return false
}

// redacts reports whether a call asks for a text without secrets: one of its arguments is true, and its parameter is
// called redact or hide.
func (e *engine) redacts(c *call) bool {
	fn := c.instr.Common().StaticCallee()
	if fn == nil {
		return false
	}
	sig, args := fn.Signature, plainArgs(c.instr.Common())
	for i := range min(sig.Params().Len(), len(args)) {
		if k, ok := args[i].(*ssa.Const); ok && k.Value != nil && k.Value.Kind() == constant.Bool && constant.BoolVal(k.Value) && e.words.Redactor(sig.Params().At(i).Name()) {
			return true
		}
	}
	return false
}

package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// call lets data flow through a call, also one that is deferred or started.
func (g *Func) call(instr ssa.CallInstruction) {
	common := instr.Common()
	c := &access.Call{Instr: instr, Args: common.Args, At: instr.Block()}
	if v := instr.Value(); v != nil {
		c.Result = v
	}
	switch {
	case common.IsInvoke():
		c.Args = append([]ssa.Value{common.Value}, common.Args...)
		g.invoke(c, common.Method)
	case common.StaticCallee() != nil:
		if closure, ok := common.Value.(*ssa.MakeClosure); ok {
			bindReceiver(c, g, receiver(common.StaticCallee(), closure))
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
func (g *Func) static(c *access.Call, callee *ssa.Function) {
	fn := g.Declared(callee)
	if g.Summaries[fn] != nil {
		g.run(c, fn)
		return
	}
	obj, ok := fn.Object().(*types.Func)
	if !ok {
		g.on.call(g, c, CallTarget{Name: fn.Name(), Sig: fn.Signature, Unknown: true})
		g.unknown(c, fn.Name(), fn.Signature)
		return
	}
	g.external(c, obj)
}

// run is a call of a function of the package.
func (g *Func) run(c *access.Call, fn *ssa.Function) {
	if obj, rows := g.userRowsOf(fn); len(access.Describing(rows)) > 0 {
		g.model(c, obj, access.Describing(rows))
		return
	}
	obj, _ := fn.Object().(*types.Func)
	g.on.call(g, c, CallTarget{Obj: obj, Name: fn.Name(), Sig: fn.Signature})
	if g.funcOf[fn] == g.funcFor(c) && fn.Parent() != nil {
		g.enter(c, fn)
		return
	}
	g.passFunctions(c, fn)
	s := g.Summaries[fn]
	g.reads(g, s)
	g.apply(c, s, fn.Name())
}

// passFunctions tells a function which options it may be given, so that what they do to its variables is
// known. All callers' options come together there.
func (g *Func) passFunctions(c *access.Call, fn *ssa.Function) {
	h := g.funcOf[fn]
	for i, p := range fn.Params {
		if !isFunctions(p.Type()) || i >= len(c.Args) || h == g {
			continue
		}
		g.reads(h, p)
		g.Flows(c.Args[i], c.At, func(rel access.Path, f Flow) {
			f.When = 0
			if o := g.Origins[f.Origin]; o.Kind == OriginFunc && g.fill(h.objectOf(p), rel, f, true) {
				h.version++
				g.changed[p] = true
			}
		})
	}
}

func (g *Func) funcFor(c *access.Call) *Func { return g.funcOf[c.Instr.Parent()] }

// enter is a call of a nested function: its parameters and results are objects of the group.
func (g *Func) enter(c *access.Call, fn *ssa.Function) {
	for i, p := range fn.Params {
		if i < len(c.Args) {
			g.assign(access.Loc{Root: p}, c.Args[i], c.At)
		}
	}
	ret := g.returns[fn]
	if ret == nil || c.Result == nil {
		return
	}
	for _, cell := range ret.parts {
		p := cell.path
		if fn.Signature.Results().Len() == 1 {
			p = p.From(1)
		}
		for _, f := range cell.flows {
			if o := g.Origins[f.Origin]; o.Kind != OriginParam || o.fn != fn {
				g.Update(access.Loc{Root: c.Result}, p, f)
			}
		}
	}
}

// external is a call of another package's function.
func (g *Func) external(c *access.Call, obj *types.Func) {
	g.pipe(c, obj)
	if rows := g.Rows(obj); rows != nil {
		g.model(c, obj, rows)
		return
	}
	g.on.call(g, c, CallTarget{Obj: obj, Name: obj.Name(), Sig: obj.Signature()})
	if s := g.foreign(obj, func() bool { return g.labelled(c) }); s != nil {
		g.apply(c, s, obj.Name())
		if len(s.Callbacks) == 0 {
			g.handsOver(c)
		}
		return
	}
	if rows := g.UniversalRows(obj); rows != nil {
		g.model(c, obj, rows)
		return
	}
	g.unknown(c, obj.Name(), obj.Signature())
}

// labelled reports whether data is given to a call that a summary could say something of: what comes from
// a source, or from this function's callers.
func (g *Func) labelled(c *access.Call) bool {
	for _, a := range c.Args {
		for _, f := range g.Joined(a, c.At) {
			if !g.literal(f) && f.Clean&model.NoNumber != model.NoNumber {
				return true
			}
		}
	}
	return false
}

// invoke is a call of an interface's method.
func (g *Func) invoke(c *access.Call, method *types.Func) {
	if rows := g.Rows(method); rows != nil {
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
	targets := g.implementations(method, c.Args[0].Type())
	for _, fn := range targets {
		g.run(c, fn)
	}
	if handsText(method) {
		g.callsGiven(c, c.Args[0], g.methodKey(method), method.Signature().Results())
	}
	if len(targets) > 0 {
		return
	}
	if rows := g.UniversalRows(method); rows != nil {
		g.model(c, method, rows)
		return
	}
	g.on.call(g, c, CallTarget{Obj: method, Name: method.Name(), Sig: method.Signature(), Unknown: true})
	g.unknown(c, method.Name(), method.Signature())
}

// unknown is a call of which nothing is known: texts flow from arguments to results, as a guess.
func (g *Func) unknown(c *access.Call, name string, sig *types.Signature) {
	g.handsOver(c)
	if c.Result == nil {
		return
	}
	var in FlowSet
	for i, a := range c.Args {
		receiver := i == 0 && len(c.Args) > sig.Params().Len()
		if !receiver && !ssautil.IsText(ssautil.InnerType(a)) {
			continue
		}
		g.Flows(a, c.At, func(rel access.Path, f Flow) {
			if f = g.Whole(f, a.Type()); rel.Hides() == 0 && !g.literal(f) {
				f.Flags = f.Flags&^(summary.Exact|summary.Unchanged) | summary.Whole | summary.Named
				in.Add(f)
			}
		})
	}
	g.WithStep(c.Instr.Pos(), summary.Through, name, func() {
		for i := range sig.Results().Len() {
			if !ssautil.IsText(sig.Results().At(i).Type()) {
				continue
			}
			clear, _ := g.on.through(g, &Passage{Call: c, Name: name, Result: i, Guess: true})
			for _, f := range in {
				f.Clean |= clear
				g.Update(c.Out(i), "", f)
			}
		}
	})
}

// textOf lets the receiver flow to the result.
func (g *Func) textOf(c *access.Call) {
	if c.Result == nil {
		return
	}
	for _, f := range g.Joined(c.Args[0], c.At) {
		g.Update(c.Out(0), "", f)
	}
}

// builtin is a call of a built-in function.
func (g *Func) builtin(c *access.Call, name string) {
	switch name {
	case "append":
		g.appendTo(c)
	case "copy":
		g.copyTo(g.Loc(c.Args[0]), c.Args[1], c.At)
	case "min", "max", "ssa:wrapnilchk", "String", "StringData", "Slice", "SliceData":
		if c.Result != nil {
			for _, a := range c.Args {
				g.assign(access.Loc{Root: c.Result}, a, c.At)
			}
		}
	}
}

// appendTo copies the slice with its indices, and what is appended to behind it: with indices too, if the length is known.
func (g *Func) appendTo(c *access.Call) {
	if c.Result == nil {
		return
	}
	to := access.Loc{Root: c.Result}
	g.assign(to, c.Args[0], c.At)
	if len(c.Args) < 2 {
		return
	}
	if ssautil.IsTexts(c.Args[0].Type()) && ssautil.Appends(c.Args[0]) >= ssautil.MaxAppended {
		g.cut(summary.CutElements, g.fns[0])
	}
	at := access.Elem
	if hasFirst(c.Args[0], make(map[ssa.Value]bool)) {
		at = access.Rest
	}
	length, known := lengthOf(c.Args[0], 0)
	old := g.seeing(c.Args[1])
	clear := g.on.follows(c.Args[0])
	g.Flows(c.Args[1], c.At, func(rel access.Path, f Flow) {
		f.Clean |= clear
		if rel == "" {
			g.Update(to, at, f)
			return
		}
		into := at
		if n := rel.At(0) - access.FirstIndex; known && n >= 0 && rel[:2] == access.IndexStep(n) {
			into = access.IndexStep(length + n)
		}
		g.Update(to, into+rel.From(1), f)
	})
	g.ReadAt = old
}

// lengthOf returns how many elements a list surely has: of a literal, and of what is appended to it one by one.
func lengthOf(v ssa.Value, depth int) (n int, ok bool) {
	if depth > ssautil.MaxAppended {
		return 0, false
	}
	switch v := v.(type) {
	case *ssa.Const:
		return 0, v.IsNil()
	case *ssa.MakeSlice:
		return ssautil.IntConst(v.Len)
	case *ssa.Slice:
		array, ok := v.X.(*ssa.Alloc)
		if !ok || v.Low != nil {
			return 0, false
		}
		if v.High != nil {
			return ssautil.IntConst(v.High)
		}
		if p, ok := array.Type().Underlying().(*types.Pointer); ok {
			if a, ok := p.Elem().Underlying().(*types.Array); ok {
				return int(a.Len()), true
			}
		}
	case *ssa.Call:
		if !ssautil.IsBuiltin(&v.Call, "append") {
			return 0, false
		}
		for _, list := range v.Call.Args {
			m, ok := lengthOf(list, depth+1)
			if !ok {
				return 0, false
			}
			n += m
		}
		return n, true
	}
	return 0, false
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

// pipe links the two ends that io.Pipe and its like return: what is written to one is read from the other.
func (g *Func) pipe(c *access.Call, obj *types.Func) {
	switch obj.FullName() {
	case "io.Pipe", "os.Pipe", "net.Pipe":
		if c.Result != nil {
			g.alias(access.Loc{Root: c.Result, Path: access.FieldStep(1)}, access.Loc{Root: c.Result, Path: access.FieldStep(0)})
			g.alias(access.Loc{Root: c.Result, Path: access.FieldStep(0)}, access.Loc{Root: c.Result, Path: access.FieldStep(1)})
		}
	}
}

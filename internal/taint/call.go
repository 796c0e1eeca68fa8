package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// The transfer function of a call. Who is called decides what is known of it, and the first that applies is taken:
//
//   - rows of the user for a function of the package, so that a user can correct what the analysis finds;
//   - the summary of a function of the package. A nested function has none: its parameters and results are objects of
//     the same solution (enter);
//   - rows of the models for a function of a library;
//   - the summary of another package's function, from facts or from a provider;
//   - rows that hold for every function of a name, whatever its package;
//   - nothing: then texts flow from arguments to text results, and the flows are no longer Exact.
//
// A call through an interface runs the methods of the types that may be in it, and a call of a function value the
// functions that it may be (callback_target.go); the results are joined. Summaries only grow while functions are
// solved, so this is monotone too, and a call is visited again when its callee's summary has a new version.
//
// The built-in append is here as well. It is the one call that keeps the indices of a list: the elements of
//
//	args := append([]string{"-c"}, text)
//
// are told apart, as long as the length of the first list is known. The walks back over such lists are bounded by
// ssautil.MaxAppended.

// call lets data flow through a call, also through one that is deferred or started as a goroutine. The receiver of a
// method is the first argument.
func (g *Func) call(instr ssa.CallInstruction) {
	common := instr.Common()
	c := &access.Call{Instr: instr, Args: common.Args, At: instr.Block()}
	if v := instr.Value(); v != nil {
		c.Result = v
	}
	switch {
	// The value of the interface is the receiver.
	case common.IsInvoke():
		c.Args = append([]ssa.Value{common.Value}, common.Args...)
		g.invoke(c, common.Method)
	case common.StaticCallee() != nil:
		// A method value, as in f := db.Query; f(q), has its receiver from where it was made. Any other closure has none.
		if closure, ok := common.Value.(*ssa.MakeClosure); ok {
			if recv := receiver(common.StaticCallee(), closure); recv != nil {
				bindReceiver(c, g, recv)
			}
		}
		g.static(c, common.StaticCallee())
		g.standAround(c, common.Signature())
	default:
		if b, ok := common.Value.(*ssa.Builtin); ok {
			g.builtin(c, b.Name())
			return
		}
		g.dynamic(c, common.Value, common.Signature())
	}
}

// static is a call of a function that is known by name: of this package or of another one.
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

// run is a call of a function of this package, by its summary. The function that calls is noted as a reader of the
// summary, so that it is solved again when the summary changes.
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
	s := g.Summaries[fn]
	g.reads(g, s)
	g.apply(c, s, fn.Name())
}

// funcFor returns the declared function that the call stands in.
func (g *Func) funcFor(c *access.Call) *Func { return g.funcOf[c.Instr.Parent()] }

// enter is a call of a nested function, which is solved together with the one that it stands in. Arguments are assigned
// to its parameters and its results are joined into the call's. All calls share the parameters: what one call gives,
// the result of another one carries too, but for parameters that are returned as they are, which are dropped.
func (g *Func) enter(c *access.Call, fn *ssa.Function) {
	for i, p := range fn.Params {
		if i < len(c.Args) {
			g.assign(access.Loc{Root: p}, c.Args[i], c.At)
		}
	}
	ret := g.returns[fn]
	// Nothing has been returned yet, in a recursion, or nobody uses the result.
	if ret == nil || c.Result == nil {
		return
	}
	for _, cell := range ret.parts {
		p := cell.path
		// The object of the results has a first step for the result; a call with one result is no tuple.
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

// external is a call of a function of another package. A provider is asked for a summary only if the arguments carry
// anything (labelled), because making a summary is expensive. If the summary says of no callback that it is called, the
// objects in the arguments may still escape there (escape.go).
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

// labelled reports whether the arguments carry what a summary could say something of: what comes from a source or from
// this function's callers, unless it is a literal, or a number by now.
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

// invoke is a call of an interface's method. A row for the method of the interface comes first, then the types that
// flows say are in the interface, then those that the program is known to store there, then all types of the package that
// implement it. If text is handed in or out, callers
// are told of the call (callsGiven), since they may know the type.
func (g *Func) invoke(c *access.Call, method *types.Func) {
	if rows := g.Rows(method); rows != nil {
		g.model(c, method, rows)
		return
	}
	if method.Pkg() == nil { // error.Error
		g.textOf(c)
		return
	}
	// The types that reach the interface here, if all of them are known.
	if g.invokeTypes(c, method) {
		return
	}
	// The types that some package of the program stores where the receiver is from.
	stored, all := g.invokeStored(c, method)
	if stored > 0 && all {
		// Of several types the table does not believe what is in the receiver; a caller that knows which one it hands over does.
		if stored > 1 && handsText(method) {
			g.callsGiven(c, c.Args[0], g.methodKey(method), method.Signature().Results())
		}
		return
	}
	// Else every type of the package that has the methods of the interface.
	targets := g.implementations(method, c.Args[0].Type())
	guess := *c
	guess.Guessed = c.Guessed || g.isGiven(c, method)
	for _, fn := range targets {
		g.run(&guess, fn)
	}
	if handsText(method) {
		g.callsGiven(c, c.Args[0], g.methodKey(method), method.Signature().Results())
	}
	if len(targets)+stored > 0 {
		return
	}
	if rows := g.UniversalRows(method); rows != nil {
		g.model(c, method, rows)
		return
	}
	g.on.call(g, c, CallTarget{Obj: method, Name: method.Name(), Sig: method.Signature(), Unknown: true})
	g.unknown(c, method.Name(), method.Signature())
}

// unknown is a call of which nothing is known. As a guess, what its text arguments carry reaches its text results:
//
//	q := lib.Quote(name) // may return name in quotes, or its hash
//
// The flows lose Exact, so that findings that rest on them have low confidence. A receiver counts as an argument even
// if it is no text, because builders hold what they return.
func (g *Func) unknown(c *access.Call, name string, sig *types.Signature) {
	g.handsOver(c)
	if c.Result == nil {
		return
	}
	var in FlowSet
	for i, a := range c.Args {
		// Numbers and structs do not become text by themselves.
		receiver := i == 0 && len(c.Args) > sig.Params().Len()
		if !receiver && !ssautil.IsText(ssautil.InnerType(a)) || receiver && g.isOwn(c) {
			continue
		}
		g.Flows(a, c.At, func(rel access.Path, f Flow) {
			if f = g.Whole(f, a.Type()); rel.Hides() == 0 && !g.literal(f) {
				f.Flags = f.Flags&^(summary.Exact|summary.Unchanged) | summary.Whole | summary.Named
				f.Flags &^= onlyFor(c)
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

// isOwn reports whether a call is of a method of an interface that the package declares itself, and that no type of a library is
// made for. What implements it is in the program: callers are told of the call, and those who know the type say what the
// method returns, so that nothing has to be guessed of what the object holds. Of r.client.Type() the result is most often a
// constant. An interface of one method, or with a method String, may hold a strings.Builder; and of a type parameter callers
// tell no type.
func (g *Func) isOwn(c *access.Call) bool {
	common := c.Instr.Common()
	if !common.IsInvoke() || common.Method.Pkg() != g.Pkg || !handsText(common.Method) {
		return false
	}
	if _, generic := types.Unalias(common.Value.Type()).(*types.TypeParam); generic {
		return false
	}
	i, ok := common.Value.Type().Underlying().(*types.Interface)
	return ok && i.NumMethods() > 1 && !ssautil.HasMethod(i, "String")
}

// textOf lets the receiver flow to the result, as the text of an error does with err.Error().
func (g *Func) textOf(c *access.Call) {
	if c.Result == nil {
		return
	}
	for _, f := range g.Joined(c.Args[0], c.At) {
		g.Update(c.Out(0), "", f)
	}
}

// builtin is a call of a built-in function. Those that are missing here, such as len or delete, bring no data anywhere.
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

// appendTo copies the first list with its indices, and behind it what is appended. Appended elements get an index of
// their own if the length of the first list is known. If it is not known but surely not zero, they are any element but
// the first; else any element at all.
func (g *Func) appendTo(c *access.Call) {
	if c.Result == nil {
		return
	}
	to := access.Loc{Root: c.Result}
	g.assign(to, c.Args[0], c.At)
	if len(c.Args) < 2 {
		return
	}
	// A long chain of appends is followed only so far; options beyond are not told apart.
	if ssautil.IsTexts(c.Args[0].Type()) && ssautil.Appends(c.Args[0]) >= ssautil.MaxAppended {
		g.cut(summary.CutElements, g.fns[0])
	}
	at := access.Elem
	if hasFirst(c.Args[0], make(map[ssa.Value]bool)) {
		at = access.Rest
	}
	length, known := lengthOf(c.Args[0], 0)
	old := g.seeing(c.Args[1])
	// What stands behind a "--" can be no option, as topics say of the list before.
	clear := g.on.follows(c.Args[0], nil)
	g.Flows(c.Args[1], c.At, func(rel access.Path, f Flow) {
		f.Clean |= clear
		// Not an element but all of the list, as of a parameter: any element may carry it.
		if rel == "" {
			g.Update(to, at, g.elementOf(f, c.Args[1].Type()))
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

// elementOf returns what an element of a list carries of what the whole list does: of a parameter that is a list of functions or objects
// an element of the parameter, which callers know.
func (g *Func) elementOf(f Flow, list types.Type) Flow {
	if s, ok := list.Underlying().(*types.Slice); ok && !ssautil.IsText(list) && !ssautil.IsText(s.Elem()) {
		return g.under(f, access.Elem)
	}
	return f
}

// lengthOf returns how many elements a list surely has: a nil list, a literal, a slice that was made with a constant
// length, and what is appended to one of them.
//
//	args := []string{"-c"}      // 1
//	args = append(args, a, b)   // 3
//	if x { args = append(args, c) } // not known behind the branch
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
		// The list of a literal, or of variadic arguments, is a slice of an array as long as it.
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
		// A list that is appended to itself in a loop comes to a phi, whose length is not known.
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

// hasFirst reports whether a list surely has an element, so that what is appended is not the first. The answers are
// kept in known, and a list that is asked about while it is being looked at counts as empty: in a loop that is the
// first turn.
//
//	args := []string{"git"}
//	for _, a := range more {
//		args = append(args, a) // never element 0, so it is not the program
//	}
func hasFirst(v ssa.Value, known map[ssa.Value]bool) bool {
	has, ok := known[v]
	if !ok {
		known[v] = false // until it is known, for list = append(list, x) in a loop
		has = beginsFull(v, known)
		known[v] = has
	}
	return has
}

// beginsFull is hasFirst for a list that has not been looked at: a literal that is not empty, what is appended to one,
// or a phi all of whose edges have an element.
func beginsFull(v ssa.Value, known map[ssa.Value]bool) bool {
	switch v := v.(type) {
	case *ssa.Slice:
		array, ok := v.X.(*ssa.Alloc)
		return ok && v.Low == nil && v.High == nil && array.Comment != "makeslice"
	case *ssa.Call:
		b, ok := v.Call.Value.(*ssa.Builtin)
		// What is appended is asked first: it is mostly a literal, and the list leads back over all that was appended before.
		return ok && b.Name() == "append" && (len(v.Call.Args) > 1 && hasFirst(v.Call.Args[1], known) || hasFirst(v.Call.Args[0], known))
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

// pipe makes the two ends that io.Pipe and its like return aliases of each other, in both directions: what is written
// to one is read from the other.
//
//	r, w := io.Pipe()
//	go io.WriteString(w, text)
//	io.Copy(out, r) // out gets the text
func (g *Func) pipe(c *access.Call, obj *types.Func) {
	switch obj.FullName() {
	case "io.Pipe", "os.Pipe", "net.Pipe":
		if c.Result != nil {
			g.alias(access.Loc{Root: c.Result, Path: access.FieldStep(1)}, access.Loc{Root: c.Result, Path: access.FieldStep(0)})
			g.alias(access.Loc{Root: c.Result, Path: access.FieldStep(0)}, access.Loc{Root: c.Result, Path: access.FieldStep(1)})
		}
	}
}

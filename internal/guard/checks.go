package guard

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/charset"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// eachFact yields what is known where cond is truth.
func (g *Checker) eachFact(cond ssa.Value, truth bool, yield func(place, model.Kinds)) {
	defer g.Deep.Enter().Leave()
	switch c := cond.(type) {
	case *ssa.UnOp:
		if c.Op == token.NOT {
			g.eachFact(c.X, !truth, yield)
		} else {
			g.setFact(cond, truth, yield)
		}
		return
	case *ssa.BinOp:
		if equal, ok := equality(c.Op, truth); ok {
			g.equalFacts(c.X, c.Y, equal, yield)
			g.equalFacts(c.Y, c.X, equal, yield)
		}
		if call, found, ok := search(c, truth); ok {
			g.searchFacts(call, found, yield)
		}
		g.lengthFacts(c.X, yield)
	case *ssa.Call:
		g.callFacts(c, outcomeOf(truth), yield)
	case *ssa.Lookup: // of a map of bools
		if truth {
			g.clean(c.Index, model.AllKinds, yield)
		}
	case *ssa.Extract:
		switch t := c.Tuple.(type) {
		case *ssa.Lookup:
			if truth && c.Index == 1 {
				g.clean(t.Index, model.AllKinds, yield)
			}
		case *ssa.Call:
			g.callFacts(t, outcomeOf(truth), yield)
		}
	}
	g.setFact(cond, truth, yield)
}

// setFact yields what a condition says that tells the characters of a text.
func (g *Checker) setFact(cond ssa.Value, truth bool, yield func(place, model.Kinds)) {
	if text, set, ok := g.left(cond, truth); ok {
		g.clean(text, set.Harmless(), yield)
	}
}

// equality reports whether a comparison says that its operands are equal, and false if it is no comparison
// for equality.
func equality(op token.Token, truth bool) (equal, ok bool) {
	switch op {
	case token.EQL:
		return truth, true
	case token.NEQ:
		return !truth, true
	}
	return false, false
}

func outcomeOf(truth bool) model.Outcome {
	if truth {
		return model.IfTrue
	}
	return model.IfFalse
}

// equalFacts yields what is known where x equals y, or does not: a constant is no attack, and a nil error says
// what its function checked.
func (g *Checker) equalFacts(x, y ssa.Value, equal bool, yield func(place, model.Kinds)) {
	c, ok := y.(*ssa.Const)
	switch {
	case !ok:
		if equal && ssautil.IsString(x.Type()) && g.listed(y) {
			g.clean(x, model.AllKinds, yield)
		}
	case c.IsNil():
		outcome := model.IfNil
		if !equal {
			outcome = model.IfNotNil
		}
		g.resultFacts(x, outcome, yield)
	case equal:
		g.clean(x, model.AllKinds, yield)
		g.urlFacts(x, yield)
	default:
		if text, ok := ssautil.StringConst(c); ok && text == "" {
			g.clean(x, model.Nonempty, yield)
		}
	}
}

// resultFacts yields what a result of a call says of the call's arguments.
func (g *Checker) resultFacts(v ssa.Value, outcome model.Outcome, yield func(place, model.Kinds)) {
	switch e := v.(type) {
	case *ssa.Call:
		g.callFacts(e, outcome, yield)
	case *ssa.Extract:
		if call, ok := e.Tuple.(*ssa.Call); ok {
			g.callFacts(call, outcome, yield)
		}
	}
}

// listed reports whether a value is an element of a list that was there before: of a package variable, of a
// literal, or of a list that the function was given to look in.
func (g *Checker) listed(v ssa.Value) bool {
	l := g.Loc(v)
	if l.Path == "" || access.IsField(l.Path.At(l.Path.Len()-1)) {
		return false
	}
	switch root := l.Root.(type) {
	case *ssa.Global, *ssa.Alloc:
		return true
	case *ssa.Parameter:
		named := ssautil.NamedOf(root.Type()) // not of a request's form
		return named == nil || g.ModelOf(named.Obj().Pkg()) == nil
	}
	return false
}

// lengthFacts takes any condition on a text's length for a check that it is not empty.
func (g *Checker) lengthFacts(x ssa.Value, yield func(place, model.Kinds)) {
	if arg := ssautil.LengthOf(x); arg != nil {
		g.clean(arg, model.Nonempty, yield)
	}
}

// search reads a comparison of what a search returned with -1 or 0: was something found?
func search(c *ssa.BinOp, truth bool) (call *ssa.Call, found, ok bool) {
	call, isCall := c.X.(*ssa.Call)
	n, isConst := ssautil.IntConst(c.Y)
	if !isCall || !isConst {
		return nil, false, false
	}
	switch {
	case c.Op == token.EQL && n == -1, c.Op == token.LSS && n == 0:
		return call, !truth, true
	case c.Op == token.NEQ && n == -1, c.Op == token.GEQ && n == 0, c.Op == token.GTR && n == -1:
		return call, truth, true
	}
	return nil, false, false
}

// searchFacts yields what is known of a value that was looked for in a list.
func (g *Checker) searchFacts(call *ssa.Call, found bool, yield func(place, model.Kinds)) {
	if fn := call.Call.StaticCallee(); found && fn != nil && ssautil.CalleeName(fn) == "slices.Index" {
		g.clean(call.Call.Args[1], model.AllKinds, yield)
	}
}

// callFacts yields what a call's outcome says of its arguments. No outcome means that the call returned.
func (g *Checker) callFacts(instr *ssa.Call, outcome model.Outcome, yield func(place, model.Kinds)) {
	common := instr.Common()
	c := &access.Call{Instr: instr, Args: common.Args, At: instr.Block()}
	var obj *types.Func
	if common.IsInvoke() {
		obj = common.Method
		c.Args = append([]ssa.Value{common.Value}, c.Args...)
	} else if callee := common.StaticCallee(); callee != nil {
		fn := g.Declared(callee)
		if fn.Parent() != nil {
			g.nestedFacts(c, fn, outcome, yield)
			return
		}
		obj, _ = fn.Object().(*types.Func)
	}
	if obj == nil {
		return
	}
	g.summaryFacts(c, obj, outcome, yield)
	if outcome == model.NoOutcome {
		return
	}
	if obj.FullName() == "os.LookupEnv" && outcome == model.IfTrue {
		yield(place{root: instr, path: access.FieldStep(0)}, model.Nonempty)
	}
	if outcome == model.IfTrue && obj.FullName() == "strings.HasPrefix" {
		g.clean(c.Args[0], g.prefixed(c.Args[0], c.Args[1]), yield)
	}
	if outcome == model.IfTrue && obj.FullName() == "slices.ContainsFunc" {
		g.soughtFacts(c.Args[1], yield)
	}
	for _, row := range g.Rows(obj) {
		if row.Kind != model.Guard || row.Outcome != outcome {
			continue
		}
		if a, ok := c.Bind(obj.Signature(), row); ok && len(a.In) == 1 && a.In[0].Part == "" {
			g.clean(a.In[0].V, row.Sinks&g.settles(obj, c), yield)
		}
	}
}

// prefixed says what a text is clean for that begins with another one: with a folder, a path without ".." is
// below it.
func (g *Checker) prefixed(v, with ssa.Value) model.Kinds {
	sinks := g.callees.Follows(with)
	if call, ok := v.(*ssa.Call); ok && call.Call.StaticCallee() != nil {
		switch ssautil.CalleeName(call.Call.StaticCallee()) {
		case "path.Clean", "path.Join", "path/filepath.Clean", "path/filepath.Join":
			sinks |= model.ByFolder
		}
	}
	return sinks
}

// summaryFacts yields what a function with a summary has checked.
func (g *Checker) summaryFacts(c *access.Call, obj *types.Func, outcome model.Outcome, yield func(place, model.Kinds)) {
	s := g.callees.SummaryFor(obj)
	if fn := g.Ssa.Prog.FuncValue(obj.Origin()); fn != nil && g.callees.SummaryOf(fn) != nil {
		g.hears(s)
		if s.Unsettled && slices.Contains(outcomes(fn), outcome) {
			g.everything(c, fn, yield)
		}
	}
	if s == nil {
		return
	}
	for _, e := range s.Guards {
		if e.Outcome != outcome || e.Index >= len(c.Args) {
			continue
		}
		if e.Path == "" {
			g.clean(c.Args[e.Index], e.Sinks, yield)
		} else {
			l := g.Loc(c.Args[e.Index]).Part(e.Path)
			yield(place{root: l.Root, path: l.Path}, e.Sinks)
		}
	}
}

// soughtFacts yields what a function that looks for an element of a list has found it equal to.
func (g *Checker) soughtFacts(f ssa.Value, yield func(place, model.Kinds)) {
	fn := ssautil.FunctionOf(f)
	if fn == nil || !g.Within(fn) || len(fn.Params) != 1 {
		return
	}
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		same, ok := ret.Results[0].(*ssa.BinOp)
		if !ok || same.Op != token.EQL || len(fn.Blocks) > 1 {
			return
		}
		switch fn.Params[0] {
		case same.X:
			g.clean(same.Y, model.AllKinds, yield)
		case same.Y:
			g.clean(same.X, model.AllKinds, yield)
		}
	}
}

// nestedFacts yields what a nested function has checked: of its parameters, and of the variables around it.
func (g *Checker) nestedFacts(c *access.Call, fn *ssa.Function, outcome model.Outcome, yield func(place, model.Kinds)) {
	if !g.Within(fn) {
		return
	}
	for _, k := range g.checked(fn, outcome).all() {
		if i := nestedParam(k.place, fn); i >= 0 && i < len(c.Args) && k.path == "" {
			g.clean(c.Args[i], k.sinks, yield)
		} else if k.root.Parent() != fn {
			yield(k.place, k.sinks)
		}
	}
}

func nestedParam(p place, fn *ssa.Function) int {
	if param, ok := p.root.(*ssa.Parameter); ok && param.Parent() == fn {
		return ssautil.ParamIndex(param)
	}
	return -1
}

// clean yields that v is clean for some sinks, and what v is a copy of.
func (g *Checker) clean(v ssa.Value, sinks model.Kinds, yield func(place, model.Kinds)) {
	for range MaxTrying {
		if sinks == 0 {
			return
		}
		yield(g.PlaceOf(v), sinks)
		call, ok := v.(*ssa.Call)
		if !ok || call.Call.StaticCallee() == nil {
			return
		}
		switch ssautil.CalleeName(call.Call.StaticCallee()) {
		case "strings.ToLower", "strings.ToUpper", "strings.TrimSpace", "strings.Clone":
		case "strings.Trim", "strings.TrimLeft", "strings.TrimRight", "strings.TrimPrefix", "strings.TrimSuffix":
			cut, ok := ssautil.StringConst(call.Call.Args[1])
			if !ok {
				return
			}
			sinks &= charset.CharsOf(cut).Harmless() | model.Nonempty
		default:
			return
		}
		v = call.Call.Args[0]
	}
}

// PlaceOf returns where v's data is, as conditions speak of it.
func (g *Checker) PlaceOf(v ssa.Value) place {
	l := g.Loc(v)
	return place{l.Root, l.Path, l.Index}
}

// urlFacts yields what is known of a URL whose scheme or host is a constant: with the scheme it begins.
func (g *Checker) urlFacts(x ssa.Value, yield func(place, model.Kinds)) {
	load, ok := x.(*ssa.UnOp)
	if !ok {
		return
	}
	addr, ok := load.X.(*ssa.FieldAddr)
	if !ok || addr.X.Type().String() != "*net/url.URL" {
		return
	}
	var sinks model.Kinds
	switch ssautil.FieldName(addr.X.Type(), addr.Field) {
	case "Scheme":
		sinks = model.ByStart
	case "Host":
		sinks = model.ByHost
	}
	g.clean(addr.X, sinks, yield)
	if e, ok := addr.X.(*ssa.Extract); ok {
		if call, ok := e.Tuple.(*ssa.Call); ok && len(call.Call.Args) == 1 {
			g.clean(call.Call.Args[0], sinks, yield)
		}
	}
}

// everything yields that the texts that a function is given are clean.
func (g *Checker) everything(c *access.Call, fn *ssa.Function, yield func(place, model.Kinds)) {
	for i, p := range fn.Params {
		if i < len(c.Args) && ssautil.IsText(p.Type()) {
			g.clean(c.Args[i], model.AllKinds, yield)
		}
	}
}

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
	"github.com/secvet/secvet/internal/summary"
)

// What a single condition says. A condition that is true, or false, yields facts: pairs of a place and of the kinds that it
// is clean for then. They come from
//
//	x == "asc"                  // a comparison with a constant, or with an element of a list that was there before
//	allowed[x]                  // a map that has x as a key
//	slices.Contains(names, x)   // a guard of a library, by a row of its model
//	validate(x) == nil          // a function with a summary, which tells what its outcome says of its arguments
//	strings.ContainsAny(x, set) // which characters are not there; see texts.go
//
// All of this looks at the condition alone and not at where it stands. What is found for one condition depends on no other,
// and so it needs no fixed point; recursion follows operands only, and each step counts against g.Deep.

// eachFact yields what is known where cond comes out as truth: of !cond what is known where cond comes out otherwise. It
// may yield a place several times; the kinds are joined by union, because all facts hold at once.
// Of && and || in a condition nothing is to be seen here: SSA makes blocks of them, each with a condition of its own, and the
// solution over the blocks puts their facts together.
//
//	if x == "a" || x == "b" { use(x) } // two edges lead to use, and x is clean on each
func (g *Checker) eachFact(cond ssa.Value, truth bool, yield func(place, model.Kinds)) {
	defer g.Deep.Enter().Leave()
	switch c := cond.(type) {
	case *ssa.UnOp:
		if c.Op == token.NOT {
			g.eachFact(c.X, !truth, yield)
		} else {
			g.setFact(cond, truth, yield)
			if truth {
				g.verdictFacts(cond, yield)
			}
		}
		return
	case *ssa.BinOp:
		if equal, ok := equality(c.Op, truth); ok {
			// Either side may be the constant: "asc" == x is written too.
			g.equalFacts(c.X, c.Y, equal, yield)
			g.equalFacts(c.Y, c.X, equal, yield)
		}
		if call, ok := c.X.(*ssa.Call); ok && truth == (c.Op == token.EQL) && isOne(c.Y) && ssautil.CalledName(call.Common()) == "ConstantTimeCompare" {
			g.macFacts(call.Call.Args[0], call.Call.Args[1], yield)
		}
		if call, found, ok := search(c, truth); ok {
			g.searchFacts(call, found, yield)
		}
		g.lengthFacts(c.X, yield)
		g.shortFacts(c, truth, yield)
	case *ssa.Call:
		g.callFacts(c, outcomeOf(truth), yield)
	case *ssa.Field:
		if truth {
			g.verdictFacts(cond, yield)
		}
	case *ssa.Lookup: // of a map of bools: if allowed[x]
		if truth {
			g.clean(c.Index, named, yield)
		}
	case *ssa.Extract:
		switch t := c.Tuple.(type) {
		case *ssa.Lookup: // if _, ok := m[x]; ok
			if truth && c.Index == 1 {
				g.clean(t.Index, named, yield)
			}
		case *ssa.Call: // if v, ok := parse(x); ok
			g.callFacts(t, outcomeOf(truth), yield)
		case *ssa.TypeAssert:
			if !truth && c.Index == 1 {
				g.lacksFacts(t, yield)
			}
		}
	}
	g.setFact(cond, truth, yield)
}

// isOne reports whether a value is the constant 1.
func isOne(v ssa.Value) bool {
	n, ok := ssautil.IntConst(v)
	return ok && n == 1
}

// setFact yields what a condition says that tells which characters a text can still have.
func (g *Checker) setFact(cond ssa.Value, truth bool, yield func(place, model.Kinds)) {
	if text, set, ok := g.left(cond, truth); ok {
		g.clean(text, set.Harmless(), yield)
	}
}

// equality reports whether a comparison that comes out as truth says that its operands are equal; ok is false if it does
// not compare for equality.
func equality(op token.Token, truth bool) (equal, ok bool) {
	switch op {
	case token.EQL:
		return truth, true
	case token.NEQ:
		return !truth, true
	}
	return false, false
}

// outcomeOf returns the outcome of a call whose result of type bool is truth.
func outcomeOf(truth bool) model.Outcome {
	if truth {
		return model.IfTrue
	}
	return model.IfFalse
}

// equalFacts yields what is known where x equals y, or does not: what equals a constant, or an element of a list that was
// there before, is no attack; a nil error says what its function checked; and what differs from "" is not empty.
// The cases are x == y with a variable, with nil, with a constant, and last x != "".
func (g *Checker) equalFacts(x, y ssa.Value, equal bool, yield func(place, model.Kinds)) {
	c, ok := y.(*ssa.Const)
	switch {
	case !ok:
		if equal && (ssautil.IsString(x.Type()) || ssautil.IsTypeParam(x.Type())) {
			g.sameFacts(x, y, ^model.Kinds(0), yield)
			g.baseFacts(x, y, yield)
		}
	case c.IsNil():
		outcome := model.IfNil
		if !equal {
			// net.ParseIP(s) != nil says that s is an address.
			outcome = model.IfNotNil
		} else if ssautil.IsError(x.Type()) {
			g.verdictFacts(x, yield)
		} else if _, isList := x.Type().Underlying().(*types.Slice); isList {
			g.clean(x, model.AllKinds, yield) // it has no element
		}
		g.resultFacts(x, outcome, yield)
	case equal:
		// name[:4] == "img-" is strings.HasPrefix by hand, and says no more than that does.
		if begin, isPart := beginOf(x); isPart {
			if begin != nil {
				g.clean(begin, g.prefixed(begin, y), yield)
			}
			return
		}
		g.clean(x, g.constantFacts(x, c), yield)
		g.emptyFacts(x, c, yield)
		if text, isText := ssautil.StringConst(c); isText && text != "" {
			g.resultFacts(x, model.IfNotNil, yield)
		}
		g.startFacts(x, c, true, yield)
		// len(list) == 0: what has no element has no bad one.
		if n, isInt := ssautil.IntConst(c); isInt && n == 0 && ssautil.LengthOf(x) != nil {
			g.clean(ssautil.LengthOf(x), model.AllKinds, yield)
		}
	default:
		switch text, ok := ssautil.StringConst(c); {
		case ok && text == "":
			g.clean(x, model.Nonempty, yield)
			g.resultFacts(x, model.IfNotNil, yield) // who looks a text up has found it
		case text == "..":
			g.clean(x, model.NotParent, yield)
		}
		g.startFacts(x, c, false, yield)
	}
}

// beginOf reports whether x is a part of a text, of which a check says little of the text, and returns the text that it is the
// begin of, s[:n]; of another part, as the end s[len(s)-n:], it returns nil. What is behind a constant index is taken for the text itself, as in
//
//	switch name := path[1:]; name { case "a", "b": use(name) }
func beginOf(x ssa.Value) (text ssa.Value, ok bool) {
	part, ok := x.(*ssa.Slice)
	if !ok || !ssautil.IsString(part.X.Type()) {
		return nil, false
	}
	_, isConst := part.Low.(*ssa.Const)
	switch {
	case part.Low == nil:
		return part.X, part.High != nil
	case isConst && part.High == nil:
		return nil, false
	}
	return nil, true
}

// constantFacts returns what x is clean for that equals a constant: all kinds, but if it is a character those that this one
// does not harm, because a text of which each character is a letter or a ';' is not clean.
// The text is clean only if no character that a loop lets pass harms, which is for chareval.go to find.
func (g *Checker) constantFacts(x ssa.Value, c *ssa.Const) model.Kinds {
	n, ok := ssautil.IntConst(c)
	if _, isChar := g.charOf(x); !ok || !isChar {
		if text, isText := ssautil.StringConst(c); isText && text != "" {
			return named
		}
		return model.AllKinds
	}
	var set charset.Charset
	set.Add(rune(n))
	return set.Harmless()
}

// resultFacts yields what the outcome of v, if it is a result of a call, says of the call's arguments.
// The call may have several results, of which v is one, as err is of n, err := parse(s). An element of a map that is not nil, and not
// empty, says that its key is there, as ok would.
func (g *Checker) resultFacts(v ssa.Value, outcome model.Outcome, yield func(place, model.Kinds)) {
	switch e := justStored(v).(type) {
	case *ssa.Lookup:
		if _, isMap := e.X.Type().Underlying().(*types.Map); isMap && outcome == model.IfNotNil {
			g.clean(e.Index, named, yield)
		}
	case *ssa.Call:
		g.callFacts(e, outcome, yield)
	case *ssa.Extract:
		if call, ok := e.Tuple.(*ssa.Call); ok {
			g.callFacts(call, outcome, yield)
		}
	}
}

// justStored returns what a variable was set to right before it is read: an error is one in memory if somebody takes its address later.
//
//	if err := validate(x); err != nil { show(&err); return }
func justStored(v ssa.Value) ssa.Value {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		return v
	}
	instrs := load.Block().Instrs
	for i := ssautil.IndexOf(load) - 1; i >= 0; i-- {
		switch instr := instrs[i].(type) {
		case *ssa.Store:
			if instr.Addr == load.X {
				return instr.Val
			}
		case ssa.CallInstruction: // it may set the variable
			return v
		}
	}
	return v
}

// listed reports whether a value is an element of a list that was there before: of a package variable, of a literal, or of
// a list that the function was given to look in:
//
//	for _, name := range names {
//		if x == name { return true } // x is clean
//	}
//
// A field of such an element says as much: if p.ID == id { return p }. Values that a request gives are no such list, even if a loop takes
// them one by one.
func (g *Checker) listed(v ssa.Value) bool {
	l := g.Loc(v)
	n := l.Path.Len()
	for n > 0 && access.IsField(l.Path.At(n-1)) {
		n--
	}
	if n == 0 {
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

// lengthFacts takes any condition on a text's length for a check that it is not empty, whichever way it comes out: who asks
// for the length has thought of the empty text.
func (g *Checker) lengthFacts(x ssa.Value, yield func(place, model.Kinds)) {
	if arg := ssautil.LengthOf(x); arg != nil {
		g.clean(arg, model.Nonempty, yield)
	}
}

// search reads a comparison of what a search returned with -1 or 0, as strings.Index(x, ";") >= 0 is one. It returns the
// call that searches and whether it has found something where the comparison comes out as truth.
// Of a number that is compared with another one, as of strings.Index(x, ";") < 5, nothing is said.
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

// searchFacts yields what is known of a value that was found, or not, in a list: one that slices.Index finds is in the
// list.
// What a search for characters says of a text is in texts.go.
func (g *Checker) searchFacts(call *ssa.Call, found bool, yield func(place, model.Kinds)) {
	switch fn := call.Call.StaticCallee(); {
	case fn == nil:
	case found && ssautil.CalleeName(fn) == "slices.Index":
		g.clean(call.Call.Args[1], named, yield)
	case found && ssautil.CalleeName(fn) == "slices.IndexFunc":
		g.soughtFacts(call.Call.Args[1], yield)
	case !found && ssautil.CalleeName(fn) == "strings.Index":
		g.clean(call.Call.Args[0], lacking(call.Call.Args[1]), yield)
	}
}

// callFacts yields what a call's outcome says of its arguments; NoOutcome means that the call returned. Three things know
// it: for a function literal its own guards, for a function of any package its summary, for one of a library the rows of
// its model. A few functions whose meaning no row can express stand here by name.
func (g *Checker) callFacts(instr *ssa.Call, outcome model.Outcome, yield func(place, model.Kinds)) {
	common := instr.Common()
	c := &access.Call{Instr: instr, Args: ssautil.AllArgs(common), At: instr.Block()}
	var obj *types.Func
	// The arguments are those of the callee's parameters, the receiver first, as rows and summaries count them.
	if common.IsInvoke() {
		obj = common.Method
	} else if callee := common.StaticCallee(); callee != nil {
		fn := g.Declared(callee)
		if fn.Parent() != nil {
			g.nestedFacts(c, fn, outcome, yield)
			return
		}
		obj, _ = fn.Object().(*types.Func)
	}
	g.weighedFacts(instr, obj, outcome, yield)
	if obj == nil {
		return
	}
	if common.IsInvoke() {
		g.invokeFacts(c, obj, outcome, yield)
		g.interfaceCheck(c, outcome, yield)
	}
	// Rows say nothing of a call that only returns: those guards have a result that tells.
	g.summaryFacts(c, obj, outcome, yield)
	if outcome == model.NoOutcome {
		return
	}
	// The text of text, ok := os.LookupEnv(name) may be empty if ok is true, but somebody has asked for it.
	if obj.FullName() == "os.LookupEnv" && outcome == model.IfTrue {
		yield(place{root: instr, path: access.FieldStep(0)}, model.Nonempty)
	}
	if outcome == model.IfTrue && obj.FullName() == "strings.HasPrefix" {
		g.clean(c.Args[0], g.prefixed(c.Args[0], c.Args[1]), yield)
	}
	if outcome == model.IfTrue {
		switch obj.FullName() {
		case "strings.EqualFold":
			g.equalFacts(c.Args[0], c.Args[1], true, yield)
			g.equalFacts(c.Args[1], c.Args[0], true, yield)
		case "crypto/hmac.Equal", "bytes.Equal":
			g.macFacts(c.Args[0], c.Args[1], yield)
		}
	}
	g.hostFacts(obj, c, outcome, yield)
	g.pathFacts(obj, c, outcome, yield)
	g.refusedFacts(obj, c, outcome, yield)
	if outcome == model.IfTrue && obj.FullName() == "slices.ContainsFunc" {
		g.soughtFacts(c.Args[1], yield)
	}
	for _, row := range g.Rows(obj) { // a row guards one argument as a whole, and no part of it
		if row.Kind != model.Guard || row.Outcome != outcome {
			continue
		}
		a, ok := c.Bind(obj.Signature(), row)
		switch {
		case !ok || len(a.In) != 1:
		case a.In[0].Part == "tags":
			g.taggedFacts(a.In[0].V, c.Args, row.Sinks, yield)
		case a.In[0].Part == "":
			settled := g.settles(obj, c)
			g.clean(a.In[0].V, asNamed(row.Sinks&settled)|settled&model.TextMarks, yield)
		}
	}
}

// prefixed returns what the text v is clean for that begins with another one: for what may follow that in a text, and as a path, see
// begins. That it stands behind a folder is no fact of it.
func (g *Checker) prefixed(v, with ssa.Value) model.Kinds {
	return g.callees.Follows(with)&^model.PathMarks | beginning(with) | g.begins(v, with)
}

// summaryFacts yields what a function with a summary has checked if it has an outcome: at its argument, or at a part of it.
// A function of this package whose summary is not settled yet, because it is in a cycle of calls, is taken to check
// everything: masks only shrink, so that the fixed point over summaries starts from above, as solve does, and is the same
// whichever of the functions comes first.
func (g *Checker) summaryFacts(c *access.Call, obj *types.Func, outcome model.Outcome, yield func(place, model.Kinds)) {
	s := g.callees.SummaryFor(obj)
	if fn := g.Ssa.Prog.FuncValue(obj.Origin()); fn != nil && g.callees.SummaryOf(fn) != nil {
		g.dependsOn(s)
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
		if e.Method != "" {
			g.methodFacts(c, c.Args[e.Index], e.Method, yield)
			continue
		}
		if e.Same > 0 {
			g.equalFact(c, e, yield)
			continue
		}
		// The whole argument is clean with what it was copied from; of a part, as opts.Name, only the place itself is.
		switch e.Path {
		case "":
			g.clean(c.Args[e.Index], e.Sinks, yield)
			for _, v := range ssautil.Elements(c.Args[e.Index]) {
				if v != nil {
					g.clean(v, e.Sinks, yield)
				}
			}
		case access.Tagged:
			g.taggedFacts(c.Args[e.Index], nil, e.Sinks, yield)
		default:
			l := g.Loc(c.Args[e.Index]).Part(e.Path)
			yield(place{root: l.Root, path: l.Path}, e.Sinks)
		}
	}
}

// soughtFacts yields what a function that looks for an element of a list has found it equal to.
// In
//
//	if slices.ContainsFunc(columns, func(c string) bool { return c == name }) { use(name) }
//
// the literal captures name, and that is equal to an element of columns where the search has found one. Only a function with
// one comparison for its body is read; the list is not looked at, since what is in it was there before.
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
		// The element, or a field of it, is on one side, and what it is compared with on the other.
		switch isElem, isOther := ssautil.Held(g.Loc(same.X).Root) == fn.Params[0], ssautil.Held(g.Loc(same.Y).Root) == fn.Params[0]; {
		case isElem && !isOther:
			g.clean(same.Y, named, yield)
		case isOther && !isElem:
			g.clean(same.X, named, yield)
		}
	}
}

// nestedFacts yields what a function literal has checked if it has an outcome: of its parameters, as facts of the
// arguments, and of the variables around it, which are the same places outside.
func (g *Checker) nestedFacts(c *access.Call, fn *ssa.Function, outcome model.Outcome, yield func(place, model.Kinds)) {
	if !g.Within(fn) {
		return
	}
	for _, k := range g.checked(fn, outcome).all() {
		if i := nestedParam(k.place, fn); i >= 0 && i < len(c.Args) && k.path == "" {
			if k.method != "" {
				g.methodFacts(c, c.Args[i], k.method, yield)
				continue
			}
			if k.same != nil {
				g.equalFact(c, summary.Guard{Index: i, Sinks: k.sinks, Same: ssautil.ParamIndex(k.same) + 1}, yield)
				continue
			}
			g.clean(c.Args[i], k.sinks, yield)
		} else if k.root.Parent() != fn {
			yield(k.place, k.sinks)
		}
	}
}

// nestedParam returns the index of the parameter of fn that a place is in, or -1.
func nestedParam(p place, fn *ssa.Function) int {
	if param, ok := p.root.(*ssa.Parameter); ok && param.Parent() == fn {
		return ssautil.ParamIndex(param)
	}
	return -1
}

// clean yields that v is clean for some kinds, and that what v was copied from is: where strings.ToLower(x) equals "asc", x
// is no attack either. What strings.Trim cut off is not known to be clean, unless the characters that it cuts are harmless:
//
//	switch strings.TrimSuffix(x, ".txt") { case "a": use(x) }
//
// Of the host of a URL the URL is a copy in this sense, see urls.go. The chain of copies is followed for MaxTrying steps.
func (g *Checker) clean(v ssa.Value, sinks model.Kinds, yield func(place, model.Kinds)) {
	if sinks&noParents != 0 && isJoined(v) {
		sinks &^= noParents // there was nothing left to find
	}
	for range MaxTrying {
		if v == nil {
			return
		}
		if sinks = g.ofCleaned(v, sinks); sinks == 0 {
			return
		}
		yield(g.PlaceOf(v), sinks)
		g.elementFacts(v, sinks, yield)
		from := g.resolvedFrom(v)
		if from == nil {
			from = g.inFolder(v)
		}
		if from != nil {
			v, sinks = from, sinks&model.ByFolder
			continue
		}
		v, sinks = copied(v, sinks)
	}
}

// copied returns what v was copied from, or nil, and which of the kinds that v is clean for that is clean for too.
func copied(v ssa.Value, sinks model.Kinds) (ssa.Value, model.Kinds) {
	if from, left := urlCopied(v, sinks); from != nil {
		return from, left
	}
	if from, left := pathCopied(v, sinks); from != nil {
		return from, left
	}
	call, ok := v.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil {
		return nil, 0
	}
	switch ssautil.CalleeName(call.Call.StaticCallee()) {
	case "strings.ToLower", "strings.ToUpper", "strings.Clone":
	case "strings.TrimSpace":
		sinks &^= model.LocalPath // before a text that begins with "/" there may have been a tab
	case "strings.Trim", "strings.TrimLeft", "strings.TrimRight", "strings.TrimPrefix", "strings.TrimSuffix":
		cut, ok := ssautil.StringConst(call.Call.Args[1])
		if !ok {
			return nil, 0
		}
		sinks &= charset.CharsOf(cut).Harmless() | model.Nonempty | model.OwnHost | model.HalfHost
	default:
		return nil, 0
	}
	return call.Call.Args[0], sinks
}

// PlaceOf returns where v's data is, as conditions speak of it: without what types make clean, which holds anyway.
func (g *Checker) PlaceOf(v ssa.Value) place {
	l := g.Loc(v)
	return place{root: l.Root, path: l.Path, index: l.Index, whole: isURL(v.Type())}
}

// everything yields that all texts that a function is given are clean: see summaryFacts.
// What is no text has no facts of the whole in a summary either, see Validates.
func (g *Checker) everything(c *access.Call, fn *ssa.Function, yield func(place, model.Kinds)) {
	for i, p := range fn.Params {
		if i < len(c.Args) && (ssautil.IsText(p.Type()) || isURL(p.Type())) {
			g.clean(c.Args[i], model.AllKinds|model.TextMarks, yield)
		}
	}
}

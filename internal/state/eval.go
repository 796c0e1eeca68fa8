package state

import (
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// The value of an SSA value, by its operands. Constants are folded, so that time.Duration(n) * time.Second is a duration if n is a
// constant. A merge is the union of what its edges bring, each under the conditions of its way. A phi that is met again while it is being
// evaluated adds nothing: the other edges say what it can be.

// A point is before an instruction of a block.
type point struct {
	block *ssa.BasicBlock
	index int
}

func before(instr ssa.Instruction) point { return point{instr.Block(), ssautil.IndexOf(instr)} }

// A query is one search: it remembers what is being evaluated, and how deep in the search that began.
type query struct {
	*Analysis
	open  map[any]int
	depth int
	cut   int // the least depth of what was met again while it was being evaluated
}

func (a *Analysis) query() *query {
	return &query{Analysis: a, open: make(map[any]int), cut: maxDepth + 1}
}

// enter notes that something is being evaluated, and reports false if it is already.
func (q *query) enter(key any) (leave func(), ok bool) {
	if depth, ok := q.open[key]; ok {
		q.cut = min(q.cut, depth)
		return nil, false
	}
	q.depth++
	q.open[key] = q.depth
	return func() { q.depth--; delete(q.open, key) }, true
}

// whole runs a search, and reports whether its answer holds for every question: nothing was left out that is still being evaluated
// outside of it, and it was not too much.
func (q *query) whole(search func()) bool {
	outer, depth := q.cut, q.depth
	q.cut = maxDepth + 1
	search()
	own := q.cut > depth
	q.cut = min(outer, q.cut)
	if own {
		q.cut = outer
	}
	return own && q.work > 0
}

// tooMuch counts a step, and reports whether the search is too deep or too long.
func (q *query) tooMuch() bool {
	if q.work--; q.depth > maxDepth {
		q.cut = 0
	}
	return q.depth > maxDepth || q.work < 0
}

// site is a place in this package.
func site(pos token.Pos) summary.Site { return summary.Site{Pos: pos} }

// eval returns what a value can be where it is used.
func (q *query) eval(v ssa.Value) set {
	if q.tooMuch() {
		return unknown
	}
	switch v := v.(type) {
	case *ssa.Const:
		return set{{Kind: Constant, Const: v.Value}}
	case *ssa.Parameter:
		return set{{Kind: Given, Param: v, Index: ssautil.ParamIndex(v)}}
	case *ssa.Convert:
		return q.converted(v)
	case *ssa.ChangeType:
		return q.eval(v.X)
	case *ssa.MakeInterface:
		if _, isStruct := v.X.Type().Underlying().(*types.Struct); isStruct { // it is not nil, whatever is in it
			return set{{Kind: Made, V: v.X}}
		}
		return q.eval(v.X)
	case *ssa.ChangeInterface:
		return q.eval(v.X)
	case *ssa.FreeVar:
		if b, ok := q.places(v.Parent()).Binds[v]; ok {
			return q.eval(b)
		}
	case *ssa.Phi:
		return q.phi(v)
	case *ssa.UnOp:
		return q.unary(v)
	case *ssa.BinOp:
		return q.binary(v)
	case *ssa.Call:
		if ssautil.IsBuiltin(&v.Call, "append") {
			return set{{Kind: Made, V: v}}
		}
		return q.returned(v, 0, "")
	case *ssa.Extract:
		switch tuple := v.Tuple.(type) {
		case *ssa.Call:
			return q.returned(tuple, v.Index, "")
		case *ssa.Lookup:
			if v.Index == 0 {
				return q.lookup(tuple)
			}
		}
	case *ssa.Lookup:
		return q.lookup(v)
	case *ssa.Field:
		if lookup, path := lookupOf(v); lookup != nil {
			return q.lookupPart(lookup, path, v.Type())
		}
		return q.memory(v, before(v))
	case *ssa.Function, *ssa.MakeClosure:
		return set{{Kind: Function, Fn: ssautil.FunctionOf(v)}}
	case *ssa.Alloc, *ssa.MakeSlice, *ssa.MakeMap, *ssa.MakeChan, *ssa.Slice:
		if values := q.copied(v); values != nil {
			return values
		}
		return set{{Kind: Made, V: v}}
	}
	return unknown
}

// copied returns what bytes are that are filled by one copy of a constant, or of what a caller gives; nil if they are none.
func (q *query) copied(v ssa.Value) set {
	if !ssautil.IsBytes(v.Type()) {
		return nil
	}
	from := ssautil.CopiedFrom(v)
	if from == nil {
		return nil
	}
	leave, ok := q.enter(copiedKey{v})
	if !ok {
		return nil
	}
	defer leave()
	values := q.eval(from)
	for i := range values {
		if _, isText := ssautil.Text(values[i].Const); !isText && values[i].Kind != Given {
			return nil
		}
	}
	return values
}

type copiedKey struct{ ssa.Value }

// converted keeps the value of a number or text that is converted to one of its kind, or of a text whose bytes are taken, as long as no
// reader fills these.
func (q *query) converted(v *ssa.Convert) set {
	from, ok1 := v.X.Type().Underlying().(*types.Basic)
	into, ok2 := v.Type().Underlying().(*types.Basic)
	if ok1 && ok2 && from.Info()&types.IsString == into.Info()&types.IsString {
		return q.eval(v.X)
	}
	if ok1 && from.Info()&types.IsString != 0 && ssautil.IsBytes(v.Type()) && !ssautil.IsDrawn(v) { // []byte("x")
		return q.eval(v.X)
	}
	return unknown
}

// phi joins what the edges of a merge bring.
func (q *query) phi(v *ssa.Phi) (out set) {
	leave, ok := q.enter(v)
	if !ok {
		return nil
	}
	defer leave()
	for i, e := range v.Edges {
		pred := v.Block().Preds[i]
		out = out.add(q.eval(e).under(q.edge(pred, v.Block()))...)
	}
	return out
}

// unary is a load, or an operation with one operand.
func (q *query) unary(v *ssa.UnOp) (out set) {
	switch v.Op {
	case token.MUL:
		return q.memory(v, before(v))
	case token.NOT, token.SUB, token.XOR:
		for _, x := range q.eval(v.X) {
			if x.Kind == Unset && x.Type == nil {
				x.Type = v.X.Type()
			}
			out = out.add(x.operate(op{Op: v.Op}))
		}
		if len(out) == 0 {
			return unknown
		}
		return out
	}
	return unknown
}

// binary folds an operation of which one operand is a constant on each way.
func (q *query) binary(v *ssa.BinOp) (out set) {
	info := types.BasicInfo(0)
	if b, ok := v.X.Type().Underlying().(*types.Basic); ok {
		info = b.Info()
	}
	xs, ys := q.eval(v.X), q.eval(v.Y)
	if v.Op == token.ADD && info&types.IsString != 0 {
		return q.sum(xs, ys, site(v.Pos()))
	}
	if len(xs) == 0 || len(ys) == 0 { // a loop computes it of its own last value
		return unknown
	}
	for _, x := range xs {
		for _, y := range ys {
			switch a, b := x.Constant(), y.Constant(); {
			case b != nil:
				out = out.add(x.operate(op{v.Op, b, false, info}))
			case a != nil:
				out = out.add(y.operate(op{v.Op, a, true, info}))
			default:
				return unknown
			}
		}
	}
	return out
}

// memory returns what is in the memory that a load or a view leads to.
func (q *query) memory(v ssa.Value, at point) set {
	l := q.places(v.Parent()).Loc(v)
	by, n := chosenIndex(v)
	if values := q.eachElement(l, by, n, at, v.Type()); values != nil {
		return values
	}
	values := q.at(l, at, v.Type())
	if by != nil {
		return values.under([]Cond{{On: &Value{}, Want: constant.MakeBool(true), Name: nameOf(by)}})
	}
	return values
}

// partOf returns what a part of a value can be, at a point.
func (q *query) partOf(v ssa.Value, path access.Path, t types.Type, at point) set {
	if path == "" {
		return q.eval(v)
	}
	if q.tooMuch() {
		return unknown
	}
	if lookup, within := lookupOf(v); lookup != nil {
		return q.lookupPart(lookup, within+path, t)
	}
	// A struct that was loaded is what it was then.
	if load, ok := ssautil.Unboxed(v).(*ssa.UnOp); ok && load.Op == token.MUL && !ssautil.Pointerish(load.Type()) {
		at = before(load)
	}
	fn := v.Parent()
	if fn == nil { // a constant, a global
		fn = at.block.Parent()
	}
	return q.at(q.places(fn).Loc(v).Part(path), at, t)
}

// edge returns the conditions of the way from a block to one that it leads to, without those that the latter has anyway.
func (q *query) edge(from, to *ssa.BasicBlock) []Cond {
	conds := q.condsOf(from, to.Idom())
	if cond, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If); ok && from.Succs[0] != from.Succs[1] {
		if c, ok := q.cond(cond.Cond, to == from.Succs[0]); ok {
			conds = append(conds, c)
		}
	}
	return conds
}

// condsOf returns the conditions under which a block is reached, as far as they ask for settings. It goes up the tree of dominators
// to a block, or to the start of the function.
func (q *query) condsOf(b, until *ssa.BasicBlock) (conds []Cond) {
	if b.Parent().Synthetic != "" { // the initialization of variables, which asks whether it has run
		return nil
	}
	for ; b != nil && b != until && b.Idom() != nil; b = b.Idom() {
		cond, ok := b.Idom().Instrs[len(b.Idom().Instrs)-1].(*ssa.If)
		if !ok || len(b.Preds) != 1 || b.Idom().Succs[0] == b.Idom().Succs[1] {
			continue
		}
		if c, ok := q.cond(cond.Cond, b == b.Idom().Succs[0]); ok {
			conds = append(conds, c)
		}
	}
	return conds
}

// cond returns a condition that is true or false as one on a setting, and false if it asks for nothing of that kind: an error, a nil, a
// length.
func (q *query) cond(v ssa.Value, holds bool) (c Cond, ok bool) {
	for {
		not, isNot := v.(*ssa.UnOp)
		if !isNot || not.Op != token.NOT {
			break
		}
		v, holds = not.X, !holds
	}
	c.Want, c.Not = constant.MakeBool(true), !holds
	if cmp, isCmp := v.(*ssa.BinOp); isCmp {
		x, y := cmp.X, cmp.Y
		k, isConst := y.(*ssa.Const)
		if !isConst {
			x = cmp.Y
			k, isConst = cmp.X.(*ssa.Const)
		}
		if !isConst || k.Value == nil || cmp.Op != token.EQL && cmp.Op != token.NEQ {
			return c, false
		}
		v, c.Want, c.Not = x, k.Value, holds == (cmp.Op == token.NEQ)
	}
	if of, begin, ok := asksBegin(v); ok && isSetting(of) {
		c.On, c.Want, c.Name = &Value{}, constant.MakeString(begin), nameOf(of)
		return c, true
	}
	c.Name = nameOf(v)
	if !isSetting(v) {
		return c, false
	}
	c.Unset = isEnvironment(v) && isEmpty(c.Want) != c.Not
	leave, ok := q.enter(condKey{v})
	if !ok {
		return c, false
	}
	defer leave()
	on := q.eval(v)
	c.On = &Value{}
	if len(on) == 1 {
		c.On = &on[0]
	}
	if on := c.On.Constant(); on != nil {
		return c, false // decided here; the other way is dead, or nearly so
	}
	return c, true
}

// asksBegin returns the text of which a condition asks how it begins, and the constant that it asks for; of a text that was only tidied it
// returns the one that there was before. A text that is known begins so or not, and is asked about as one that is not known:
//
//	if rest, ok := strings.CutPrefix(strings.TrimSpace(o.Endpoint), "http://"); ok { scheme = "http" }
func asksBegin(v ssa.Value) (of ssa.Value, begin string, ok bool) {
	part, isPart := v.(*ssa.Extract)
	if isPart {
		v = part.Tuple
	}
	call, isCall := v.(*ssa.Call)
	if !isCall || call.Call.StaticCallee() == nil {
		return nil, "", false
	}
	switch name := ssautil.CalleeName(call.Call.StaticCallee()); {
	case name == "strings.HasPrefix" && !isPart, name == "strings.CutPrefix" && isPart && part.Index == 1:
	default:
		return nil, "", false
	}
	begin, ok = ssautil.StringConst(call.Call.Args[1])
	return tidied(call.Call.Args[0]), begin, ok
}

// tidied returns the text that functions have only tidied, as strings.TrimSpace does.
func tidied(v ssa.Value) ssa.Value {
	for range maxTidied {
		call, ok := v.(*ssa.Call)
		if !ok || call.Call.StaticCallee() == nil {
			return v
		}
		switch ssautil.CalleeName(call.Call.StaticCallee()) {
		case "strings.TrimSpace", "strings.TrimRight", "strings.TrimSuffix", "strings.ToLower", "strings.Trim":
			v = call.Call.Args[0]
		default:
			return v
		}
	}
	return v
}

type condKey struct{ ssa.Value }

// isEnvironment reports whether a value is what os.Getenv or os.LookupEnv returned.
func isEnvironment(v ssa.Value) bool {
	if e, ok := v.(*ssa.Extract); ok {
		v = e.Tuple
	}
	call, ok := v.(*ssa.Call)
	if !ok || call.Call.StaticCallee() == nil {
		return false
	}
	name := ssautil.CalleeName(call.Call.StaticCallee())
	return name == "os.Getenv" || name == "os.LookupEnv"
}

// isEmpty reports whether a constant is false or the empty text.
func isEmpty(c constant.Value) bool {
	text, isText := ssautil.Text(c)
	return isText && text == "" || c.Kind() == constant.Bool && !constant.BoolVal(c)
}

// isSetting reports whether a value that is compared is one that somebody may decide beforehand: a parameter, a field, a variable of the
// package, what a flag or the environment says. What a function computes is none, and nothing of a request.
func isSetting(v ssa.Value) bool {
	if _, ok := v.Type().Underlying().(*types.Basic); !ok {
		return false
	}
	switch v := v.(type) {
	case *ssa.Parameter:
		return true
	case *ssa.FreeVar:
		return true
	case *ssa.Field:
		return true
	case *ssa.UnOp:
		if v.Op != token.MUL {
			return false
		}
		f, ok := v.X.(*ssa.FieldAddr)
		return !ok || !ofRequest(f)
	case *ssa.Call:
		obj := ssautil.CalledObject(&v.Call)
		if obj != nil && obj.Pkg() != nil && strings.HasPrefix(obj.Pkg().Path(), "net") && ssautil.IsStd(obj.Pkg().Path()) { // a request's
			return false
		}
		switch ssautil.CalledName(&v.Call) {
		case "Getenv", "LookupEnv", "GetBool", "GetString", "GetInt", "Bool", "String", "Int", "Get", "ToLower", "ToUpper", "TrimSpace":
			return true
		}
		isGetter := obj != nil && obj.Signature().Recv() != nil && obj.Signature().Params().Len() == 0
		return isGetter || settingAmong(v.Call.Args) != nil
	case *ssa.Extract:
		call, ok := v.Tuple.(*ssa.Call)
		return ok && isSettingCall(call)
	}
	return false
}

// ofRequest reports whether a field is one of a request, or of an address.
func ofRequest(f *ssa.FieldAddr) bool {
	return ssautil.IsHTTP(f.X.Type(), "Request") || ssautil.IsURL(f.X.Type(), "URL")
}

// settingAmong returns the parameter or field among the arguments of a call that its result depends on, as of ptr.Deref(o.Insecure, false);
// nil if there is none.
func settingAmong(args []ssa.Value) ssa.Value {
	for _, a := range args {
		if _, ok := ssautil.PointedTo(a.Type()).Underlying().(*types.Basic); !ok {
			continue
		}
		switch a := a.(type) {
		case *ssa.Parameter, *ssa.FreeVar, *ssa.Field:
			return a
		case *ssa.UnOp:
			if f, isField := a.X.(*ssa.FieldAddr); isField && a.Op == token.MUL && !ofRequest(f) {
				return a
			}
		}
	}
	return nil
}

// isSettingCall reports whether a call returns a setting, and beside it whether there is one.
func isSettingCall(call *ssa.Call) bool {
	switch ssautil.CalledName(&call.Call) {
	case "ParseBool", "LookupEnv", "GetBool", "GetString", "GetInt": // also as flags give them, beside an error
		return true
	}
	return false
}

// nameOf returns what the source text calls a value: its variable, parameter or field, the name by which a function was asked for it, or
// the function that returned it; of what a function makes of a setting, that setting.
func nameOf(v ssa.Value) string {
	switch v := v.(type) {
	case *ssa.Call:
		if of := settingAmong(v.Call.Args); of != nil && ssautil.HeldBy(of) != "" {
			return ssautil.HeldBy(of)
		}
		for _, arg := range v.Call.Args { // os.Getenv("SKIP_VERIFY"), c.GetString("tls.mode")
			if text, ok := ssautil.StringConst(arg); ok && text != "" {
				return text
			}
		}
		return ssautil.CalledName(&v.Call)
	case *ssa.Extract:
		return nameOf(v.Tuple)
	}
	return ssautil.HeldBy(v)
}

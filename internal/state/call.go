package state

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// What calls return, and what they do to what they are given. Of a function of the package both are asked of its body, in terms of its
// parameters, and then of the call's arguments; of a function of another package facts say it, and of a library rows.

// called takes a call on the way back, and reports whether the way ends there.
func (w *walk) called(call *ssa.Call, at point) bool {
	common := &call.Call
	if _, ok := common.Value.(*ssa.Builtin); ok {
		return false
	}
	args := ssautil.AllArgs(common)
	for i, arg := range args {
		if !ssautil.Pointerish(arg.Type()) {
			continue
		}
		l := w.places(w.fn).Loc(arg)
		if l.Root != w.l.Root || !l.Path.Covers(w.l.Path) {
			continue
		}
		if _, isMap := arg.Type().Underlying().(*types.Map); isMap && l.Path == w.l.Path { // it may change what is in the map, and not which one it is
			continue
		}
		if list := optionsOf(common); list != nil {
			w.opted(call, list, i, w.l.Path.From(l.Path.Len()), at)
			return true
		}
		values, ended := w.written(call, i, w.l.Path.From(l.Path.Len()), arg)
		if w.out = w.out.add(values.under(w.condsOf(at.block, w.common(at.block)))...); ended && !isOneOf(l.Path, w.l.Path) {
			return true
		}
	}
	if w.scanned(call) {
		w.out = w.out.add(Value{})
		return true
	}
	return false
}

// scanned reports whether a call reads into the place, of which it has the address in its last argument, a list.
//
//	fmt.Sscanf(text, "m=%d,t=%d", &p.Memory, &p.Time)
//	row.Scan(&o.Secure, &o.HTTPOnly)
func (w *walk) scanned(call *ssa.Call) bool {
	for _, e := range w.scansInto(&call.Call) {
		if l := w.places(call.Parent()).Loc(e); l.Root == w.l.Root && l.Path.Covers(w.l.Path) {
			return true
		}
	}
	return false
}

// scansInto returns the addresses in the list that a call has for its last argument, if a row says that it writes there, or if its name does.
func (a *Analysis) scansInto(call *ssa.CallCommon) []ssa.Value {
	sig := call.Signature()
	if !sig.Variadic() || len(call.Args) == 0 {
		return nil
	}
	obj := ssautil.CalledObject(call)
	if obj == nil || obj.Pkg() == nil || !strings.Contains(strings.ToLower(obj.Name()), "scan") && !a.fillsList(obj) {
		return nil
	}
	return ssautil.Elements(call.Args[len(call.Args)-1])
}

// fillsList reports whether a row says that a function writes to what its last argument, a list, has the addresses of.
func (a *Analysis) fillsList(obj *types.Func) bool {
	for _, row := range a.Rows(obj) {
		if n := len(row.Params); n > 0 && row.Params[n-1].Variadic && row.Params[n-1].Role == model.Out && row.Kind != model.Sink && row.Kind != model.Guard {
			return true
		}
	}
	return false
}

// written returns what a call writes to a part of an argument, and whether it surely does.
func (w *walk) written(call *ssa.Call, i int, path access.Path, arg ssa.Value) (out set, ended bool) {
	common := &call.Call
	fn := common.StaticCallee()
	switch {
	case fn != nil && w.Has[w.Declared(fn)]:
		fn = w.Declared(fn)
		return w.after(call, fn, i, path, w.effect(fn, i, path))
	case fn == nil && !common.IsInvoke(): // a function value, as an option
		return unknown, true
	}
	obj := ssautil.CalledObject(common)
	if obj == nil || obj.Pkg() == nil {
		return unknown, true
	}
	if d := w.flag(call, w.l.Root); d != nil && path == "" {
		return d, true
	}
	if e, known := w.entryOf(obj); known {
		values, changed := e.effect(i, path)
		if !changed {
			return nil, false
		}
		return w.after(call, nil, i, path, values)
	}
	if w.writes(call, obj, i, arg) {
		return unknown, true
	}
	return nil, false
}

// after returns what a function has written, as its caller sees it, and whether it has surely written.
func (w *walk) after(call *ssa.Call, fn *ssa.Function, i int, path access.Path, values set) (out set, ended bool) {
	ended = true
	for _, v := range values {
		if v.Kind == Given && v.Index == i && v.Path == path && len(v.ops) == 0 && (fn == nil || v.Param != nil && v.Param.Parent() == fn) {
			ended = false // it is as it was, on a way
			continue
		}
		out = out.add(w.substituted(v, fn, call)...)
	}
	return out, ended
}

// writes reports whether a function of which nothing is known but its declaration may write to an object. What is given as an interface is
// decoded into; functions of libraries that are called like a change change.
func (w *walk) writes(call *ssa.Call, obj *types.Func, i int, arg ssa.Value) bool {
	for _, row := range w.Rows(obj) {
		if row.Kind == model.Sink || row.Kind == model.Guard {
			continue
		}
		if row.RecvRole == model.Out && i == 0 && obj.Signature().Recv() != nil {
			return true
		}
		for n, p := range row.Params {
			if obj.Signature().Recv() != nil {
				n++
			}
			if p.Role == model.Out && n == i {
				return true
			}
		}
	}
	if ssautil.IsStd(obj.Pkg().Path()) {
		return false
	}
	if _, isInterface := arg.(*ssa.MakeInterface); isInterface || call.Call.IsInvoke() {
		return true
	}
	if keeps(obj, i) {
		return false
	}
	name := strings.ToLower(obj.Name())
	return slices.ContainsFunc([]string{"config", "apply", "set", "init", "default", "merge", "load", "parse", "decode", "unmarshal", "bind", "harden", "with", "fill", "option"}, func(word string) bool {
		return strings.Contains(name, word)
	})
}

// keeps reports whether a function keeps argument i as it is, by its name: a method that sets something of its receiver, or what makes an
// option of it.
//
//	client.SetTLSConfig(conf)
//	opts.WithTLS(conf)
func keeps(obj *types.Func, i int) bool {
	if strings.Contains(obj.Name(), "Default") {
		return false
	}
	if obj.Signature().Recv() != nil && i > 0 && strings.HasPrefix(obj.Name(), "Set") {
		return true
	}
	return strings.HasPrefix(obj.Name(), "With") && obj.Signature().Results().Len() > 0 && (obj.Signature().Recv() == nil || i > 0)
}

// flag returns what a call says of the memory that it is told to write to by a flag; nil if it is no such call.
func (q *query) flag(call ssa.CallInstruction, root ssa.Value) set {
	obj := ssautil.CalledObject(call.Common())
	if obj == nil {
		return nil
	}
	for _, row := range q.rowsOf(obj) {
		if row.Group == model.SettingDefault && len(row.Results) == 0 {
			return q.defaults(call, obj, row)
		}
	}
	return nil
}

// defaults returns what a flag is unless it is set.
func (q *query) defaults(call ssa.CallInstruction, obj *types.Func, row *model.Row) set {
	for _, in := range inputs(call, obj, row) {
		for _, v := range q.eval(in.v) {
			if v.Kind == Constant {
				return set{{Kind: Default, Const: v.Const, At: site(call.Pos())}}
			}
		}
	}
	return set{{Kind: Default, At: site(call.Pos())}}
}

// An input is an argument that a row names.
type input struct {
	name string
	v    ssa.Value
}

// inputs returns the arguments that a row gives a name; nil if the call is none that the row means.
func inputs(call ssa.CallInstruction, obj *types.Func, row *model.Row) (in []input) {
	common := call.Common()
	args := common.Args
	sig := obj.Signature()
	if sig.Recv() != nil {
		recv := common.Value
		if !common.IsInvoke() {
			if len(args) == 0 {
				return nil
			}
			recv, args = args[0], args[1:]
		}
		if row.RecvRole == model.In {
			in = append(in, input{"recv", recv})
		}
	}
	for i, p := range row.Params {
		v := ssautil.Argument(sig, args, i, p.Variadic)
		if v == nil {
			continue
		}
		if p.IsLit {
			text, _ := ssautil.StringConst(v)
			if n, ok := ssautil.IntConst(v); ok {
				text = strconv.Itoa(n)
			}
			if !strings.EqualFold(text, p.Lit) {
				return nil
			}
			continue
		}
		if p.Role == model.In {
			in = append(in, input{p.Name, v})
		}
	}
	return in
}

// returned returns what a call's result can be.
func (q *query) returned(call *ssa.Call, index int, path access.Path) set {
	return q.returnedPart(call, index, path, nil)
}

// returnedPart returns what a part of a call's result can be.
func (q *query) returnedPart(call *ssa.Call, index int, path access.Path, t types.Type) set {
	if q.tooMuch() {
		return unknown
	}
	if fn := call.Call.StaticCallee(); fn != nil && q.Has[q.Declared(fn)] {
		fn = q.Declared(fn)
		return q.substitute(q.result(fn, index, path, t), fn, call)
	}
	obj := ssautil.CalledObject(&call.Call)
	if obj == nil || obj.Pkg() == nil {
		return unknown
	}
	for _, row := range q.rowsOf(obj) {
		if values := q.made(call, obj, row, index, path, t); values != nil {
			return values
		}
	}
	if path == "" {
		if values := q.textOfCall(call, obj); values != nil {
			return values
		}
		if recv := q.fluent(call, obj); recv != nil {
			return q.eval(recv)
		}
	}
	if e, _ := q.entryOf(obj); e != nil {
		if values := e.result(index, path); values != nil {
			return q.substitute(values, nil, call)
		}
	}
	return unknown
}

// made returns what a row says of a result; nil if it says nothing of it.
func (q *query) made(call *ssa.Call, obj *types.Func, row *model.Row, index int, path access.Path, t types.Type) set {
	if !slices.Contains(row.Results, index) {
		return nil
	}
	switch row.Group {
	case model.SettingDefault:
		if path == "" {
			return q.defaults(call, obj, row)
		}
	case model.SettingCopy:
		for _, in := range inputs(call, obj, row) {
			return q.partOf(in.v, path, t, before(call))
		}
	case model.SettingNew:
		v := Value{Kind: Made, V: call, Of: q.given(call, obj, row), At: site(call.Pos())}
		if path == "" {
			return set{v}
		}
		return q.newField(v, call, obj, row, fieldName(obj.Signature().Results().At(index).Type(), path), t)
	}
	return nil
}

// newField returns what a field of a new object is, as the row says it: a constant, an input, what is not known, or unset. v is the object.
func (q *query) newField(v Value, call *ssa.Call, obj *types.Func, row *model.Row, name string, t types.Type) set {
	v.Kind, v.Type = Unset, t
	c := fieldText(row.Text, name, t)
	if c == nil {
		return set{v}
	}
	if c.Kind() == constant.String {
		if text := constant.StringVal(c); text == "?" {
			return set{{At: v.At}}
		}
		for _, in := range inputs(call, obj, row) {
			if in.name == constant.StringVal(c) {
				return q.eval(in.v).placed(v.At)
			}
		}
	}
	v.Kind, v.Const = Constant, c
	return set{v}
}

// fluent returns the object that a method of it returns, as in NewClientOptions().AddBroker(a).SetPassword(p); nil if the call is none of
// that kind. A copy of the object counts as it. Only packages are asked of which rows say how their objects are made.
func (q *query) fluent(call *ssa.Call, obj *types.Func) ssa.Value {
	sig := obj.Signature()
	if sig.Recv() == nil || sig.Results().Len() != 1 || call.Call.IsInvoke() || len(call.Call.Args) == 0 ||
		!types.Identical(sig.Recv().Type(), sig.Results().At(0).Type()) || !q.makes(obj.Pkg()) {
		return nil
	}
	return call.Call.Args[0]
}

// makes reports whether rows say how objects of a package are made.
func (a *Analysis) makes(pkg *types.Package) bool {
	known, ok := a.makers[pkg]
	if !ok {
		file := a.ModelOf(pkg)
		known = file != nil && slices.ContainsFunc(file.Rows(), func(r *model.Row) bool { return r.Kind == model.Setting && r.Group == model.SettingNew })
		a.makers[pkg] = known
	}
	return known
}

// given returns what a call is given by the names of a row: of an object with fields that count, these.
func (q *query) given(call *ssa.Call, obj *types.Func, row *model.Row) (out []Arg) {
	for _, in := range inputs(call, obj, row) {
		fields := q.fieldsOf(in.v.Type())
		for _, f := range fields {
			out = append(out, Arg{f.name, q.partOf(in.v, f.path, f.typ, before(call))})
		}
		if len(fields) == 0 {
			out = append(out, Arg{in.name, q.eval(in.v)})
		}
	}
	return out
}

// fieldName returns the name of the part of a type that a path leads to: "Cookie.Secure".
func fieldName(t types.Type, path access.Path) string {
	var names []string
	for i := range path.Len() {
		f, next := access.StepInto(t, path.At(i))
		if f == nil {
			return ""
		}
		names, t = append(names, f.Name()), next
	}
	return strings.Join(names, ".")
}

// fieldText returns the constant that a text of the form "Cookie.HttpOnly=true,Cookie.SameSite=2" gives a field, or nil.
func fieldText(text, name string, t types.Type) constant.Value {
	for item := range strings.SplitSeq(text, ",") {
		key, value, _ := strings.Cut(item, "=")
		if key != name || name == "" {
			continue
		}
		if n, err := strconv.ParseInt(value, 10, 64); err == nil {
			return constant.MakeInt64(n)
		}
		if b, err := strconv.ParseBool(value); err == nil {
			return constant.MakeBool(b)
		}
		return constant.MakeString(value)
	}
	return nil
}

// result returns what a part of a function's result can be, in terms of its parameters.
func (q *query) result(fn *ssa.Function, index int, path access.Path, t types.Type) (out set) {
	key := part{fn, index, path}
	if known, ok := q.results[key]; ok {
		return known
	}
	leave, ok := q.enter(resultKey{key})
	if !ok {
		return nil
	}
	defer leave()
	if q.whole(func() { out = q.findResult(fn, index, path, t) }) {
		q.results[key] = out
	}
	return out
}

type resultKey struct{ part }
type effectKey struct{ part }

func (q *query) findResult(fn *ssa.Function, index int, path access.Path, t types.Type) (out set) {
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || index >= len(ret.Results) {
			continue
		}
		v := ret.Results[index]
		if c, ok := v.(*ssa.Const); ok && (c.Value == nil && path != "" || failing(ret, index)) {
			continue // nothing is read of nil, nor beside an error
		}
		values := q.partOf(v, path, t, before(ret))
		out = out.add(values.placed(site(ret.Pos())).under(q.condsOf(b, nil))...)
	}
	return out
}

// failing reports whether a return tells of an error in its last result: what it gives in another place, nobody looks at.
//
//	if err != nil { return "", err }
//	return "", errors.New("too short")
func failing(ret *ssa.Return, index int) bool {
	last := len(ret.Results) - 1
	if last < 0 || index == last || !ssautil.IsError(ret.Results[last].Type()) {
		return false
	}
	switch err := ret.Results[last].(type) {
	case *ssa.Const:
		return false
	case *ssa.MakeInterface:
		return true
	case *ssa.UnOp:
		if _, isVariable := err.X.(*ssa.Global); isVariable { // as io.EOF
			return true
		}
	case *ssa.Call:
		if fn := err.Call.StaticCallee(); fn != nil && (ssautil.CalleeName(fn) == "errors.New" || ssautil.CalleeName(fn) == "fmt.Errorf") {
			return true
		}
	}
	return isNotNil(ret.Results[last], ret.Block())
}

// isNotNil reports whether a block is reached only if a value has been found not to be nil.
func isNotNil(v ssa.Value, b *ssa.BasicBlock) bool {
	for ; b.Idom() != nil; b = b.Idom() {
		test, ok := b.Idom().Instrs[len(b.Idom().Instrs)-1].(*ssa.If)
		if !ok || len(b.Preds) != 1 {
			continue
		}
		cmp, ok := test.Cond.(*ssa.BinOp)
		if !ok || cmp.X != v && cmp.Y != v || !isNil(cmp.X) && !isNil(cmp.Y) {
			continue
		}
		if (cmp.Op == token.NEQ) == (b == b.Idom().Succs[0]) && (cmp.Op == token.NEQ || cmp.Op == token.EQL) {
			return true
		}
	}
	return false
}

// isNil reports whether a value is the constant nil.
func isNil(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.IsNil()
}

// effect returns what a part of a parameter holds when a function returns. What it held before is Given.
func (q *query) effect(fn *ssa.Function, i int, path access.Path) (out set) {
	if i >= len(fn.Params) {
		return unknown
	}
	key := part{fn, i, path}
	if known, ok := q.effects[key]; ok {
		return known
	}
	same := set{{Kind: Given, Param: fn.Params[i], Index: i, Path: path}}
	leave, ok := q.enter(effectKey{key})
	if !ok {
		return same
	}
	defer leave()
	isWhole := q.whole(func() {
		for _, b := range fn.Blocks {
			if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && !failing(ret, -1) { // nobody uses what failed to be made
				l := access.Loc{Root: fn.Params[i], Path: path}
				out = out.add(q.at(l, before(ret), access.TypeAt(fn.Params[i].Type(), path))...)
			}
		}
	})
	if len(out) == 0 { // it does not return, or always fails
		out = same
	}
	if isWhole {
		q.effects[key] = out
	}
	return out
}

// substitute puts what a call gives in the place of what the callee says that it is given.
func (q *query) substitute(values set, fn *ssa.Function, call ssa.CallInstruction) (out set) {
	for _, v := range values {
		out = out.add(q.substituted(v, fn, call)...)
	}
	return out
}

// substituted is substitute for one value. Of a function of another package fn is nil.
func (q *query) substituted(v Value, fn *ssa.Function, call ssa.CallInstruction) (out set) {
	conds, by, ok := q.holding(v.When, fn, call)
	if !ok {
		return nil
	}
	v.When = conds
	if by != (summary.Site{}) { // what makes the condition true decides, and not what is done then
		v.At = by
	}
	if v.Kind == Opted {
		return q.optedAt(v, fn, call)
	}
	if len(v.Of) > 0 {
		return set{q.refilled(v, fn, call)}
	}
	if v.Kind != Given || fn != nil && (v.Param == nil || v.Param.Parent() != fn) {
		return set{v}
	}
	common := call.Common()
	args := ssautil.AllArgs(common)
	if v.Index >= len(args) {
		return unknown
	}
	arg := args[v.Index]
	t := access.TypeAt(arg.Type(), v.Path)
	for _, given := range q.partOf(arg, v.Path, t, before(call)).placed(site(ssautil.SitePos(call))) {
		if given.Kind == Unset && given.Type == nil {
			given.Type = t
		}
		for _, o := range v.ops {
			given = given.operate(o)
		}
		given.When = append(slices.Clone(given.When), conds...)
		given.settle()
		out = out.add(given)
	}
	return out
}

// refilled is substituted for what other values are parts of.
func (q *query) refilled(v Value, fn *ssa.Function, call ssa.CallInstruction) Value {
	of := make([]Arg, len(v.Of))
	for i, a := range v.Of {
		of[i] = Arg{a.Name, q.substitute(a.Values, fn, call)}
	}
	if v.Kind != Built {
		v.Of = of
		return v
	}
	parts := make([]set, len(of))
	for i, a := range of {
		parts[i] = a.Values
	}
	text := built(parts...)
	if text.When = v.When; text.Kind == Built {
		if text.At, text.first = v.At, v.first; text.first == nil {
			text.first = v.Of
		}
	}
	return text
}

// holding returns the conditions that are left of a callee's for a caller, where the caller decides one that holds, and false if one of
// them does not hold.
func (q *query) holding(conds []Cond, fn *ssa.Function, call ssa.CallInstruction) (left []Cond, by summary.Site, ok bool) {
	for _, c := range conds {
		on := q.substituted(*c.On, fn, call)
		if len(on) != 1 {
			c.On = &Value{}
			left = append(left, c)
			continue
		}
		k := on[0].Constant()
		if k == nil {
			c.On = &on[0]
			left = append(left, c)
			continue
		}
		if k.Kind() != c.Want.Kind() {
			continue
		}
		if constant.Compare(k, token.EQL, c.Want) == c.Not {
			return nil, by, false
		}
		by = on[0].At
	}
	return left, by, true
}

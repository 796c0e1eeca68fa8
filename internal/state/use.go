package state

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/summary"
)

// Where settings take effect: at calls that a row or a fact names, and where an object goes whose type a row names. A use of which
// something is given by the caller is handed up to all calls of the function, and there it is another use, with what that call gives.

// Uses finds the uses of the package.
func (a *Analysis) Uses() (all Settings) {
	for fn := range a.Functions() {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				switch instr := instr.(type) {
				case ssa.CallInstruction:
					all = append(all, a.calls(instr)...)
				}
			}
		}
		all = append(all, a.objects(fn)...)
	}
	all = a.handUp(all)
	slices.SortStableFunc(all, func(x, y *Use) int {
		return cmp.Or(
			summary.ComparePos(a.Ssa.Prog.Fset, x.At.Pos, y.At.Pos), cmp.Compare(x.Group, y.Group), summary.CompareSites(a.Ssa.Prog.Fset, x.Sink, y.Sink),
		)
	})
	return all
}

// calls returns the uses that a call is by a row or a fact.
func (a *Analysis) calls(call ssa.CallInstruction) (uses []*Use) {
	obj := ssautil.CalledObject(call.Common())
	if obj == nil {
		obj = a.held(call)
	}
	if obj == nil || obj.Pkg() == nil {
		return nil
	}
	for _, row := range a.rowsOf(obj) {
		if u := a.rowUse(call, obj, row); u != nil {
			uses = append(uses, u)
		}
	}
	if fn := call.Common().StaticCallee(); fn != nil && !a.Has[a.Declared(fn)] && obj.Pkg() != a.Pkg {
		if e, _ := a.entryOf(obj); e != nil {
			for i := range e.Uses {
				if u := a.instance(&e.Uses[i], nil, call); u != nil {
					uses = append(uses, u)
				}
			}
		}
	}
	return uses
}

// held returns the function of a library that a variable holds which is called, if it can be no other; or nil.
//
//	var newCipher = des.NewTripleDESCipher
//	block, err := newCipher(key)
func (a *Analysis) held(call ssa.CallInstruction) *types.Func {
	load, ok := call.Common().Value.(*ssa.UnOp)
	if !ok || call.Common().IsInvoke() || load.Op != token.MUL {
		return nil
	}
	if values := a.query().eval(load); len(values) == 1 && values[0].Kind == Function && len(values[0].When) == 0 {
		obj, _ := values[0].Fn.Object().(*types.Func)
		return obj
	}
	return nil
}

// rowUse returns the use that a row makes a call; nil if the row means other arguments.
func (a *Analysis) rowUse(call ssa.CallInstruction, obj *types.Func, row *model.Row) *Use {
	if len(row.Results) > 0 || row.Group == model.SettingDefault {
		return nil
	}
	u := &Use{Group: row.Group, Callee: ssautil.Callee(obj), Instr: call}
	u.At = site(ssautil.SitePos(call))
	u.Sink = u.At
	q := a.query()
	for _, in := range inputs(call, obj, row) {
		u.Args = append(u.Args, q.args(u, in.name, in.v, before(call))...)
	}
	if len(u.Args) == 0 {
		return nil
	}
	u.When = q.reachedUnder(call.Block())
	return u
}

// args returns what an argument can be, or, of an object with fields that count, what these can be.
func (q *query) args(u *Use, name string, v ssa.Value, at point) (out []Arg) {
	for _, f := range q.fieldsOf(ssautil.InnerType(v)) {
		if f.group == u.Group {
			out = append(out, Arg{f.name, q.partOf(v, f.path, f.typ, at).placed(u.At)})
		}
	}
	if out == nil {
		out = []Arg{{name, q.eval(v).placed(u.At)}}
	}
	return out
}

// objects returns the uses that objects are by their type: those that a function makes and hands out, and those of others of which it
// writes a field.
//
// An object is looked at as it is when the function ends, if one of these instructions is on all ways to there. The first that is so
// stands for it:
//
//	if t.TLSClientConfig == nil {
//		t.TLSClientConfig = &tls.Config{} // it is another one on another way
//	}
//	t.TLSClientConfig.InsecureSkipVerify = true
func (a *Analysis) objects(fn *ssa.Function) (uses []*Use) {
	type found struct {
		*Use
		ends bool
	}
	seen := make(map[access.Loc]*found)
	var order []*found
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			l, t := a.object(fn, instr)
			if l.Root == nil {
				continue
			}
			key := access.Loc{Root: l.Root, Path: l.Path}
			group := a.groupOf(t)
			known := seen[key]
			if group == "" || known != nil && (known.ends || !endsBehind(instr)) {
				continue
			}
			u := &found{a.objectUse(fn, group, key, t, instr), endsBehind(instr)}
			if known != nil {
				*known = *u
				continue
			}
			seen[key] = u
			order = append(order, u)
		}
	}
	for _, u := range order {
		uses = append(uses, u.Use)
	}
	return uses
}

// endsBehind reports whether a function returns behind an instruction on a way that cannot pass it by.
func endsBehind(instr ssa.Instruction) bool {
	return slices.ContainsFunc(instr.Parent().Blocks, func(b *ssa.BasicBlock) bool {
		_, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		return ok && instr.Block().Dominates(b)
	})
}

// object returns the object that an instruction makes, or of which it writes a field; none if it stands for another use: a parameter that
// is changed for the caller, what is made for the caller of a function that only this package calls.
func (a *Analysis) object(fn *ssa.Function, instr ssa.Instruction) (access.Loc, types.Type) {
	switch instr := instr.(type) {
	case *ssa.Alloc:
		t := ssautil.PointedTo(instr.Type())
		if _, ok := t.Underlying().(*types.Struct); ok && a.groupOf(t) != "" && a.goesOut(fn, instr) {
			return a.home(fn, instr), t
		}
	case *ssa.Call:
		if v := instr.Value(); a.makesForUs(v) && a.goesOut(fn, v) {
			return a.places(fn).Loc(v), ssautil.PointedTo(v.Type())
		}
	case *ssa.Extract:
		if call, ok := instr.Tuple.(*ssa.Call); ok && a.groupOf(instr.Type()) != "" && a.makesForUs(call) && a.goesOut(fn, instr) {
			return a.places(fn).Loc(instr), ssautil.PointedTo(instr.Type())
		}
	case *ssa.Store:
		addr, ok := instr.Addr.(*ssa.FieldAddr)
		if !ok {
			break
		}
		l := a.places(fn).Loc(addr.X)
		if _, isParam := l.Root.(*ssa.Parameter); isParam && l.Path == "" {
			break
		}
		if alloc, isAlloc := l.Root.(*ssa.Alloc); isAlloc && l.Path == "" {
			if !a.goesOut(fn, alloc) {
				break
			}
			l = a.home(fn, alloc)
		}
		if l.Root.Parent() != nil && l.Root.Parent() != fn { // in a function literal that changes what is around it
			break
		}
		return l, ssautil.PointedTo(addr.X.Type())
	}
	return access.Loc{}, nil
}

// makesForUs reports whether a call is of a function of which it is known what it returns, and which is not itself where the object counts.
func (a *Analysis) makesForUs(call *ssa.Call) bool {
	if _, ok := call.Type().(*types.Tuple); !ok && a.groupOf(call.Type()) == "" {
		return false
	}
	fn := call.Call.StaticCallee()
	if fn == nil {
		return false
	}
	if fn = a.Declared(fn); a.Has[fn] {
		return fn.Parent() == nil
	}
	obj, ok := fn.Object().(*types.Func)
	if !ok || obj.Pkg() == nil {
		return false
	}
	e, _ := a.entryOf(obj)
	return e != nil && len(e.Results) > 0
}

// home returns where an object is found later on: the variable or field that it is stored in, if it is stored once and before its own
// fields can be written by that name, else itself. A literal that is no pointer is copied there.
//
//	s.srv = &http.Server{Addr: addr}
//	s.srv.ReadTimeout = time.Minute
//
//	config := session.Config{CookieHTTPOnly: true}
//	config.CookieSecure = true
func (a *Analysis) home(fn *ssa.Function, alloc *ssa.Alloc) access.Loc {
	var stored []*ssa.Store
	for _, r := range *alloc.Referrers() {
		if st, ok := r.(*ssa.Store); ok && st.Val == alloc {
			stored = append(stored, st)
		} else if st := copied(alloc, r); st != nil {
			stored = append(stored, st)
		}
	}
	if len(stored) == 1 {
		if l := a.places(fn).Loc(stored[0].Addr); l.Index == nil && l.Root.Parent() == fn {
			return l
		}
	}
	return a.places(fn).Loc(alloc)
}

// copied returns the store of a literal to a variable or a field, if an instruction loads the literal for nothing else; or nil.
func copied(literal *ssa.Alloc, r ssa.Instruction) *ssa.Store {
	load, ok := r.(*ssa.UnOp)
	if !ok || literal.Comment != "complit" || len(*load.Referrers()) != 1 {
		return nil
	}
	st, ok := (*load.Referrers())[0].(*ssa.Store)
	if !ok {
		return nil
	}
	switch to := st.Addr.(type) {
	case *ssa.FieldAddr:
		return st
	case *ssa.Alloc:
		if to.Comment != "varargs" {
			return st
		}
	}
	return nil
}

// goesOut reports whether an object is used by others: it is handed to a call, stored, or returned to another package.
func (a *Analysis) goesOut(fn *ssa.Function, v ssa.Value) bool {
	w := outward{a, make(map[ssa.Value]bool)}
	return w.goesOut(fn, v)
}

// An outward is a walk from an object to what uses it, which looks at each value once.
type outward struct {
	*Analysis
	seen map[ssa.Value]bool
}

func (w *outward) goesOut(fn *ssa.Function, v ssa.Value) bool {
	if v.Referrers() == nil {
		return true
	}
	if w.seen[v] {
		return false
	}
	w.seen[v] = true
	for _, r := range *v.Referrers() {
		if w.usedBy(fn, v, r) {
			return true
		}
	}
	return false
}

// usedBy reports whether one instruction that uses an object hands it out.
func (w *outward) usedBy(fn *ssa.Function, v ssa.Value, r ssa.Instruction) bool {
	switch r := r.(type) {
	case *ssa.FieldAddr, *ssa.DebugRef, *ssa.IndexAddr:
		return false
	case *ssa.Store:
		return r.Val == v
	case *ssa.Return:
		return ssautil.IsOpen(fn) || fn.Parent() != nil
	case *ssa.UnOp, *ssa.MakeInterface, *ssa.Phi, *ssa.ChangeType:
		return w.goesOut(fn, r.(ssa.Value))
	case ssa.CallInstruction:
		callee := r.Common().StaticCallee()
		return callee == nil || !w.Has[w.Declared(callee)] || !w.isHelper(r, v)
	}
	return true
}

// isHelper reports whether a call of a function of the package hands an object to it that the function returns, or only writes to.
func (w *outward) isHelper(call ssa.CallInstruction, v ssa.Value) bool {
	fn := w.Declared(call.Common().StaticCallee())
	for i, arg := range call.Common().Args {
		if arg == v && i < len(fn.Params) && w.goesOut(fn, fn.Params[i]) {
			return false
		}
	}
	return true
}

// objectUse returns the use of an object that is complete when its function ends; of a function that does not end, when it is first
// handed on.
func (a *Analysis) objectUse(fn *ssa.Function, group string, l access.Loc, t types.Type, instr ssa.Instruction) *Use {
	u := &Use{Group: group, Instr: instr}
	u.At = site(instr.Pos())
	u.Sink = u.At
	q := a.query()
	var ends []point
	for _, b := range fn.Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && instr.Block().Dominates(b) {
			ends = append(ends, before(ret))
		}
	}
	if len(ends) == 0 {
		ends = []point{a.lastUse(instr, l)}
	}
	for _, f := range a.fieldsOf(t) {
		if f.group != group {
			continue
		}
		var values set
		for _, end := range ends {
			found := q.at(l.Part(f.path), end, f.typ)
			if alloc, ok := instr.(*ssa.Alloc); ok && alloc != l.Root && (len(found) == 0 || !known(found)) {
				found = q.at(access.Loc{Root: alloc, Path: f.path}, end, f.typ)
			}
			values = values.add(found...)
		}
		u.Args = append(u.Args, Arg{f.name, values.placed(u.At)})
	}
	u.When = q.reachedUnder(instr.Block())
	return u
}

// lastUse returns the point behind the last instruction of the block of an object that stores to it: what a literal writes.
func (a *Analysis) lastUse(instr ssa.Instruction, l access.Loc) point {
	b := instr.Block()
	last := ssautil.IndexOf(instr)
	for i := last; i < len(b.Instrs); i++ {
		if st, ok := b.Instrs[i].(*ssa.Store); ok && a.places(instr.Parent()).Loc(st.Addr).Root == l.Root {
			last = i
		}
	}
	return point{b, last + 1}
}

// handUp adds, for each use of which something is given by callers, the uses at the calls.
func (a *Analysis) handUp(uses []*Use) (all []*Use) {
	type place struct {
		group    string
		sink, at summary.Site
	}
	seen := make(map[place][]*Use)
	count := make(map[summary.Site]int)
	for len(uses) > 0 {
		u := uses[0]
		uses = uses[1:]
		all = append(all, u)
		if len(u.Through) >= maxCalls {
			continue
		}
		for _, fn := range u.givers() {
			for _, call := range a.CallsOf(fn) {
				if call.Parent() == fn {
					continue // what a recursion makes of it has no end
				}
				u.Handed = true
				up := a.instance(u, fn, call)
				if up == nil {
					continue // the call does not reach it
				}
				key := place{up.Group, up.Sink, up.At}
				isSeen := slices.ContainsFunc(seen[key], func(o *Use) bool { return sameArgs(o.Args, up.Args) })
				if count[u.Sink] < maxUses && !isSeen {
					seen[key] = append(seen[key], up)
					count[u.Sink]++
					uses = append(uses, up)
				}
			}
		}
		if !u.Handed {
			if up, whole := a.kept(u); up != nil {
				u.Handed, u.isKept = true, whole
				uses = append(uses, up)
			}
		}
	}
	return all
}

// givers returns the functions whose callers give something of the use.
func (u *Use) givers() (fns []*ssa.Function) {
	var each func(args []Arg)
	note := func(v *Value) {
		if v.isOpen() && !slices.Contains(fns, v.Param.Parent()) {
			fns = append(fns, v.Param.Parent())
		}
		each(v.Of)
	}
	each = func(args []Arg) {
		for i := range args {
			for j := range args[i].Values {
				v := &args[i].Values[j]
				note(v)
				for _, c := range v.When {
					note(c.On)
				}
			}
		}
	}
	each(u.Args)
	return fns
}

// instance returns a use of a function as one of its caller; nil if what the call gives does not reach it. Of a function of another
// package fn is nil.
func (a *Analysis) instance(u *Use, fn *ssa.Function, call ssa.CallInstruction) *Use {
	q := a.query()
	up := *u
	up.Handed = false
	up.Instr, up.At = call, site(ssautil.SitePos(call))
	up.Through = append([]string{ssautil.CalledName(call.Common())}, u.Through...)
	up.Args = nil
	for _, arg := range u.Args {
		up.Args = append(up.Args, q.givenBy(&up, arg, fn, call)...)
	}
	left, _, reached := q.holding(u.When, fn, call)
	if !reached {
		return nil
	}
	up.When = append(q.condsOf(call.Block(), nil), left...)
	return &up
}

// givenBy returns what an argument of a use is where its caller gives it. Of an object that the callee has as an interface the caller knows
// the type, and so which of its fields count:
//
//	func sign(c jwt.Claims) { jwt.NewWithClaims(method, c) }
//	sign(&claims{User: name}) // of which ExpiresAt is unset
func (q *query) givenBy(up *Use, arg Arg, fn *ssa.Function, call ssa.CallInstruction) []Arg {
	if v := wholeGiven(arg, fn, call); v != nil {
		if args := q.args(up, arg.Name, v, before(call)); args[0].Name != arg.Name {
			return args
		}
	}
	return []Arg{{arg.Name, q.substitute(arg.Values, fn, call).placed(up.At)}}
}

// wholeGiven returns what a call gives for an argument that is a parameter of the callee, nothing less and nothing else; nil if it is not
// so.
func wholeGiven(arg Arg, fn *ssa.Function, call ssa.CallInstruction) ssa.Value {
	if len(arg.Values) != 1 || call.Common().IsInvoke() {
		return nil
	}
	v := &arg.Values[0]
	isOwn := fn == nil || v.Param != nil && v.Param.Parent() == fn
	if v.Kind != Given || v.Path != "" || len(v.ops)+len(v.When) > 0 || !isOwn || v.Index >= len(call.Common().Args) {
		return nil
	}
	return call.Common().Args[v.Index]
}

// IsGiven reports whether something of the use is left to callers.
func (u *Use) IsGiven() bool { return len(u.givers()) > 0 }

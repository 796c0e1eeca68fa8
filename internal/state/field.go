package state

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
)

// What a field holds whose object comes by a way that is not seen. A method that is called through an interface, or handed to a router,
// has no caller in the package that says what its receiver holds:
//
//	func newWeb(h http.Handler) *web       { return &web{srv: &http.Server{Handler: h}} }
//	func (w *web) Run(context.Context) error { return w.srv.ListenAndServe() } // called through an interface
//
// Only this package writes a field whose name is not exported. So where one function writes it, or what all write is known, the field
// holds that. The use is told of a second time with it. A field of which the address goes elsewhere, or whose object may be
// changed by what it is handed to, is not known.

// A slot is a field of a type of the package.
type slot struct {
	of    *types.TypeName
	field int
}

// kept returns a use of which a function that nobody calls has something from its receiver, with what the fields there hold; nil if nothing
// is known of them. It reports whether all that was left open is known by that.
func (a *Analysis) kept(u *Use) (up *Use, all bool) {
	if u.fields >= maxKept {
		return nil, false
	}
	k := &keeper{query: a.query(), all: true}
	args := make([]Arg, len(u.Args))
	for i, arg := range u.Args {
		args[i] = Arg{arg.Name, k.values(arg.Values)}
	}
	if !k.found {
		return nil, false
	}
	next := *u
	next.Args, next.Handed = args, false
	next.fields++
	return &next, k.all
}

// A keeper puts what fields hold in the place of what is given.
type keeper struct {
	*query
	found, all bool
}

func (k *keeper) values(values []Value) (out set) {
	for _, v := range values {
		switch {
		case v.Kind == Built && len(v.When) == 0:
			parts := make([]set, len(v.Of))
			for i, a := range v.Of {
				parts[i] = k.values(a.Values)
			}
			text := built(parts...)
			text.At = v.At
			out = out.add(text)
		case v.Kind == Given && v.Param != nil:
			out = out.add(k.given(v)...)
		default:
			out = out.add(v)
		}
	}
	return out
}

// given returns what a part of a parameter is.
func (k *keeper) given(v Value) (out set) {
	held := k.heldBy(v.Param, v.Path)
	passedOn := held.passedOn()
	if held == nil || ssautil.IsOpen(v.Param.Parent()) && held.depends() && !passedOn {
		k.all = false
		return set{v}
	}
	k.found = true
	for _, h := range held {
		if h.isOpen() && !passedOn {
			k.all = false
		}
		for _, o := range v.ops {
			h = h.operate(o)
		}
		h.When = append(h.When[:len(h.When):len(h.When)], v.When...)
		h.settle()
		out = out.add(h)
	}
	return out
}

// heldBy returns what a part of a parameter holds by what the package stores in the last field on the way there that only the package can
// write; nil if that is not known.
func (q *query) heldBy(p *ssa.Parameter, path access.Path) set {
	fn := p.Parent()
	if fn.Signature.Recv() == nil || ssautil.ParamIndex(p) != 0 || path == "" || len(q.CallsOf(fn)) > 0 {
		return nil
	}
	t, last, rest := p.Type(), slot{}, access.Path("")
	var holds types.Type
	for i := range path.Len() {
		owner := ssautil.NamedOf(t)
		f, next := access.StepInto(t, path.At(i))
		if next == nil {
			return nil
		}
		if f != nil && owner != nil && owner.Obj().Pkg() == q.Pkg && !token.IsExported(f.Name()) {
			last, rest, holds = slot{owner.Origin().Obj(), path.At(i)}, path.From(i+1), next
		}
		t = next
	}
	if last.of == nil || rest != "" && !ssautil.Pointerish(holds) && ssautil.StructOf(holds) == nil {
		return nil
	}
	return q.stores(last, rest, t)
}

// stores returns what the stores to a field leave in a part of it; nil if it is not known.
func (q *query) stores(s slot, rest access.Path, t types.Type) (out set) {
	written := q.writers(s, rest)
	if written == nil {
		return nil
	}
	for _, st := range written {
		values := q.afterwards(st, rest, t)
		if len(values) == 0 {
			return nil
		}
		out = out.add(values...)
	}
	for i := range out {
		if out[i].Kind == Unknown || out[i].isOpen() && len(written) > 1 {
			return nil
		}
	}
	return out
}

// depends reports whether callers in other packages decide more of some values than is known here.
func (s set) depends() bool {
	return slices.ContainsFunc(s, func(v Value) bool { return v.isOpen() || len(v.When) > 0 })
}

// passedOn reports whether some values are what callers of another function of the package give, and nothing else: they are told of it.
//
//	func New(o Options) *Manager { return &Manager{opts: o} }
func (s set) passedOn() bool {
	return !slices.ContainsFunc(s, func(v Value) bool { return v.Kind != Given || !v.isOpen() || len(v.When) > 0 })
}

// afterwards returns what a stored value, or a part of it, is when the function ends that stores it.
func (q *query) afterwards(st *ssa.Store, rest access.Path, t types.Type) (out set) {
	if rest == "" {
		return q.stored(st, rest, t, before(st))
	}
	for _, b := range st.Parent().Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && st.Block().Dominates(b) {
			out = out.add(q.at(q.places(st.Parent()).Loc(st.Addr).Part(rest), before(ret), t)...)
		}
	}
	return out
}

// writers returns the stores of the package to a field; nil if there are none, or if a part of the field may be written in another way.
func (q *query) writers(s slot, part access.Path) (stores []*ssa.Store) {
	var loads []*ssa.UnOp
	for _, addr := range q.slots()[s] {
		for _, r := range *addr.Referrers() {
			switch r := r.(type) {
			case *ssa.DebugRef:
			case *ssa.Store:
				if r.Addr != addr {
					return nil
				}
				stores = append(stores, r)
			case *ssa.UnOp:
				if ssautil.Pointerish(r.Type()) {
					loads = append(loads, r)
				}
			case *ssa.FieldAddr: // of a struct in a struct
				if (part == "" || part.At(0) == r.Field) && !isOnlyRead(r, maxOps) {
					return nil
				}
			default:
				return nil
			}
		}
	}
	for _, load := range loads {
		isBehind := slices.ContainsFunc(stores, func(st *ssa.Store) bool { return st.Parent() == load.Parent() && ssautil.Precedes(st, load) })
		if (!isBehind || part == "") && q.mayChange(load, part) { // else it is looked at when the function ends
			return nil
		}
	}
	return stores
}

// isOnlyRead reports whether what is at an address in a struct is loaded, and nothing else is done with the address.
func isOnlyRead(addr *ssa.FieldAddr, depth int) bool {
	for _, r := range *addr.Referrers() {
		switch r := r.(type) {
		case *ssa.DebugRef:
		case *ssa.UnOp:
			if ssautil.Pointerish(r.Type()) { // what it leads to may be written
				return false
			}
		case *ssa.FieldAddr:
			if depth == 0 || !isOnlyRead(r, depth-1) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// slots returns where the fields of the package's types are addressed, which is found at the first question.
func (a *Analysis) slots() map[slot][]*ssa.FieldAddr {
	if a.fields == nil {
		a.fields = make(map[slot][]*ssa.FieldAddr)
		for fn := range a.Functions() {
			for _, b := range fn.Blocks {
				for _, instr := range b.Instrs {
					if addr, ok := instr.(*ssa.FieldAddr); ok {
						if named := ssautil.NamedOf(addr.X.Type()); named != nil && named.Obj().Pkg() == a.Pkg {
							s := slot{named.Origin().Obj(), addr.Field}
							a.fields[s] = append(a.fields[s], addr)
						}
					}
				}
			}
		}
	}
	return a.fields
}

// mayChange reports whether what a field leads to may be changed by what uses the pointer, list or map that was read from it.
func (q *query) mayChange(load *ssa.UnOp, part access.Path) bool {
	for _, r := range *load.Referrers() {
		switch r := r.(type) {
		case *ssa.DebugRef, *ssa.BinOp, *ssa.If, *ssa.UnOp, *ssa.Lookup, *ssa.Range:
		case *ssa.FieldAddr:
			for _, w := range *r.Referrers() {
				if _, ok := w.(*ssa.UnOp); !ok {
					return true
				}
			}
		case ssa.CallInstruction:
			if q.changes(r, load, part) {
				return true
			}
		default:
			return true
		}
	}
	return false
}

// changes reports whether a call may change a part of what it is given: of the package's functions their bodies say it, and of a
// library's those do that are called like a change, or of which a row says that they write there.
func (q *query) changes(instr ssa.CallInstruction, v ssa.Value, part access.Path) bool {
	common := instr.Common()
	if b, ok := common.Value.(*ssa.Builtin); ok {
		isOther := len(common.Args) > 1 && ssautil.Unboxed(common.Args[0]) != v && (b.Name() == "copy" || b.Name() == "append")
		return b.Name() != "len" && b.Name() != "cap" && !isOther
	}
	if common.IsInvoke() {
		return false // as aead.Seal(nil, s.nonce, text, nil): what an interface is given it reads
	}
	fn := common.StaticCallee()
	if fn == nil {
		return true
	}
	if fn = q.Declared(fn); q.Has[fn] {
		for i, arg := range common.Args {
			if ssautil.Unboxed(arg) == v && !q.leaves(fn, i, part) {
				return true
			}
		}
		return false
	}
	obj := ssautil.CalledObject(common)
	if obj == nil || obj.Pkg() == nil {
		return true
	}
	if call, ok := instr.(*ssa.Call); ok {
		w := &walk{query: q}
		for i, arg := range common.Args {
			if ssautil.Unboxed(arg) == v && w.writes(call, obj, i, arg) {
				return true
			}
		}
	}
	return false
}

// leaves reports whether a function of the package leaves a part of an argument as it was.
func (q *query) leaves(fn *ssa.Function, i int, part access.Path) bool {
	for _, v := range q.effect(fn, i, part) {
		if v.Kind != Given || v.Index != i || v.Path != part || len(v.ops) > 0 || v.Param != fn.Params[i] {
			return false
		}
	}
	return part != "" // what a list holds is not followed
}

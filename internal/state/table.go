package state

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// What a map holds that is filled where a variable of the package is initialized, and written nowhere else:
//
//	var costs = map[string]int{"fast": 5, "slow": 12}
//
// An element with a constant key is what stands there. With any other key it is one of all elements, each of which is under the condition
// that somebody chooses it.

// lookup returns what an element of a map can be.
func (q *query) lookup(v *ssa.Lookup) (out set) {
	entries, ok := q.entries(v.X)
	if !ok || q.tooMuch() {
		return unknown
	}
	key, isConst := v.Index.(*ssa.Const)
	for _, e := range entries {
		k, ok := e.Key.(*ssa.Const)
		switch {
		case !ok:
			return unknown
		case !isConst:
			chosen := Cond{On: &Value{}, Want: k.Value, Name: nameOf(v.Index)}
			out = out.add(q.eval(e.Value).placed(site(e.Pos())).under([]Cond{chosen})...)
		case sameValue(k.Value, key.Value):
			return q.eval(e.Value).placed(site(e.Pos()))
		}
	}
	if isConst {
		return set{{Kind: Unset, Type: v.Type(), At: site(v.Pos())}}
	}
	return out
}

// entries returns what fills a map that an unexported variable of the package holds, and false if that is not known.
func (q *query) entries(m ssa.Value) (entries []*ssa.MapUpdate, ok bool) {
	load, isLoad := m.(*ssa.UnOp)
	if !isLoad || load.Op != token.MUL {
		return nil, false
	}
	v, isGlobal := load.X.(*ssa.Global)
	if !isGlobal || v.Pkg != q.Ssa || token.IsExported(v.Name()) && q.Pkg.Name() != "main" {
		return nil, false
	}
	var made *ssa.MakeMap
	for _, instr := range q.writesOf(v) {
		st, isStore := instr.(*ssa.Store)
		if !isStore || made != nil || st.Parent() != q.Ssa.Func("init") {
			return nil, false
		}
		if made, isStore = st.Val.(*ssa.MakeMap); !isStore {
			return nil, false
		}
	}
	if made == nil {
		return nil, false
	}
	for _, r := range *made.Referrers() {
		if e, isEntry := r.(*ssa.MapUpdate); isEntry && e.Map == made {
			entries = append(entries, e)
		}
	}
	return entries, len(entries) > 0 && len(entries) <= maxValues && !ssautil.Pointerish(entries[0].Value.Type())
}

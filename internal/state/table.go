package state

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/ssautil"
)

// What a list holds that is written as a literal, here or where a variable of the package is initialized:
//
//	for _, s := range []*http.Server{{Addr: ":80"}, {Addr: ":81", ReadTimeout: time.Minute}} {
//		go s.ListenAndServe()
//	}
//
// An element of it is each of those that the literal has, as a loop takes them all. One that is taken by an index which somebody chooses is
// under that condition.

// maxElements is how many elements of a list are told apart. Their paths have a step each.
const maxElements = 12

// listOf returns the array behind a literal, if a place is in any of its elements; or nil.
func listOf(l access.Loc) *ssa.Alloc {
	list, ok := l.Root.(*ssa.Alloc)
	if !ok || l.Path == "" || !isAny(l.Path.At(0)) {
		return nil
	}
	if _, ok := ssautil.PointedTo(list.Type()).Underlying().(*types.Array); !ok {
		return nil
	}
	return list
}

// isAny reports whether a step leads to any element of a list, or any but the first.
func isAny(step int) bool { return step == access.ElemStep || access.FieldStep(step) == access.Rest }

// isOneOf reports whether what is at a path is only one of the elements that another path leads to.
func isOneOf(one, all access.Path) bool {
	for i := range min(one.Len(), all.Len()) {
		if isAny(all.At(i)) && !isAny(one.At(i)) {
			return true
		}
	}
	return false
}

// elements returns what a place can hold in each element of a list.
func (q *query) elements(list *ssa.Alloc, l access.Loc, at point, t types.Type) (out set) {
	n := ssautil.PointedTo(list.Type()).Underlying().(*types.Array).Len()
	if n > maxElements {
		return unknown
	}
	first, rest := l.Path.At(0), l.Path.From(1)
	l.Index = nil
	for i := range int(n) {
		one := access.IndexStep(i)
		if !access.SameStep(first, one.At(0)) {
			continue
		}
		l.Path = one + rest
		out = out.add(q.at(l, at, t)...)
	}
	return out
}

// chosenIndex returns the index by which an element is chosen that a load or a view leads to, and how many there are, 0 if that is not known;
// nil if the index is a constant, or a loop counts it.
func chosenIndex(v ssa.Value) (index ssa.Value, n int) {
	for range maxOps {
		switch x := v.(type) {
		case *ssa.UnOp:
			v = x.X
		case *ssa.FieldAddr:
			v = x.X
		case *ssa.Field:
			v = x.X
		case *ssa.IndexAddr:
			return chosenBy(x.Index), arrayLen(x.X.Type())
		case *ssa.Index:
			return chosenBy(x.Index), arrayLen(x.X.Type())
		default:
			return nil, 0
		}
	}
	return nil, 0
}

func arrayLen(t types.Type) int {
	if a, ok := ssautil.PointedTo(t).Underlying().(*types.Array); ok {
		return int(a.Len())
	}
	return 0
}

func chosenBy(index ssa.Value) ssa.Value {
	for {
		c, ok := index.(*ssa.Convert)
		if !ok {
			break
		}
		index = c.X
	}
	switch index.(type) {
	case *ssa.Const, *ssa.Phi, *ssa.BinOp:
		return nil
	}
	return index
}

// eachElement returns what a place holds in each of the n elements of an array, under the condition that a caller gives that index; nil if
// no caller gives it.
//
//	var costs = [...]int{Fast: 5, Slow: 12}
//	func hash(pw string, l Level) { … costs[l] … }
func (q *query) eachElement(l access.Loc, by ssa.Value, n int, at point, t types.Type) (out set) {
	if by == nil || n == 0 || n > maxElements || q.tooMuch() {
		return nil
	}
	step := -1
	for i := range l.Path.Len() {
		if isAny(l.Path.At(i)) {
			if step >= 0 {
				return nil
			}
			step = i
		}
	}
	on := q.eval(by)
	if step < 0 || len(on) != 1 || !on[0].isOpen() || len(on[0].When) > 0 {
		return nil
	}
	head, rest := l.Path[:2*step], l.Path.From(step+1)
	l.Index = nil
	for i := range n {
		l.Path = head + access.IndexStep(i) + rest
		out = out.add(q.at(l, at, t).under([]Cond{{On: &on[0], Want: constant.MakeInt64(int64(i)), Name: nameOf(by)}})...)
	}
	return out
}

// What a map holds that is filled where it is made, as a literal or where a variable of the package is initialized, and written nowhere else:
//
//	var costs = map[string]int{"fast": 5, "slow": 12}
//
// An element with a constant key is what stands there. With any other key it is one of all elements, each of which is under the condition
// that somebody chooses it. So a caller that gives the key chooses one.

// lookup returns what an element of a map can be.
func (q *query) lookup(v *ssa.Lookup) set { return q.lookupPart(v, "", v.Type()) }

// lookupPart returns what a part of an element of a map can be, which has the type t.
func (q *query) lookupPart(v *ssa.Lookup, path access.Path, t types.Type) (out set) {
	entries, ok := q.entries(v.X)
	if !ok || q.tooMuch() {
		return unknown
	}
	key, isConst := v.Index.(*ssa.Const)
	by := &Value{}
	if on := q.eval(v.Index); !isConst && len(on) == 1 && on[0].isOpen() {
		by = &on[0]
	}
	for _, e := range entries {
		k := e.Key.(*ssa.Const)
		switch {
		case !isConst:
			chosen := Cond{On: by, Want: k.Value, Name: nameOf(v.Index)}
			out = out.add(q.partOf(e.Value, path, t, before(e)).placed(site(e.Pos())).under([]Cond{chosen})...)
		case sameValue(k.Value, key.Value):
			return q.partOf(e.Value, path, t, before(e)).placed(site(e.Pos()))
		}
	}
	if isConst {
		return set{{Kind: Unset, Type: t, At: site(v.Pos())}}
	}
	return out
}

// lookupOf returns the lookup in a map that a value is, or is a part of, and which part; nil if it is none.
func lookupOf(v ssa.Value) (lookup *ssa.Lookup, path access.Path) {
	for range maxOps {
		switch x := v.(type) {
		case *ssa.Field:
			v, path = x.X, access.FieldStep(x.Field)+path
		case *ssa.Extract:
			if x.Index != 0 {
				return nil, ""
			}
			if lookup, _ = x.Tuple.(*ssa.Lookup); lookup == nil {
				return nil, ""
			}
			v = lookup
		case *ssa.Lookup:
			return x, path
		default:
			return nil, ""
		}
	}
	return nil, ""
}

// entries returns what fills a map, by keys that are constants; false if that is not known.
func (q *query) entries(m ssa.Value) (entries []*ssa.MapUpdate, ok bool) {
	made, isHere := m.(*ssa.MakeMap)
	if !isHere {
		made = q.initialMap(m)
	}
	if made == nil {
		return nil, false
	}
	for _, r := range *made.Referrers() {
		switch r := r.(type) {
		case *ssa.MapUpdate:
			if r.Map != made || isHere && r.Block() != made.Block() {
				return nil, false
			}
			key, isConst := r.Key.(*ssa.Const)
			if !isConst || slices.ContainsFunc(entries, func(e *ssa.MapUpdate) bool { return sameValue(e.Key.(*ssa.Const).Value, key.Value) }) {
				return nil, false
			}
			entries = append(entries, r)
		case *ssa.Lookup, *ssa.DebugRef:
		default:
			if isHere { // others may write to it
				return nil, false
			}
		}
	}
	return entries, len(entries) > 0 && len(entries) <= maxValues && !ssautil.Pointerish(entries[0].Value.Type())
}

// initialMap returns the map that an unexported variable of the package holds, if it holds no other and nobody writes to it; or nil.
func (q *query) initialMap(m ssa.Value) (made *ssa.MakeMap) {
	load, isLoad := m.(*ssa.UnOp)
	if !isLoad || load.Op != token.MUL {
		return nil
	}
	v, isGlobal := load.X.(*ssa.Global)
	if !isGlobal || v.Pkg != q.Ssa || token.IsExported(v.Name()) && q.Pkg.Name() != "main" {
		return nil
	}
	for _, instr := range q.writesOf(v) {
		st, isStore := instr.(*ssa.Store)
		if !isStore || made != nil || st.Parent() != q.Ssa.Func("init") {
			return nil
		}
		if made, isStore = st.Val.(*ssa.MakeMap); !isStore {
			return nil
		}
	}
	return made
}

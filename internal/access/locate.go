package access

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssautil"
)

// Where the data of SSA values is. Most instructions only lead to data that is elsewhere: in
//
//	p := &req.Header  // FieldAddr
//	h := (*p)["Host"] // a load, then a Lookup
//	s := string(h[0]) // IndexAddr, a load and a conversion
//
// all of the values are parts of the object req, at ever longer paths. Resolving walks from a value to its operand until it
// comes to one that makes an object: a parameter, a variable, a call, a phi. So two values that are one in memory have the
// same root and path, and updates through the one are seen by the other. Aliases that differ by run time, as of two
// pointers in a phi, are not for this file.
//
// The walk takes one operand each, and comes to an end because only phis, which are roots, close cycles in SSA; bindings of
// free variables lead outwards. Each answer is kept. Paths have MaxPath steps: deeper parts are resolved to the whole.

// A Loc is where a value's data is: a part of an object. Values that only lead somewhere, such as the address of a field,
// have no object of their own.
type Loc struct {
	Root  ssa.Value   // the object
	Path  Path        // from the object to the part
	Clean model.Kinds // by the types that the value had on the way, and by what topics and fields' rows say
	Index ssa.Value   // what chose the element, if that is not constant
	Low   Low         // how the indices of a slice of a slice differ from the object's

	Async   bool        // it is read at any time, as from a channel
	Letters bool        // with Index: the elements are characters or numbers
	Named   model.Kinds // what flows are clean for that nothing but a name makes a source
	Sure    model.Kinds // the same for those whose name leaves no doubt
}

// Low says where a slice of a slice begins: s[1:][0] is not the first element of s.
type Low uint8

const (
	AtFirst     Low = iota // at the first element
	BehindFirst            // somewhere behind it
	anywhere               // at an index that is not known
)

// Loc returns where v's data is. It is clean by v's type and by what topics know of v, besides what it got on the way.
// Each value on the way adds its own kinds, and none takes any away: in
//
//	n := len(args)  // a number, and so clean for a shell
//	var v any = n   // a view of n, and as clean
//
// a chain of views is as clean as all its links together. A step into a part starts anew, see Part.
func (g *Resolver) Loc(v ssa.Value) Loc {
	if l := g.locs[v]; l != nil {
		return *l
	}
	l := g.resolve(v)
	all, named, sure := g.on.View(v)
	l.Clean |= g.CleanByType(v.Type()) | all
	l.Named |= named
	l.Sure |= sure
	g.locs[v] = g.keep(l)
	return l
}

// keep returns where a Loc is kept. Locs are large, and a map of pointers grows without copying them; they are allocated in
// pieces, since there is one for nearly every value of the program.
func (g *Resolver) keep(l Loc) *Loc {
	if len(g.kept) == cap(g.kept) {
		g.kept = make([]Loc, 0, min(max(2*cap(g.kept), 4), 64))
	}
	g.kept = append(g.kept, l)
	return &g.kept[len(g.kept)-1]
}

// resolve takes one step from v to what it is a view of. A value that makes an object is its own root.
// The cases are all instructions that make no new data. Conversions are views too: []byte(s) is a copy in Go,
// but says the same as s. An operator as + is none of them, since its result is a text of its own.
func (g *Resolver) resolve(v ssa.Value) Loc {
	defer g.Deep.Enter().Leave()
	switch v := v.(type) {
	case *ssa.FieldAddr:
		return g.field(v.X, v.Field)
	case *ssa.Field:
		return g.field(v.X, v.Field)
	case *ssa.IndexAddr:
		return g.Loc(v.X).element(v.Index, v.Block(), v.Type())
	case *ssa.Index:
		return g.Loc(v.X).element(v.Index, v.Block(), v.Type())
	case *ssa.Lookup:
		if !v.CommaOk {
			return g.Loc(v.X).entry(g, v.Index)
		}
	case *ssa.UnOp:
		switch {
		case v.Op == token.ARROW && !v.CommaOk: // what is received is an element of the channel
			return g.Loc(v.X).Part(Elem)
		case v.Op != token.ARROW && v.Op != token.NOT:
			return g.Loc(v.X)
		}
	case *ssa.ChangeType:
		return g.Loc(v.X)
	case *ssa.ChangeInterface:
		return g.Loc(v.X)
	case *ssa.MakeInterface:
		if c, ok := v.X.(*ssa.Const); ok && c.Value == nil {
			return Loc{Root: v} // a value of a type without data is nowhere else
		}
		return g.Loc(v.X)
	case *ssa.Convert:
		return g.Loc(v.X)
	case *ssa.MultiConvert:
		return g.Loc(v.X)
	case *ssa.SliceToArrayPointer:
		return g.Loc(v.X)
	case *ssa.Slice:
		l := g.Loc(v.X)
		// s[2:] has another first element than s, while s[:2] has the same. Of texts the characters are not told apart.
		if v.Low != nil && !ssautil.IsString(v.X.Type()) {
			l.Low = anywhere
			if n, ok := ssautil.IntConst(v.Low); ok && n > 0 {
				l.Low = BehindFirst
			}
		}
		return l
	case *ssa.TypeAssert:
		if !v.CommaOk {
			return g.Loc(v.X)
		}
	case *ssa.Extract:
		return g.resolveExtract(v)
	case *ssa.Call:
		// Two calls of r.FormValue("id") return the same, so that a check of the first holds for the second. Which
		// functions are such getters the topics know.
		if first := g.on.Alias(v); first != nil {
			return Loc{Root: first}
		}
	case *ssa.FreeVar:
		if b, ok := g.Binds[v]; ok {
			return g.Loc(b)
		}
	}
	return Loc{Root: v}
}

// resolveExtract finds what a component of a tuple is a view of.
// The second component of v, ok := x.(T), m[k] and <-ch is a bool that says nothing of the data, and a root of its own.
// Result i of a call is the step i into the call, as Call.Out says of where it is written.
func (g *Resolver) resolveExtract(v *ssa.Extract) Loc {
	if g.on.Alias(v) == v {
		return Loc{Root: v}
	}
	switch t := v.Tuple.(type) {
	case *ssa.TypeAssert:
		if v.Index == 0 {
			return g.Loc(t.X)
		}
	case *ssa.Lookup:
		if v.Index == 0 {
			return g.Loc(t.X).entry(g, t.Index)
		}
	case *ssa.UnOp:
		if v.Index == 0 {
			return g.Loc(t.X).Part(Elem)
		}
	case *ssa.Next:
		return g.resolveNext(v, t)
	// The components of a select are which case was taken, whether the channel was open, and then what was received, with
	// one component for each case that receives:
	//	select { case a := <-in: ...; case out <- b: ...; case c := <-more: ... } // index, ok, a, c
	case *ssa.Select:
		n := 1
		for _, state := range t.States {
			if state.Dir == types.RecvOnly {
				if n++; n == v.Index {
					return g.Loc(state.Chan).Part(Elem)
				}
			}
		}
	case *ssa.Call:
		// This is where Call.Out says that the results are written.
		return Loc{Root: t, Path: FieldStep(v.Index)}
	}
	return Loc{Root: v}
}

// resolveNext finds the key or value that a range over a map or string takes. The index of a character is a number of its
// own.
func (g *Resolver) resolveNext(v *ssa.Extract, next *ssa.Next) Loc {
	r, ok := next.Iter.(*ssa.Range)
	switch {
	case !ok || v.Index == 0:
		return Loc{Root: v}
	case v.Index == 1 && !next.IsString:
		return g.Loc(r.X).Part(Keys)
	case next.IsString && v.Index == 1:
		return Loc{Root: v}
	}
	return g.Loc(r.X).Part(Elem)
}

// Part returns where the part of l at a path is, cut to MaxPath steps. Of what l is clean for nothing is taken along; what
// chose its element is, because a field of a[i] is still chosen by i.
func (l Loc) Part(p Path) Loc {
	l.Path, _ = (l.Path + p).Cut()
	l.Clean, l.Named, l.Sure, l.Low, l.Async = 0, 0, 0, AtFirst, false // a part is of a type of its own
	return l
}

// field returns where a field of x is, clean for what the models say that it cannot hold.
// Such a row is of a field that a library fills with something harmless, as the port of an address.
func (g *Resolver) field(x ssa.Value, n int) Loc {
	l := g.Loc(x).Part(FieldStep(n))
	for _, row := range g.FieldRows(x.Type(), ssautil.FieldOf(x.Type(), n)) {
		if row.Kind == model.Clean {
			l.Clean |= row.Sinks
		}
	}
	return l
}

// element returns the element of type t, or a pointer to it, of a slice or array at an index. A constant index of the first
// few has a step of its own. The elements behind the first are told apart from it: in os.Args[1:] there is no program's
// name.
func (l Loc) element(i ssa.Value, at *ssa.BasicBlock, t types.Type) Loc {
	p := Elem
	// What is known of the index decides the step: behind the first, unknown, a constant, or not the first by a condition.
	switch n, ok := ssautil.IntConst(i); {
	case l.Low == BehindFirst:
		p = Rest
	case l.Low == anywhere:
	case ok:
		return l.Part(IndexStep(n))
	case notFirst(i, at):
		p = Rest
	}
	l = l.Part(p)
	l.Letters = ssautil.IsLetter(t)
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	// The index is kept for checks of one element, which guards find by it: if s[i] == ';', or if !isName(args[i]).
	if l.Letters || ssautil.IsString(t) || ssautil.IsTypeParam(t) { // of other things an index says too little
		l.Index = i
	}
	return l
}

// notFirst reports whether a condition on the way to the block says that an index is not zero. It walks up the tree of
// dominators:
//
//	for i, arg := range args {
//		if i > 0 { use(arg) } // args[0] is not used here
//	}
//
// Only a comparison with the constant 0 counts, and only an edge that is the block's one way in: a block that both
// branches reach knows nothing of the index.
func notFirst(i ssa.Value, at *ssa.BasicBlock) bool {
	for b := at; b != nil && b.Idom() != nil; b = b.Idom() {
		cond, ok := b.Idom().Instrs[len(b.Idom().Instrs)-1].(*ssa.If)
		if !ok || len(b.Preds) != 1 {
			continue
		}
		cmp, ok := cond.Cond.(*ssa.BinOp)
		if !ok || cmp.X != i {
			continue
		}
		n, ok := ssautil.IntConst(cmp.Y)
		onTrue := b == b.Idom().Succs[0]
		switch {
		case !ok || n != 0:
		case cmp.Op == token.EQL && !onTrue, cmp.Op == token.NEQ && onTrue, cmp.Op == token.GTR && onTrue:
			return true
		}
	}
	return false
}

// Chosen returns the step to the element of a map that a key chooses which is no constant: a parameter of a declared function chooses one
// that its callers know.
func Chosen(key ssa.Value) Path {
	if p, ok := key.(*ssa.Parameter); ok && p.Parent().Parent() == nil && ssautil.IsString(p.Type()) {
		if step, ok := Given(ssautil.ParamIndex(p)); ok {
			return step
		}
	}
	return Elem
}

// entry returns the part of a map, or of a string, that an index chooses. Constant keys have steps of their own.
func (l Loc) entry(g *Resolver, index ssa.Value) Loc {
	if c, ok := ssautil.StringConst(index); ok {
		return l.Part(g.Key(c))
	}
	l = l.Part(Chosen(index))
	l.Index, l.Letters = index, true
	return l
}

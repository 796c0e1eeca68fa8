package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// A group is a declared function with the functions nested in it. They share variables, so they are
// solved together.
type group struct {
	*engine
	fns       []*ssa.Function
	objects   map[ssa.Value]*object
	locs      map[ssa.Value]loc
	links     map[ssa.Value][]link // what the parts of an object are also known as
	returns   map[*ssa.Function]*object
	binds     map[*ssa.FreeVar]ssa.Value
	guards    map[*ssa.Function]*guarding
	finding   *guarding                     // whose guards are being found; nil if none
	calls     map[ssa.CallInstruction]*call // those that returned functions
	meets     map[ssa.CallInstruction]*meeting
	erased    map[*ssa.UnOp]bool // see overwritten
	alive     map[*ssa.Function][]*ssa.BasicBlock
	marked    map[*ssa.Function]bool // those whose parameters are marked
	orders    map[*ssa.Function]*sequence
	reading   map[*ssa.Function]map[getter][]*ssa.Call // see readBefore
	files     map[*ssa.Function][]written              // see filesOf
	loads     map[ssa.Value]loaded                     // when what was loaded was read
	readParts map[originID]readPart                    // see noteRead
	readBy    map[ssa.Value][]originID
	guardsAt  int      // the age of the engine when it was looked whether guards must be found anew
	guardsAge int      // how often guards have become others
	cycle     []*group // the groups that call each other, in the one that is solved first; nil in others
	visits    int
	trusted   bool // see believed
	joins     bool // see coarsen
	rank      int  // in the order of solving
	queued    bool // to be solved

	dirty    bool // something new since the round began
	age      int  // how often something new has come
	watches  map[*ssa.BasicBlock][]watch
	visiting *watch // nil between visits
	changed  map[any]bool
	here     spot   // what is visited
	now      moment // when it writes
	until    moment // when it reads
	depth    int    // of nested writes, which links could make endless
	hop      *hop   // what happens to what is put now; nil if there is nothing to tell
}

// A loc is where a value's data is: a part of an object. Values that only lead somewhere, such as the
// address of a field, have no object of their own.
type loc struct {
	root  ssa.Value
	path  path
	clear model.Sinks // by the types that the value had on the way
	index ssa.Value   // what chose the element, if that is not constant
	low   low         // how the indices of a slice of a slice differ from the object's

	async   bool // it is read at any time, as from a channel
	letters bool // with index: the elements are bytes, runes or numbers
	renamed bool // it is a field, and its name is no secret's
}

// low says where a slice of a slice begins.
type low uint8

const (
	atFirst     low = iota // at the first element
	behindFirst            // somewhere behind it
	anywhere
)

// A link says that the part at path of an object is the thing at target.
type link struct {
	path   path
	target loc
}

func newGroup(e *engine, fn *ssa.Function) *group {
	g := &group{
		engine:  e,
		objects: make(map[ssa.Value]*object),
		locs:    make(map[ssa.Value]loc),
		links:   make(map[ssa.Value][]link),
		returns: make(map[*ssa.Function]*object),
		binds:   make(map[*ssa.FreeVar]ssa.Value),
		guards:  make(map[*ssa.Function]*guarding),
		changed: make(map[any]bool),
		watches: make(map[*ssa.BasicBlock][]watch),
		calls:   make(map[ssa.CallInstruction]*call),
		meets:   make(map[ssa.CallInstruction]*meeting),
		erased:  make(map[*ssa.UnOp]bool),
		alive:   make(map[*ssa.Function][]*ssa.BasicBlock),
		marked:  make(map[*ssa.Function]bool),
		orders:  make(map[*ssa.Function]*sequence),
		loads:   make(map[ssa.Value]loaded),
		until:   always,
	}
	g.trusted = e.isTrusted(fn)
	g.addFunc(fn)
	return g
}

func (g *group) addFunc(fn *ssa.Function) {
	g.fns = append(g.fns, fn)
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if c, ok := instr.(*ssa.MakeClosure); ok {
				if f := c.Fn.(*ssa.Function); f.Parent() == fn {
					for i, v := range f.FreeVars {
						g.binds[v] = c.Bindings[i]
					}
				}
			}
		}
	}
	for _, f := range fn.AnonFuncs {
		g.addFunc(f)
	}
}

// callees returns the functions that the group calls or mentions.
func (g *group) callees() []*ssa.Function {
	var out []*ssa.Function
	var operands [16]*ssa.Value
	for _, fn := range g.fns {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				for _, op := range instr.Operands(operands[:0]) {
					if f, ok := (*op).(*ssa.Function); ok {
						out = append(out, g.declared(f))
					}
				}
			}
		}
	}
	return out
}

// solve brings the group's functions up to date and returns what has changed: summaries and globals.
func (g *group) solve() []any {
	g.visits++
	g.changed = make(map[any]bool)
	start := g.steps
	for round := 0; ; round++ {
		if !g.joins && (round == maxRounds || g.steps-start > stepsPerGroup) {
			g.coarsen()
			start = g.steps
		}
		if g.joins && g.steps-start > stepsWhole {
			g.cut(CutSteps, g.fns[0])
			break
		}
		g.dirty = false
		g.renewGuards()
		for _, fn := range g.fns {
			g.visitFunc(fn)
		}
		if !g.dirty {
			break
		}
	}
	for _, fn := range g.fns {
		g.summarize(fn)
	}
	return g.changes()
}

// changes returns what has changed since the group began to be solved.
func (g *group) changes() []any {
	out := make([]any, 0, len(g.changed))
	for k := range g.changed {
		out = append(out, k)
	}
	return out
}

func (g *group) visitFunc(fn *ssa.Function) {
	if g.visits == 1 && !g.marked[fn] {
		g.marked[fn] = true
		g.markParams(fn)
	}
	o := g.sequenceOf(fn)
	for _, b := range g.reachable(fn) {
		watches, ok := g.watches[b]
		if !ok {
			watches = watchesOf(b)
			g.watches[b] = watches
		}
		for i := range watches {
			if w := &watches[i]; g.stale(w) {
				g.enterAt(o, spot{b, w.index})
				g.visiting = w
				g.visit(w.instr)
				w.visited()
			}
		}
	}
	g.leave()
}

// A spot is an instruction in its block.
type spot struct {
	block *ssa.BasicBlock
	index int
}

// reachable returns the blocks of a function without those behind constant conditions.
func (g *group) reachable(fn *ssa.Function) []*ssa.BasicBlock {
	if blocks, ok := g.alive[fn]; ok {
		return blocks
	}
	seen := make([]bool, len(fn.Blocks))
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		if seen[b.Index] {
			return
		}
		seen[b.Index] = true
		succs := b.Succs
		if cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok {
			if c, ok := cond.Cond.(*ssa.Const); ok {
				if x, known := constInt(c); known && x != 0 {
					succs = succs[:1]
				} else {
					succs = succs[1:] // also if it is the zero value of a type parameter, which has no constant
				}
			}
		}
		for _, s := range succs {
			visit(s)
		}
	}
	var blocks []*ssa.BasicBlock
	if len(fn.Blocks) > 0 {
		visit(fn.Blocks[0])
	}
	if fn.Recover != nil {
		visit(fn.Recover)
	}
	for _, b := range fn.Blocks {
		if seen[b.Index] {
			blocks = append(blocks, b)
		}
	}
	g.alive[fn] = blocks
	return blocks
}

// objectOf returns the object of a root value.
func (g *group) objectOf(v ssa.Value) *object {
	switch v.(type) {
	case *ssa.Global, *variable:
		g.reads(g, v)
		return g.globalOf(v)
	}
	o := g.objects[v]
	if o == nil {
		o = new(object)
		g.objects[v] = o
	}
	return o
}

// loc returns where v's data is.
func (g *group) loc(v ssa.Value) loc {
	if l, ok := g.locs[v]; ok {
		return l
	}
	l := g.locate(v)
	l.clear |= g.clears(v.Type())
	g.locs[v] = l
	return l
}

func (g *group) locate(v ssa.Value) loc {
	defer g.deep.Enter().Leave()
	switch v := v.(type) {
	case *ssa.FieldAddr:
		return g.field(v.X, v.Field)
	case *ssa.Field:
		return g.field(v.X, v.Field)
	case *ssa.IndexAddr:
		return g.loc(v.X).element(v.Index, v.Block(), v.Type())
	case *ssa.Index:
		return g.loc(v.X).element(v.Index, v.Block(), v.Type())
	case *ssa.Lookup:
		if !v.CommaOk {
			return g.loc(v.X).entry(g, v.Index)
		}
	case *ssa.UnOp:
		switch {
		case v.Op == token.ARROW && !v.CommaOk:
			return g.loc(v.X).part(elem)
		case v.Op != token.ARROW && v.Op != token.NOT:
			return g.loc(v.X)
		}
	case *ssa.ChangeType:
		return g.loc(v.X)
	case *ssa.ChangeInterface:
		return g.loc(v.X)
	case *ssa.MakeInterface:
		if c, ok := v.X.(*ssa.Const); ok && c.Value == nil {
			return loc{root: v} // a value of a type without data is nowhere else
		}
		l := g.loc(v.X)
		if t := v.X.Type(); prints(t) && !g.isAttribute(t) { // of itself, see spoken
			l.clear |= shown
		}
		return l
	case *ssa.Convert:
		return g.loc(v.X)
	case *ssa.MultiConvert:
		return g.loc(v.X)
	case *ssa.SliceToArrayPointer:
		return g.loc(v.X)
	case *ssa.Slice:
		l := g.loc(v.X)
		if isGlimpse(v) {
			l.clear |= shown
		}
		if v.Low != nil && !isString(v.X.Type()) {
			l.low = anywhere
			if n, ok := intConst(v.Low); ok && n > 0 {
				l.low = behindFirst
			}
		}
		return l
	case *ssa.TypeAssert:
		if !v.CommaOk {
			return g.loc(v.X)
		}
	case *ssa.Extract:
		return g.locateExtract(v)
	case *ssa.Call:
		if first := g.readBefore(v); first != nil {
			return loc{root: first}
		}
	case *ssa.FreeVar:
		if b, ok := g.binds[v]; ok {
			return g.loc(b)
		}
	}
	return loc{root: v}
}

// locateExtract finds what a component of a tuple is a view of.
func (g *group) locateExtract(v *ssa.Extract) loc {
	switch t := v.Tuple.(type) {
	case *ssa.TypeAssert:
		if v.Index == 0 {
			return g.loc(t.X)
		}
	case *ssa.Lookup:
		if v.Index == 0 {
			return g.loc(t.X).entry(g, t.Index)
		}
	case *ssa.UnOp:
		if v.Index == 0 {
			return g.loc(t.X).part(elem)
		}
	case *ssa.Next:
		return g.locateNext(v, t)
	case *ssa.Select:
		n := 1
		for _, state := range t.States {
			if state.Dir == types.RecvOnly {
				if n++; n == v.Index {
					return g.loc(state.Chan).part(elem)
				}
			}
		}
	case *ssa.Call:
		return loc{root: t, path: step(v.Index)}
	}
	return loc{root: v}
}

func (g *group) locateNext(v *ssa.Extract, next *ssa.Next) loc {
	r, ok := next.Iter.(*ssa.Range)
	switch {
	case !ok || v.Index == 0 || eachHeader(v):
		return loc{root: v}
	case v.Index == 1 && !next.IsString:
		return g.loc(r.X).part(keys)
	case next.IsString && v.Index == 1:
		return loc{root: v}
	}
	return g.loc(r.X).part(elem)
}

func (l loc) part(p path) loc {
	l.path, _ = (l.path + p).cut()
	l.clear, l.low, l.renamed, l.async = 0, atFirst, false, false // a part is of a type of its own
	return l
}

// field returns where a field of x is, clean for what the models say that it cannot hold.
func (g *group) field(x ssa.Value, n int) loc {
	l := g.loc(x).part(step(n))
	l.renamed = g.deniesSecret(fieldOf(x.Type(), n))
	l.clear |= boundBy(x.Type(), n)
	for _, row := range g.fieldRows(x.Type(), fieldOf(x.Type(), n)) {
		if row.Kind == model.Clean {
			l.clear |= row.Sinks
		}
	}
	return l
}

// element is the part of a slice or array at an index.
func (l loc) element(i ssa.Value, at *ssa.BasicBlock, t types.Type) loc {
	p := elem
	switch n, ok := intConst(i); {
	case l.low == behindFirst:
		p = tail
	case l.low == anywhere:
	case ok:
		return l.part(index(n))
	case notFirst(i, at):
		p = tail
	}
	l = l.part(p)
	l.letters = isLetter(t)
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	if l.letters || isString(t) { // of other things an index says too little
		l.index = i
	}
	return l
}

// isLetter reports whether t is a number, such as a byte or rune, or a pointer to one.
func isLetter(t types.Type) bool {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsNumeric != 0
}

// notFirst reports whether a condition on the way to the block says that an index is not zero.
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
		n, ok := intConst(cmp.Y)
		onTrue := b == b.Idom().Succs[0]
		switch {
		case !ok || n != 0:
		case cmp.Op == token.EQL && !onTrue, cmp.Op == token.NEQ && onTrue, cmp.Op == token.GTR && onTrue:
			return true
		}
	}
	return false
}

// entry is the part of a map, or of a string, that an index chooses.
func (l loc) entry(g *group, index ssa.Value) loc {
	if c, ok := stringConst(index); ok {
		return l.part(g.key(c))
	}
	l = l.part(elem)
	l.index, l.letters = index, true
	return l
}

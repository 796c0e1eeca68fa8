package taint

import (
	"go/token"
	"go/types"
	"regexp/syntax"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/model"
)

// guards are what a function's conditions say of values, by block: a fact holds in a block if it holds on
// every way into it.
type guards struct {
	facts []fact
	in    []bits        // by block index
	out   map[edge]bits // what an edge adds
}

// A fact says that the value at a loc is clean for some sinks.
type fact struct {
	root  ssa.Value
	path  path
	sinks model.Sinks
}

type edge struct{ from, to *ssa.BasicBlock }

// bits is a set of facts; maxFacts bounds how many a function has.
type bits [maxFacts / 64]uint64

const maxFacts = 256

func (b *bits) set(i int)     { b[i/64] |= 1 << (i % 64) }
func (b bits) has(i int) bool { return b[i/64]&(1<<(i%64)) != 0 }

func (b bits) and(c bits) bits {
	for i := range b {
		b[i] &= c[i]
	}
	return b
}

func (b bits) or(c bits) bits {
	for i := range b {
		b[i] |= c[i]
	}
	return b
}

// findGuards solves the facts of a function. It returns nil if there are none.
func (g *group) findGuards(fn *ssa.Function) *guards {
	gs := &guards{out: make(map[edge]bits)}
	for _, b := range fn.Blocks {
		cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok || b.Succs[0] == b.Succs[1] {
			continue
		}
		for i, truth := range [...]bool{true, false} {
			g.eachFact(cond.Cond, truth, func(f fact) { gs.add(edge{b, b.Succs[i]}, f) })
		}
	}
	if len(gs.facts) == 0 {
		return nil
	}
	gs.solve(fn)
	return gs
}

func (gs *guards) add(e edge, f fact) {
	i := 0
	for i < len(gs.facts) && gs.facts[i] != f {
		i++
	}
	if i == maxFacts {
		return
	}
	if i == len(gs.facts) {
		gs.facts = append(gs.facts, f)
	}
	b := gs.out[e]
	b.set(i)
	gs.out[e] = b
}

// solve starts from "all facts hold" and takes away until nothing changes.
func (gs *guards) solve(fn *ssa.Function) {
	var all bits
	for i := range all {
		all[i] = ^uint64(0)
	}
	gs.in = make([]bits, len(fn.Blocks))
	for i := range gs.in {
		if i > 0 {
			gs.in[i] = all
		}
	}
	for changed := true; changed; {
		changed = false
		for _, b := range fn.Blocks {
			if len(b.Preds) == 0 {
				continue
			}
			meet := all
			for _, p := range b.Preds {
				meet = meet.and(gs.in[p.Index].or(gs.out[edge{p, b}]))
			}
			if meet != gs.in[b.Index] {
				gs.in[b.Index], changed = meet, true
			}
		}
	}
}

// guarded returns the sinks that the value at l is clean for in a block.
func (g *group) guarded(l loc, at *ssa.BasicBlock) model.Sinks {
	if at == nil {
		return 0
	}
	gs := g.guards[at.Parent()]
	if gs == nil {
		return 0
	}
	return gs.mask(l, gs.in[at.Index])
}

// guardedEdge is guarded for a value that takes the way from one block to another.
func (g *group) guardedEdge(l loc, from, to *ssa.BasicBlock) model.Sinks {
	gs := g.guards[from.Parent()]
	if gs == nil {
		return 0
	}
	return gs.mask(l, gs.in[from.Index].or(gs.out[edge{from, to}]))
}

func (gs *guards) mask(l loc, b bits) (mask model.Sinks) {
	for i, f := range gs.facts {
		if f.root == l.root && f.path == l.path && b.has(i) {
			mask |= f.sinks
		}
	}
	return mask
}

// eachFact yields what is known where cond is truth.
func (g *group) eachFact(cond ssa.Value, truth bool, yield func(fact)) {
	switch c := cond.(type) {
	case *ssa.UnOp:
		if c.Op == token.NOT {
			g.eachFact(c.X, !truth, yield)
		}
	case *ssa.BinOp:
		if c.Op == token.EQL && truth || c.Op == token.NEQ && !truth {
			g.equalFacts(c.X, c.Y, yield)
			g.equalFacts(c.Y, c.X, yield)
		} else if text, ok := stringConst(c.Y); ok && text == "" {
			yield(g.clean(c.X, nonempty))
		}
		g.lengthFacts(c.X, yield)
	case *ssa.Call:
		g.callFacts(c, outcomeOf(truth), yield)
	case *ssa.Lookup: // of a map of bools
		if truth {
			yield(g.clean(c.Index, model.AllSinks))
		}
	case *ssa.Extract:
		switch t := c.Tuple.(type) {
		case *ssa.Lookup:
			if truth && c.Index == 1 {
				yield(g.clean(t.Index, model.AllSinks))
			}
		case *ssa.Call:
			g.callFacts(t, outcomeOf(truth), yield)
		}
	}
}

func outcomeOf(truth bool) model.Outcome {
	if truth {
		return model.IfTrue
	}
	return model.IfFalse
}

// equalFacts yields what is known where x equals y: a constant is no attack, and a nil error says what
// its function checked.
func (g *group) equalFacts(x, y ssa.Value, yield func(fact)) {
	c, ok := y.(*ssa.Const)
	if !ok {
		if isString(x.Type()) && g.listed(y) {
			yield(g.clean(x, model.AllSinks))
		}
		return
	}
	if !c.IsNil() {
		yield(g.clean(x, model.AllSinks))
		return
	}
	switch e := x.(type) {
	case *ssa.Call:
		g.callFacts(e, model.IfNil, yield)
	case *ssa.Extract:
		if call, ok := e.Tuple.(*ssa.Call); ok {
			g.callFacts(call, model.IfNil, yield)
		}
	}
}

// listed reports whether a value is an element of a list that was there before: of a package variable, of a
// literal, or of a list that the function was given to look in.
func (g *group) listed(v ssa.Value) bool {
	l := g.loc(v)
	if l.path == "" || isField(l.path.at(l.path.len()-1)) {
		return false
	}
	switch l.root.(type) {
	case *ssa.Global, *ssa.Alloc, *ssa.Parameter:
		return true
	}
	return false
}

// nonempty marks, among what a value is clean for, that somebody has looked whether it is empty.
const nonempty = model.AllSinks + 1

// lengthFacts takes any condition on a text's length for a check that it is not empty.
func (g *group) lengthFacts(x ssa.Value, yield func(fact)) {
	if c, ok := x.(*ssa.Call); ok {
		if b, ok := c.Call.Value.(*ssa.Builtin); ok && b.Name() == "len" {
			yield(g.clean(c.Call.Args[0], nonempty))
		}
	}
}

// callFacts yields what a call's outcome says of its arguments.
func (g *group) callFacts(instr *ssa.Call, outcome model.Outcome, yield func(fact)) {
	common := instr.Common()
	c := &call{instr: instr, args: common.Args, at: instr.Block()}
	var obj *types.Func
	if common.IsInvoke() {
		obj = common.Method
		c.args = append([]ssa.Value{common.Value}, c.args...)
	} else if callee := common.StaticCallee(); callee != nil {
		obj, _ = g.declared(callee).Object().(*types.Func)
	}
	if obj == nil {
		return
	}
	g.summaryFacts(c, obj, outcome, yield)
	if obj.FullName() == "os.LookupEnv" && outcome == model.IfTrue {
		yield(fact{instr, step(0), nonempty})
	}
	for _, row := range g.rows(obj) {
		if row.Kind != model.Guard || row.Outcome != outcome {
			continue
		}
		if a, ok := c.bind(obj.Signature(), row); ok && len(a.in) == 1 && g.settles(obj, c) {
			yield(g.clean(a.in[0].v, row.Sinks))
		}
	}
}

// summaryFacts yields what a function with a summary has checked.
func (g *group) summaryFacts(c *call, obj *types.Func, outcome model.Outcome, yield func(fact)) {
	s := g.foreign(obj, func() bool { return false })
	if fn := g.ssa.Prog.FuncValue(obj.Origin()); fn != nil && g.summaries[fn] != nil {
		s = g.summaries[fn]
	}
	if s == nil {
		return
	}
	for _, e := range s.guards {
		if e.outcome == outcome && e.index < len(c.args) {
			yield(g.clean(c.args[e.index], e.sinks))
		}
	}
}

func (g *group) clean(v ssa.Value, sinks model.Sinks) fact {
	l := g.loc(v)
	return fact{l.root, l.path, sinks}
}

// settles reports whether a guard checks what it seems to: of a regular expression only a pattern that
// speaks of the whole text does.
func (g *group) settles(obj *types.Func, c *call) bool {
	if obj.Pkg() == nil || obj.Pkg().Path() != "regexp" {
		return true
	}
	pattern, ok := stringConst(c.args[0])
	if !ok {
		pattern, ok = g.pattern(c.args[0])
	}
	return ok && anchored(pattern)
}

// pattern returns the constant that a regular expression was compiled from: just here, or in the
// initialization of a package variable.
func (g *group) pattern(v ssa.Value) (string, bool) {
	if load, ok := v.(*ssa.UnOp); ok {
		glob, ok := load.X.(*ssa.Global)
		if !ok || glob.Pkg != g.ssa {
			return "", false
		}
		v = g.initial(glob)
	}
	if call, ok := v.(*ssa.Call); ok && len(call.Call.Args) == 1 {
		return stringConst(call.Call.Args[0])
	}
	return "", false
}

// initial returns the value that the package's initialization gives a variable, or nil.
func (e *engine) initial(v *ssa.Global) ssa.Value {
	if e.initials == nil {
		e.initials = make(map[*ssa.Global]ssa.Value)
		for _, b := range e.ssa.Func("init").Blocks {
			for _, instr := range b.Instrs {
				if st, ok := instr.(*ssa.Store); ok {
					if glob, ok := st.Addr.(*ssa.Global); ok {
						e.initials[glob] = st.Val
					}
				}
			}
		}
	}
	return e.initials[v]
}

// anchored reports whether a pattern speaks of the whole text and allows less than any character.
func anchored(pattern string) bool {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil || strings.Contains(pattern, ".*") || strings.Contains(pattern, ".+") {
		return false
	}
	re = re.Simplify()
	if re.Op != syntax.OpConcat || len(re.Sub) < 2 {
		return false
	}
	return re.Sub[0].Op == syntax.OpBeginText && re.Sub[len(re.Sub)-1].Op == syntax.OpEndText
}

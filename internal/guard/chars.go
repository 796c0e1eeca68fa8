package guard

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Validators look at each character of a text. What they let through is found by trying: with each ASCII
// character in its place, which way do the conditions go?

// A char is a character of a text, however often the program reads it: of the text at a place, the one that
// an index or a step of a loop chooses.
type char struct {
	text  place
	index ssa.Value       // nil for the first character, and for a parameter that is a character itself
	start *ssa.BasicBlock // where it gets to be what it is; never nil
}

// charOf returns the letter that v is, and whether it is one.
func (g *Checker) charOf(v ssa.Value) (char, bool) {
	switch v := v.(type) {
	case *ssa.Convert:
		if ssautil.IsLetter(v.X.Type()) && ssautil.IsLetter(v.Type()) {
			return g.charOf(v.X)
		}
	case *ssa.Extract:
		if next, ok := v.Tuple.(*ssa.Next); ok && next.IsString && v.Index == 2 {
			if r, ok := next.Iter.(*ssa.Range); ok {
				return char{g.PlaceOf(r.X), next, next.Block()}, true
			}
		}
	case *ssa.Index:
		return g.indexed(v.X, v.Index, v.Type())
	case *ssa.UnOp:
		if addr, ok := v.X.(*ssa.IndexAddr); ok && v.Op == token.MUL {
			return g.indexed(addr.X, addr.Index, v.Type())
		}
	case *ssa.Parameter:
		if start := entry(v); start != nil && ssautil.IsLetter(v.Type()) {
			return char{text: place{root: v}, start: start}, true
		}
	}
	return char{}, false
}

func (g *Checker) indexed(text, index ssa.Value, t types.Type) (char, bool) {
	b, ok := t.Underlying().(*types.Basic)
	if !ok || b.Kind() != types.Byte && b.Kind() != types.Rune {
		return char{}, false
	}
	l := char{text: g.PlaceOf(text)}
	switch i := index.(type) {
	case *ssa.Const:
		n, ok := ssautil.IntConst(i)
		l.start = entry(text)
		return l, ok && n == 0 && l.start != nil
	case ssa.Instruction:
		l.index, l.start = index, i.Block()
		return l, true
	}
	return char{}, false
}

// entry is the block where a value is made, or nil for what is made in no function: a constant or a variable of the
// package, which no condition can make clean anyway.
func entry(v ssa.Value) *ssa.BasicBlock {
	if instr, ok := v.(ssa.Instruction); ok {
		return instr.Block()
	}
	if fn := v.Parent(); fn != nil && len(fn.Blocks) > 0 {
		return fn.Blocks[0]
	}
	return nil
}

// letterIn returns the letter that a condition is about.
func (g *Checker) letterIn(cond ssa.Value) (char, bool) {
	budget := maxLooks
	return g.searchLetter(cond, &budget)
}

func (g *Checker) searchLetter(v ssa.Value, budget *int) (char, bool) {
	if *budget--; *budget < 0 {
		return char{}, false
	}
	if l, ok := g.charOf(v); ok {
		return l, true
	}
	switch v.(type) {
	case *ssa.BinOp, *ssa.UnOp, *ssa.Convert, *ssa.ChangeType, *ssa.Call, *ssa.Phi:
	default:
		return char{}, false
	}
	var space [8]*ssa.Value
	for _, op := range v.(ssa.Instruction).Operands(space[:0]) {
		if *op == nil {
			continue
		}
		if l, ok := g.searchLetter(*op, budget); ok {
			return l, true
		}
	}
	return char{}, false
}

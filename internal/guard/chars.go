package guard

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Validators look at each character of a text:
//
//	for _, c := range name {
//		if !unicode.IsLetter(c) && c != '_' {
//			return false
//		}
//	}
//
// What they let through is not read off the conditions but evaluated: with each of the 128 ASCII characters in the place of
// c, which way does each condition go? This file says what is a character, and which one a condition is about; chareval.go
// evaluates; texts.go makes facts of what is found. The search in a condition is bounded by maxLooks operands.

// A char is a character of a text, however often the program reads it: of the text at a place, the one that an index or a
// step of a loop chooses. Two reads of s[i] with the same i are the same char, because chars are compared by ==.
type char struct {
	text  place
	index ssa.Value       // nil for the first character, and for a parameter that is a character itself
	start *ssa.BasicBlock // where its index is made, in each round of a loop anew; never nil
}

// charOf returns the character that v is, and whether it is one: the value of a range over a string, s[i], a parameter that
// is a number, or a conversion of one of these to another type of numbers.
// A conversion to a text, as string(c), is no character: it is evaluated where a search asks for it.
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
		// An element of a []byte, or of a []rune, is loaded by its address; one of a string has an instruction of its own.
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

// indexed returns the character of type t that an index chooses of a text. Of constant indices only the first character is
// told apart: `name[0] == '-'` is a check of its own.
// An index that is a parameter has no block where it is made, and is not told apart from others: no char.
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

// entry returns the block where a value is made, which for a parameter is the first of its function. It returns nil for
// what is made in no function, a constant or a variable of the package, which no condition can make clean anyway.
func entry(v ssa.Value) *ssa.BasicBlock {
	if instr, ok := v.(ssa.Instruction); ok {
		return instr.Block()
	}
	if fn := v.Parent(); fn != nil && len(fn.Blocks) > 0 {
		return fn.Blocks[0]
	}
	return nil
}

// charIn returns the character that a condition is about: the first that is found in its operands. A condition on two
// characters is evaluated for the first only, where the other counts as unknown.
func (g *Checker) charIn(cond ssa.Value) (char, bool) {
	budget := maxLooks
	return g.searchLetter(cond, &budget)
}

// searchLetter searches v and its operands for a character, depth first; budget is how many values may still be looked at.
// Operands are asked in the order of the instruction, so that the answer is the same in each run. Calls are searched too,
// because of isLetter(c) and strings.ContainsRune("-_", c).
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

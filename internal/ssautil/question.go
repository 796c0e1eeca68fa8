package ssautil

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// What a function answers of one character of a text, which is found by running it:
//
//	func(r []rune, i int) bool { return i > 1 && r[i] == '/' && r[i-1] == '.' && r[i-2] == '.' }
//
// It knows numbers, truth values, the characters of the text and its length. Whatever else the function asks for ends the run without
// an answer, and so do more than maxRun instructions.

const maxRun = 256

// A run is one of such a function.
type run struct {
	text   []rune
	param  ssa.Value
	values map[ssa.Value]constant.Value
}

// IsQuestion reports whether a function is one of a text and the number of a character in it that answers yes or no.
func IsQuestion(sig *types.Signature) bool {
	if sig.Params().Len() != 2 || sig.Results().Len() != 1 {
		return false
	}
	list, isList := sig.Params().At(0).Type().Underlying().(*types.Slice)
	isText := IsString(sig.Params().At(0).Type()) || isList && IsLetter(list.Elem())
	return isText && types.Identical(sig.Params().At(1).Type(), types.Typ[types.Int]) && types.Identical(sig.Results().At(0).Type(), types.Typ[types.Bool])
}

// AnswerOf returns what a function that IsQuestion says of a character of a text; known is false if that is not to be found out.
func AnswerOf(fn *ssa.Function, text string, index int) (yes, known bool) {
	if len(fn.Blocks) == 0 || len(fn.Params) != 2 {
		return false, false
	}
	r := run{text: []rune(text), param: fn.Params[0], values: map[ssa.Value]constant.Value{fn.Params[1]: constant.MakeInt64(int64(index))}}
	b, from := fn.Blocks[0], (*ssa.BasicBlock)(nil)
	for steps := 0; b != nil; {
		next := (*ssa.BasicBlock)(nil)
		for _, instr := range b.Instrs {
			if steps++; steps > maxRun {
				return false, false
			}
			switch instr := instr.(type) {
			case *ssa.Return:
				v := r.value(instr.Results[0])
				return v != nil && v.Kind() == constant.Bool && constant.BoolVal(v), v != nil
			case *ssa.Jump:
				next = b.Succs[0]
			case *ssa.If:
				cond := r.value(instr.Cond)
				if cond == nil || cond.Kind() != constant.Bool {
					return false, false
				}
				next = b.Succs[1]
				if constant.BoolVal(cond) {
					next = b.Succs[0]
				}
			case *ssa.Phi:
				r.values[instr] = r.value(instr.Edges[edgeOf(b, from)])
			case ssa.Value:
				r.values[instr] = r.eval(instr)
			}
		}
		b, from = next, b
	}
	return false, false
}

// edgeOf returns the number of the edge from one block into another.
func edgeOf(b, from *ssa.BasicBlock) int {
	for i, p := range b.Preds {
		if p == from {
			return i
		}
	}
	return 0
}

// value returns what a value is in the run, or nil.
func (r *run) value(v ssa.Value) constant.Value {
	if c, ok := v.(*ssa.Const); ok {
		if c.Value != nil && (c.Value.Kind() == constant.Int || c.Value.Kind() == constant.Bool) {
			return c.Value
		}
		return nil
	}
	return r.values[v]
}

// eval returns what an instruction makes, or nil if that is not known.
func (r *run) eval(instr ssa.Value) constant.Value {
	switch v := instr.(type) {
	case *ssa.BinOp:
		x, y := r.value(v.X), r.value(v.Y)
		switch {
		case x == nil || y == nil || x.Kind() != y.Kind():
		case v.Op == token.ADD || v.Op == token.SUB:
			return constant.BinaryOp(x, v.Op, y)
		case v.Op == token.EQL || v.Op == token.NEQ || x.Kind() == constant.Int && (v.Op == token.LSS || v.Op == token.LEQ || v.Op == token.GTR || v.Op == token.GEQ):
			return constant.MakeBool(constant.Compare(x, v.Op, y))
		}
	case *ssa.UnOp:
		switch x := r.value(v.X); {
		case x == nil:
		case v.Op == token.MUL:
			return x // of an element's address
		case v.Op == token.NOT && x.Kind() == constant.Bool:
			return constant.UnaryOp(token.NOT, x, 0)
		}
	case *ssa.Convert:
		return r.value(v.X)
	case *ssa.IndexAddr:
		return r.char(v.X, v.Index)
	case *ssa.Lookup:
		return r.char(v.X, v.Index)
	case *ssa.Index:
		return r.char(v.X, v.Index)
	case *ssa.Call:
		if LengthOf(v) == r.param {
			return constant.MakeInt64(int64(len(r.text)))
		}
	}
	return nil
}

// char returns a character of the text.
func (r *run) char(of, index ssa.Value) constant.Value {
	i := r.value(index)
	if of != r.param || i == nil {
		return nil
	}
	if n, exact := constant.Int64Val(i); exact && n >= 0 && n < int64(len(r.text)) {
		return constant.MakeInt64(int64(r.text[n]))
	}
	return nil
}

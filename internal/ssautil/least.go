package ssautil

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// Least returns the smallest number that a value can be in a block, as conditions say which lead there:
//
//	if k.Bits() < 2048 { return errWeak }
//	return rsa.GenerateKey(rand.Reader, k.Bits()) // 2048 or more
func Least(v ssa.Value, b *ssa.BasicBlock) (least int64, known bool) {
	for at := b; at.Idom() != nil; at = at.Idom() {
		before := at.Idom()
		cond, ok := before.Instrs[len(before.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		op, ok := cond.Cond.(*ssa.BinOp)
		if !ok {
			continue
		}
		for i, s := range before.Succs {
			if len(s.Preds) != 1 || !s.Dominates(b) {
				continue
			}
			if n, ok := bound(op, v, i == 0); ok && (!known || n > least) {
				least, known = n, true
			}
		}
	}
	return least, known
}

// bound returns what a number is at least where a comparison with a constant holds, or does not.
func bound(op *ssa.BinOp, v ssa.Value, holds bool) (int64, bool) {
	n, isConst := IntConst(op.Y)
	is := op.Op
	if !isConst {
		if n, isConst = IntConst(op.X); !isConst || !isSameNumber(op.Y, v, maxSame) {
			return 0, false
		}
		is = turned[is]
	} else if !isSameNumber(op.X, v, maxSame) {
		return 0, false
	}
	switch {
	case holds && (is == token.GEQ || is == token.EQL), !holds && (is == token.LSS || is == token.NEQ):
		return int64(n), true
	case holds && is == token.GTR, !holds && is == token.LEQ:
		return int64(n) + 1, true
	}
	return 0, false
}

// turned are the comparisons with their operands the other way round.
var turned = map[token.Token]token.Token{token.LSS: token.GTR, token.GTR: token.LSS, token.LEQ: token.GEQ, token.GEQ: token.LEQ, token.EQL: token.EQL, token.NEQ: token.NEQ}

// maxSame is how many fields and calls deep two values are compared.
const maxSame = 6

// isSameNumber reports whether two values are one, are read from one field, or returned by one method that only reads.
func isSameNumber(a, b ssa.Value, depth int) bool {
	if a == b {
		return true
	}
	if depth == 0 {
		return false
	}
	switch a := a.(type) {
	case *ssa.Convert:
		return isSameNumber(a.X, b, depth-1)
	case *ssa.UnOp:
		b, ok := b.(*ssa.UnOp)
		return ok && a.Op == token.MUL && b.Op == token.MUL && isSameNumber(a.X, b.X, depth-1)
	case *ssa.FieldAddr:
		b, ok := b.(*ssa.FieldAddr)
		return ok && a.Field == b.Field && isSameNumber(a.X, b.X, depth-1)
	case *ssa.Call:
		b, ok := b.(*ssa.Call)
		if !ok || a.Call.StaticCallee() == nil || a.Call.StaticCallee() != b.Call.StaticCallee() || len(a.Call.Args) != 1 || !reads(a.Call.StaticCallee()) {
			return false
		}
		return isSameNumber(a.Call.Args[0], b.Call.Args[0], depth-1)
	}
	return false
}

// reads reports whether a function does nothing but read.
func reads(fn *ssa.Function) bool {
	if len(fn.Blocks) != 1 {
		return false
	}
	for _, instr := range fn.Blocks[0].Instrs {
		switch instr.(type) {
		case *ssa.FieldAddr, *ssa.Field, *ssa.UnOp, *ssa.Convert, *ssa.Return, *ssa.DebugRef:
		default:
			return false
		}
	}
	return true
}

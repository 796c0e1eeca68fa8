package compare

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

// Loops that compare byte by byte and end at the first difference, as a comparison that somebody has written out:
//
//	for i := range a {
//		if a[i] != b[i] {
//			return false
//		}
//	}
//
// The two elements have the same index, and what becomes of their comparison decides inside the loop whether it goes on. A loop that
// collects the differences, and looks at them when it is over, takes as long for any text:
//
//	for i := range a {
//		diff |= a[i] ^ b[i]
//	}
//	return diff == 0

// elements returns the two texts whose elements an operation compares in a loop that ends early, or nil.
func elements(op *ssa.BinOp) (x, y ssa.Value) {
	switch op.Op {
	case token.EQL, token.NEQ, token.XOR:
	default:
		return nil, nil
	}
	x, i := element(op.X)
	y, j := element(op.Y)
	if x == nil || y == nil || i != j || !endsLoop(op, op.Op == token.XOR) {
		return nil, nil
	}
	return x, y
}

// element returns the text or the bytes that a value is an element of, and its index.
func element(v ssa.Value) (of, index ssa.Value) {
	if c, ok := v.(*ssa.Convert); ok {
		v = c.X
	}
	switch v := v.(type) {
	case *ssa.Lookup:
		return v.X, v.Index
	case *ssa.Index:
		return v.X, v.Index
	case *ssa.UnOp:
		if addr, ok := v.X.(*ssa.IndexAddr); ok && v.Op == token.MUL && isByte(v.Type()) {
			return addr.X, addr.Index
		}
	}
	return nil, nil
}

func isByte(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Uint8
}

// endsLoop reports whether a comparison decides that a loop around it ends. A difference may be collected in a variable before.
func endsLoop(v ssa.Value, collected bool) bool {
	seen := map[ssa.Value]bool{}
	var decides func(v ssa.Value) bool
	decides = func(v ssa.Value) bool {
		if seen[v] || v.Referrers() == nil {
			return false
		}
		seen[v] = true
		for _, r := range *v.Referrers() {
			switch r := r.(type) {
			case *ssa.If:
				if leaves(r.Block()) {
					return true
				}
			case *ssa.BinOp:
				if collected && decides(r) {
					return true
				}
			case *ssa.Phi:
				if collected && decides(r) {
					return true
				}
			}
		}
		return false
	}
	return decides(v)
}

// leaves reports whether a block is in a loop, and one of the ways from it leads out of that loop.
func leaves(b *ssa.BasicBlock) bool {
	back := 0
	for _, s := range b.Succs {
		if ssautil.Reaches(s, b) {
			back++
		}
	}
	return back > 0 && back < len(b.Succs)
}

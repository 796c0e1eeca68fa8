package ssautil

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Flags in a number, as os.O_CREATE|os.O_EXCL. What is known of a number are the bits that it has on all paths and those
// that it has on some; of one of which nothing is known it has none surely and all possibly. Or unites both sets, and where paths
// meet, the sure bits are intersected:
//
//	f := os.O_CREATE | os.O_WRONLY
//	if fresh {
//		f |= os.O_EXCL // possibly
//	}
//
// A phi that is met while it is read adds nothing: the other edges of it say what it has. What is read is bounded, as
// variables that are put together of each other double with each.

// Bits returns the bits that a number surely and possibly has.
func Bits(v ssa.Value) (must, may int) {
	r := bitReader{budget: maxBits}
	return r.bits(v)
}

// A bitReader reads the bits of one number.
type bitReader struct {
	open   []*ssa.Phi // those that are being read
	budget int        // how many values may still be read
}

// bits reads one value. The lattice is a pair of sets of bits: must starts at all bits and only shrinks, may starts at none
// and only grows. Or unites both; a merge intersects the one and unites the other.
func (r *bitReader) bits(v ssa.Value) (must, may int) {
	if r.budget--; r.budget < 0 {
		// Too much was read: it may have any bits.
		return 0, -1
	}
	switch v := v.(type) {
	case *ssa.Const:
		if n, ok := IntConst(v); ok {
			return n, n
		}
	case *ssa.Convert:
		return r.bits(v.X)
	case *ssa.ChangeType:
		return r.bits(v.X)
	case *ssa.BinOp:
		if v.Op == token.OR {
			m1, y1 := r.bits(v.X)
			m2, y2 := r.bits(v.Y)
			return m1 | m2, y1 | y2
		}
	case *ssa.Phi:
		// This edge is the loop's own: all bits surely, none possibly, which is neutral in the merge.
		if slices.Contains(r.open, v) {
			return -1, 0
		}
		r.open = append(r.open, v)
		must = -1
		for _, e := range v.Edges {
			m, y := r.bits(e)
			must, may = must&m, may|y
		}
		r.open = r.open[:len(r.open)-1]
		return must, may
	}
	return 0, -1
}

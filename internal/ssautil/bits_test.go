package ssautil_test

import (
	"go/constant"
	"go/token"
	"go/types"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

func TestBits(t *testing.T) {
	num := func(n int64) ssa.Value { return ssa.NewConst(constant.MakeInt64(n), types.Typ[types.Int]) }
	or := func(x, y ssa.Value) ssa.Value { return &ssa.BinOp{Op: token.OR, X: x, Y: y} }
	phi := func(edges ...ssa.Value) *ssa.Phi { return &ssa.Phi{Edges: edges} }
	unknown := new(ssa.Parameter)
	loop := phi(num(1))
	loop.Edges = append(loop.Edges, or(loop, num(2)))
	both := num(1)
	for range 40 {
		both = or(both, both)
	}
	for name, test := range map[string]struct {
		v         ssa.Value
		must, may int
	}{
		"constant":            {num(5), 5, 5},
		"or":                  {or(num(1), num(4)), 5, 5},
		"and":                 {&ssa.BinOp{Op: token.AND, X: num(1), Y: num(1)}, 0, -1},
		"parameter":           {unknown, 0, -1},
		"parameter or":        {or(unknown, num(4)), 4, -1},
		"two ways":            {phi(num(1), num(5)), 1, 5},
		"one way is unknown":  {phi(num(1), unknown), 0, -1},
		"added in a loop":     {loop, 1, 3},
		"one way, used twice": {or(phi(num(1)), phi(num(1))), 1, 1},
		"more than is read":   {both, 1, -1},
	} {
		if must, may := ssautil.Bits(test.v); must&7 != test.must || may != test.may {
			t.Errorf("%s: surely %b, possibly %b, want %b and %b", name, must, may, test.must, test.may)
		}
	}
}

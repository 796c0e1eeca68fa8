package access

import (
	"go/token"
	"go/types"
	"strings"
	"testing"
)

// join makes a path of steps.
func join(steps ...Path) (p Path) {
	for _, s := range steps {
		p += s
	}
	return p
}

var (
	f0, f1 = FieldStep(0), FieldStep(1)
	key0   = FieldStep(FirstKey)
	first  = IndexStep(0)
	second = IndexStep(1)
)

func TestPath(t *testing.T) {
	p := join(f1, Elem, key0)
	if p.Len() != 3 || p.At(0) != 1 || p.At(1) != ElemStep || p.At(2) != FirstKey || p.From(1) != join(Elem, key0) || p.From(3) != "" {
		t.Errorf("steps of %s", p)
	}
	if got := join(f1, Elem, Keys, key0).String(); got != ".1[][keys][key 0]" {
		t.Errorf("written %s", got)
	}
	given, _ := Given(1)
	if got := join(f0, given, f1, given, first).Anywhere(); got != join(f0, Elem, f1, Elem, first) {
		t.Errorf("anywhere %s", got)
	}
	if got := join(f0, given).Choose(func(n int) Path { return IndexStep(n) }); got != join(f0, second) {
		t.Errorf("chosen %s", got)
	}
	if !SameStep(given.At(0), FirstKey) || !SameStep(ElemStep, given.At(0)) || SameStep(given.At(0), KeyStep) || SameStep(0, given.At(0)) {
		t.Errorf("what a parameter chooses is any element, and nothing else")
	}
	long := Path(strings.Repeat(string(f0), MaxPath+1))
	if got, more := long.Cut(); got != long[:2*MaxPath] || !more {
		t.Errorf("cut %s, %t", got, more)
	}
	if got, more := p.Cut(); got != p || more {
		t.Errorf("cut %s, %t", got, more)
	}
}

func TestSteps(t *testing.T) {
	far := IndexStep(1000)
	if IndexStep(11) == far || IndexStep(12) != far || IndexStep(-1) != far || first == second {
		t.Error("which indices have steps of their own")
	}
	for _, c := range []struct {
		p          Path
		key, field bool
	}{{f0, false, true}, {key0, true, false}, {first, false, false}, {Elem, false, false}, {Rest, false, false}, {Keys, false, false}, {Stringer, false, false}} {
		if n := c.p.At(0); IsKey(n) != c.key || IsField(n) != c.field {
			t.Errorf("%s: key %t, field %t", c.p, IsKey(n), IsField(n))
		}
	}
}

func TestCovers(t *testing.T) {
	for _, c := range []struct {
		p, q Path
		want bool
	}{
		{"", join(f0, Elem), true}, {f0, join(f0, Elem), true}, {join(f0, Elem), f0, false}, {f0, f1, false},
		{Elem, key0, true}, {key0, Elem, true}, {key0, FieldStep(FirstKey + 1), false}, {Elem, Keys, false}, {Keys, key0, false},
		{Elem, first, true}, {first, second, false}, {Rest, first, false}, {Rest, second, true}, {Rest, Elem, true}, {first, Rest, false},
		{Elem, f0, false}, {Elem, Stringer, false}, {join(Elem, f0), join(key0, f0, f1), true},
	} {
		if got := c.p.Covers(c.q); got != c.want {
			t.Errorf("%s covers %s: %t", c.p, c.q, got)
		}
		if len(c.p) == 2 && len(c.q) == 2 && SameStep(c.p.At(0), c.q.At(0)) != SameStep(c.q.At(0), c.p.At(0)) {
			t.Errorf("%s and %s are the same one way only", c.p, c.q)
		}
	}
}

// TestParts looks at parts of types: by step, and by the names that rows use.
func TestParts(t *testing.T) {
	text, number := types.Typ[types.String], types.Typ[types.Int]
	field := types.NewField(token.NoPos, nil, "Name", text, false)
	object := types.NewStruct([]*types.Var{types.NewField(token.NoPos, nil, "ID", number, false), field}, nil)
	table := types.NewMap(text, number)
	for _, c := range []struct {
		t    types.Type
		n    int
		want types.Type
	}{
		{object, 1, text}, {types.NewPointer(object), 0, number}, {object, 2, nil}, {table, KeyStep, text}, {table, ElemStep, number},
		{table, FirstKey, number}, {types.NewSlice(text), FirstIndex, text}, {types.NewArray(text, 2), ElemStep, text},
		{types.NewChan(types.SendRecv, text), ElemStep, text}, {number, 0, nil}, {types.NewTuple(field), 0, text}, {types.NewTuple(field), 1, nil},
	} {
		if f, got := StepInto(c.t, c.n); got != c.want || (f == field) != (c.n == 1 && got == text) {
			t.Errorf("step %x into %s: %v, %v", c.n, c.t, f, got)
		}
	}
	tables := types.NewSlice(types.NewPointer(table))
	for p, want := range map[Path]types.Type{"": tables, Elem: tables.Elem(), Elem + Keys: text, Elem + Elem: number, Elem + Elem + f1: nil} {
		if got := TypeAt(tables, p); got != want {
			t.Errorf("%s of %s: %v", p, tables, got)
		}
	}
	for part, want := range map[string]Path{"": "", "keys": Keys, "elems": Elem, "Name": f1, "ID": f0, "Other": ""} {
		if got := PartOf(types.NewPointer(object), part); got != want {
			t.Errorf("part %q: %s", part, got)
		}
	}
}

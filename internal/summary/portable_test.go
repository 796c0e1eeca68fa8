package summary

import (
	"go/types"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
)

// Steps that the tables below use: a field, a constant key of a map, and any element.
var (
	field = access.FieldStep(2)
	key   = access.FieldStep(access.FirstKey + 3)
	index = access.IndexStep(0)
)

// slotKey returns the key of a callback that is called by an input, or by a method of it.
func slotKey(in Input, method string) string { return Slot{In: in, Method: method}.Key() }

// TestSlotKeys holds that each slot has a key of its own, and that the key gives the slot back: inputs and callbacks are
// compared by it.
func TestSlotKeys(t *testing.T) {
	first := slotKey(Input{Index: 1}, "")
	slots := []Slot{
		{},
		{In: Input{Index: 1}},
		{In: Input{Index: 300}},
		{In: Input{Index: 1, Path: field}},
		{In: Input{Index: 1, Path: field + key + index}},
		{In: Input{Index: 1, Deep: true}},
		{In: Input{Index: 1, Outer: true}},
		{In: Input{Index: 1}, Method: "Query#1x2y"},
		{In: Input{Variable: "example.com/p.V"}},
		{In: Input{Variable: "key example.com/p.userKey", Path: field}, Method: "String#0"},
		{In: Input{Slot: first, Path: access.FieldStep(0)}},
		{In: Input{Slot: slotKey(Input{Slot: first, Path: access.FieldStep(0)}, "Next#1"), Path: access.FieldStep(0) + field}},
	}
	seen := make(map[string]int) // the number of the slot that has a key
	for i, s := range slots {
		k := s.Key()
		if got, ok := SlotOf(k); !ok || got != s {
			t.Errorf("slot %d: got %+v, %t back, want %+v", i, got, ok, s)
		}
		if j, ok := seen[k]; ok {
			t.Errorf("slots %d and %d have the same key %q", i, j, k)
		}
		seen[k] = i
		for n := range k {
			if _, ok := SlotOf(k[:n]); ok {
				t.Errorf("slot %d: %d bytes of its key are one too", i, n)
			}
		}
	}
	if got := slots[7].Name(); got != "Query" {
		t.Errorf("the method is called %q", got)
	}
}

// TestPortableOutputs holds that a variable of the package is told by its key, and that outputs which are none keep what
// they are.
func TestPortableOutputs(t *testing.T) {
	// A program of one package with one variable, made by hand.
	global := func(path, name string) *ssa.Global {
		prog := ssa.NewProgram(nil, 0)
		pkg := types.NewPackage(path, "p")
		v := types.NewVar(0, pkg, name, types.Typ[types.String])
		pkg.Scope().Insert(v)
		return prog.CreatePackage(pkg, nil, nil, true).Var(name)
	}
	for i, test := range []struct{ out, want Output }{
		{Output{Kind: ToResult, Index: 1, Path: key}, Output{Kind: ToResult, Index: 1, Path: key}},
		{Output{Kind: ToParam, Index: 3, Path: field}, Output{Kind: ToParam, Index: 3, Path: field}},
		{Output{Kind: ToGlobal, Variable: "key p.k"}, Output{Kind: ToGlobal, Variable: "key p.k"}},
		{
			Output{Kind: ToGlobal, Global: global("example.com/p", "V"), Path: field},
			Output{Kind: ToGlobal, Variable: "example.com/p.V", Path: field},
		},
	} {
		for range 2 {
			if test.out.Portable(); test.out != test.want {
				t.Errorf("output %d: got %+v, want %+v", i, test.out, test.want)
			}
		}
	}
}

// TestWholeInputs holds what is left of an input when its parts are joined: which parameter, variable or callback, and of a
// callback which result.
func TestWholeInputs(t *testing.T) {
	slot := slotKey(Input{Index: 1}, "")
	for i, test := range []struct{ in, want Input }{
		{Input{Index: 1}, Input{Index: 1, Deep: true}},
		{Input{Index: 1, Path: field, Outer: true}, Input{Index: 1, Deep: true, Outer: true}},
		{Input{Variable: "p.V", Path: field}, Input{Variable: "p.V", Deep: true}},
		{Input{Slot: slot}, Input{Slot: slot, Deep: true}},
		{Input{Slot: slot, Path: access.FieldStep(1) + field}, Input{Slot: slot, Path: access.FieldStep(1), Deep: true}},
	} {
		if got := test.in.Whole(); got != test.want {
			t.Errorf("input %d: got %s, want %s", i, got, test.want)
		}
	}
}

// TestRoundTrip holds that the portable form of a summary comes out of facts as it went in.
func TestRoundTrip(t *testing.T) {
	slot := slotKey(Input{Index: 1}, "Get#1")
	src := &Source{Text: "HTTP form value", Labels: 1, Request: true, At: Site{Pkg: "q", File: "f.go", Line: 3, Col: 7}}
	want := &Summary{
		Flows: []Flow{{In: Input{Index: 1, Path: field}, Out: Output{Kind: ToParam, Index: 2, Path: access.Elem}, Clean: 5, Flags: Fresh}},
		Gens: []Gen{
			{Source: src, Out: Output{Kind: ToResult, Index: 1}, Flags: Exact},
			{Type: "q.T", Out: Output{Kind: ToGlobal, Variable: "p.V"}},
			{Callee: &Summary{Flows: []Flow{{In: Input{Outer: true}, Out: Output{Kind: ToResult}}}}, Bound: true, Out: Output{Kind: ToResult}},
		},
		Sinks:     []SinkEntry{{In: Input{Slot: slot, Path: access.FieldStep(0), Deep: true}, Sink: Sink{Kind: 1, Callee: "(*sql.DB).Query"}, CoLabels: 1}},
		Guards:    []Guard{{Index: 1, Path: field, Sinks: 3, Outcome: 1}, {Index: 1, Sinks: 3, Outcome: 1, Method: "Validate"}},
		Callbacks: []Callback{{Slot: slot, Arg: -1}, {Slot: slot, Arg: 1, In: Input{Variable: "p.V"}}},
	}
	// The masks and numbers mean nothing here, they only have to come back.
	text := EncodeSummary(want, func(s Site) Site { return s })
	p, err := DecodePackage(EncodePackage(map[string]string{"p.F": text}, nil))
	if err != nil {
		t.Fatal(err)
	}
	got := p.Get("p.F")
	if p.Broken != "" || !got.Foreign {
		t.Fatalf("broken %q, foreign %t", p.Broken, got.Foreign)
	}
	if again := EncodeSummary(got, func(s Site) Site { return s }); again != text {
		t.Errorf("got %q back, want %q", got.lines(), want.lines())
	}
	if out := got.Gens[2].Callee.WithoutOuter(); !out.Empty() || len(got.Gens[2].Callee.Flows) != 1 {
		t.Errorf("without what is of the function around: %q, of %q", out.lines(), got.Gens[2].Callee.lines())
	}
}

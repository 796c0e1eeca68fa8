package random

import (
	"go/token"
	"go/types"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssautil"
)

func TestGuessable(t *testing.T) {
	for _, c := range []struct {
		t    types.Type
		want bool
	}{
		{types.Typ[types.String], true},
		{types.Typ[types.Int64], true},
		{types.NewSlice(types.Typ[types.Byte]), true},
		{types.Typ[types.Bool], false},
		{types.NewStruct(nil, nil), false},
		{types.NewSlice(types.Typ[types.Int]), false},
	} {
		if got := guessable(c.t); got != c.want {
			t.Errorf("%s: %v, want %v", c.t, got, c.want)
		}
	}
}

func TestKeeps(t *testing.T) {
	for name, want := range map[string]bool{"Set": true, "SetEx": true, "Store": true, "WithValue": true, "Get": false, "set": false, "": false} {
		if got := keeps(name); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}

func TestKeyOf(t *testing.T) {
	join := func(x, y ssa.Value) ssa.Value { return &ssa.BinOp{Op: token.ADD, X: x, Y: y} }
	unknown := new(ssa.Parameter)
	for _, c := range []struct {
		v    ssa.Value
		want string
	}{
		{ssautil.TextConst("state"), "state"},
		{join(ssautil.TextConst("captcha:"), unknown), "captcha"},
		{join(join(ssautil.TextConst("reset-"), unknown), unknown), "reset"},
		{join(unknown, ssautil.TextConst("captcha")), ""},
		{ssautil.TextConst(""), ""},
		{unknown, ""},
	} {
		if got, ok := keyOf(c.v); got != c.want || ok != (c.want != "") {
			t.Errorf("%v %v, want %q", got, ok, c.want)
		}
	}
}

// Of a field of a struct the name that says whether nobody may guess what is in it.
func TestTokenField(t *testing.T) {
	for _, c := range []struct {
		of, field string
		others    []string
		want      string
	}{
		{"Session", "Token", nil, "Token"},
		{"ResetToken", "Value", nil, "ResetToken"},
		{"Token", "Value", []string{"Line"}, "Value"}, // of a parser
		{"User", "ID", nil, "ID"},
	} {
		var fields []*types.Var
		for _, name := range append([]string{c.field}, c.others...) {
			fields = append(fields, types.NewField(token.NoPos, nil, name, types.Typ[types.String], false))
		}
		named := types.NewNamed(types.NewTypeName(token.NoPos, nil, c.of, nil), types.NewStruct(fields, nil), nil)
		if got := tokenField(named, fields[0]); got != c.want && got != c.of+"_"+c.field {
			t.Errorf("%s.%s: %q, want %q", c.of, c.field, got, c.want)
		}
	}
}

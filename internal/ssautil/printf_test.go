package ssautil

import (
	"go/types"
	"testing"
)

func TestVerbsOf(t *testing.T) {
	for format, want := range map[string]string{
		"":                 "",
		"%d and %s":        "ds",
		"100%% of %-08.3f": "f",
		"%#v %+v":          "Vv",
		"%[2]T %[1]d":      "dT",
		"%[2]s %d":         "\x00sd",
		"%[1]T %[1]v":      "\x01",
		"%[1]d %[1]d":      "d",
		"%*d":              "*d",
		"%[2]*[1]d":        "d*",
		"%.*f":             "*f",
		"%[3]*.[2]*[1]f":   "f**",
		"%[2]*[1]d %[2]s":  "d\x01",
		"%[0]d":            "",
		"%[x]d":            "",
		"%[99999]d":        "",
		"%s %[":            "",
		"%s %":             "s",
	} {
		if got := string(verbsOf(format)); got != want {
			t.Errorf("%q: %q, want %q", format, got, want)
		}
	}
}

// shown returns a type of bytes with a method.
func shown(method string) types.Type {
	named := types.NewNamed(types.NewTypeName(0, nil, "T", nil), types.Typ[types.Uint8], nil)
	recv := types.NewVar(0, nil, "t", types.NewPointer(named))
	named.AddMethod(types.NewFunc(0, nil, method, types.NewSignatureType(recv, nil, nil, nil, nil, false)))
	return named
}

func TestShows(t *testing.T) {
	v := verbsOf("%[2]*[1]d %[3]T %s")
	for n, want := range []bool{true, false, false, true, true} {
		if got := v.Shows(n); got != want {
			t.Errorf("argument %d: %v, want %v", n, got, want)
		}
	}
}

func TestDigits(t *testing.T) {
	bytes, text := types.NewSlice(types.Typ[types.Uint8]), types.Typ[types.String]
	for _, c := range []struct {
		verb byte
		t    types.Type
		want bool
	}{
		{'d', types.Typ[types.Uint8], true},
		{'v', types.Typ[types.Uint8], true},
		{0, types.Typ[types.Int32], true},
		{'c', types.Typ[types.Uint8], false},
		{'q', types.Typ[types.Int32], false},
		{'d', bytes, true},
		{0, bytes, true},
		{'s', bytes, false},
		{SharpV, bytes, false},
		{'d', text, false},
		{'v', types.NewSlice(text), false},
		{'U', types.Typ[types.Int32], false},
		{'x', types.Typ[types.Int32], true},
		{'x', bytes, false},
		{'v', types.NewSlice(shown("String")), false},
		{'v', types.NewSlice(shown("Other")), true},
		{'d', shown("String"), false},
	} {
		if got := Digits(c.verb, c.t); got != c.want {
			t.Errorf("%q of %s: %v, want %v", c.verb, c.t, got, c.want)
		}
	}
}

package main

import (
	"slices"
	"testing"
)

func TestRead(t *testing.T) {
	const report = `{"packages": 3, "findings": [{"message": "m"}], "errors": [
		{"package": "p", "message": "undefined: x"}, {"package": "p", "message": "undefined: y"},
		{"package": "q", "message": "secvet could not analyze all of package q, please report it: index out of range"},
		{"package": "r", "message": "not analyzed: package r is left out, since it takes more than the 1s"}
	], "omissions": [{"kind": "cut", "count": 3}, {"kind": "cut", "count": 4}, {"kind": "unbuilt", "count": 5}]}`
	var o outcome
	o.read([]byte(report), "secvet: no findings")
	if o.packages != 3 || o.findings != 1 || o.broken != 1 || o.cuts != 7 || len(o.failures) != 2 {
		t.Errorf("%+v", o)
	}
	for messages, failures := range map[string]int{
		"secvet: loading packages: go: updates to go.mod needed": 0,
		"secvet: no packages match ./...":                        0,
		"panic: runtime error":                                   1,
		"":                                                       1,
	} {
		var o outcome
		if o.read(nil, messages); len(o.failures) != failures || o.broken != 1 {
			t.Errorf("%q: %+v", messages, o)
		}
	}
}

func TestSpread(t *testing.T) {
	list := []string{"e", "d", "c", "b", "a"}
	if got := spread(slices.Clone(list), 2); !slices.Equal(got, []string{"a", "c"}) {
		t.Error(got)
	}
	if got := spread(slices.Clone(list), 0); len(got) != 5 {
		t.Error(got)
	}
}

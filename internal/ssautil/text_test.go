package ssautil

import (
	"go/constant"
	"go/token"
	"strings"
	"testing"
)

// TestText holds that a text has an end: a constant may be doubled in a line.
func TestText(t *testing.T) {
	long := constant.MakeString("0123456789abcdef")
	for range 17 {
		long = constant.BinaryOp(long, token.ADD, long)
	}
	for _, test := range []struct {
		value constant.Value
		want  string
		ok    bool
	}{
		{nil, "", false},
		{constant.MakeInt64(1), "", false},
		{constant.MakeString(""), "", true},
		{constant.MakeString(strings.Repeat("a", MaxText)), strings.Repeat("a", MaxText), true},
		{constant.MakeString(strings.Repeat("a", MaxText+1)), "", false},
		{long, "", false},
	} {
		if got, ok := Text(test.value); got != test.want || ok != test.ok {
			t.Errorf("%d bytes, %t; want %d, %t", len(got), ok, len(test.want), test.ok)
		}
	}
}

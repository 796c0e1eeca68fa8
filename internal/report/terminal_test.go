package report

import (
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/finding"
)

func TestPoint(t *testing.T) {
	at := func(line, from, to int) mark {
		return mark{finding.Position{Line: 1, Column: from}, finding.Position{Line: line, Column: to}}
	}
	for _, test := range []struct {
		line           string
		marks          []mark
		text, pointers string
	}{
		{"\tf(x)", []mark{at(1, 2, 6)}, "    f(x)", "    ^~~~"},
		{"f(x)", []mark{at(2, 1, 2)}, "f(x)", "^~~~"},
		{"f(x)", []mark{at(1, 3, 3), at(1, 1, 1)}, "f(x)", "^ ^"},
		{"日本 = e\u0301 + x", []mark{at(1, 16, 17)}, "日本 = e\u0301 + x", "           ^"},
		{"\x1b + x", []mark{at(1, 5, 6)}, `\x1b + x`, "       ^"},
		{"f(x)", []mark{at(1, 0, 0), at(1, 99, 99)}, "f(x)", ""},
	} {
		text, pointers := point(test.line, test.marks)
		if text != test.text || pointers != test.pointers {
			t.Errorf("%q %v:\n%s|\n%s|", test.line, test.marks, text, pointers)
		}
	}
	text, pointers := point(strings.Repeat("x", 5000)+"f(x)", []mark{at(1, 5001, 5005)})
	if len(text) != maxWidth || !strings.HasSuffix(text, "xf(x)") || text[strings.Index(pointers, "^")] != 'f' {
		t.Errorf("a long line: %s\n%s", text, pointers)
	}
}

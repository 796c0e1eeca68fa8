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
		{"\tf(x)", []mark{at(1, 2, 6)}, "f(x)", "^~~~"},
		{"\t\tf(x)\ty", []mark{at(2, 2, 2), at(1, 5, 6)}, "    f(x)    y", "^~~~~~^~~~~~~"},
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

func TestWrap(t *testing.T) {
	w := textWriter{color: true}
	line := w.paint(bold, "a.go:1:2") + ": 日本語日本語日本語 one two three " + w.paint(red, "severity high") + "]"
	for width, want := range map[int]string{
		0:   line,
		20:  line, // too narrow for anything
		200: line,
		44:  w.paint(bold, "a.go:1:2") + ": 日本語日本語日本語 one two three\n    " + w.paint(red, "severity high") + "]",
		52:  w.paint(bold, "a.go:1:2") + ": 日本語日本語日本語 one two three " + "\x1b[31mseverity\n    high\x1b[0m]",
	} {
		if got := wrap(line, width, "    "); got != want {
			t.Errorf("%d:\n%q, want\n%q", width, got, want)
		}
	}
}

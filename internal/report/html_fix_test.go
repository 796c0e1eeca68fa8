package report

import (
	"slices"
	"testing"

	"github.com/secvet/secvet/internal/finding"
)

func TestNewFix(t *testing.T) {
	at := func(line, column int) finding.Position {
		return finding.Position{File: "a.go", Line: line, Column: column}
	}
	f := finding.Finding{
		Pos:   at(3, 1),
		Code:  finding.Excerpt{First: 3, Lines: []string{"\tuse(rand.Int(), 1)"}},
		Steps: []finding.Step{{Pos: at(9, 1), Code: finding.Excerpt{First: 9, Lines: []string{"x := 1"}}}},
	}
	fix := finding.Fix{Message: "use it", Edits: []finding.Edit{
		{Pos: at(3, 18), End: at(3, 19), New: "2"},
		{Pos: at(3, 6), End: at(3, 16), New: "safe()"},
		{Pos: at(9, 6), End: at(9, 7), New: "2"},
		{Pos: at(1, 2), End: at(1, 2), New: "import\n\"x\"\n"}, // not shown anywhere
		{Pos: at(9, 99), End: at(9, 99), New: "y"},             // not on the line
	}}
	want := []htmlSpan{
		{"at", "a.go:1:2"}, {"add", "+ import"}, {"add", `+ "x"`}, {"add", "+ "},
		{"at", "a.go:3:6"}, {"del", "-     use(rand.Int(), 1)"}, {"add", "+     use(safe(), 2)"},
		{"at", "a.go:9:6"}, {"add", "+ 2"}, {"add", "+ y"},
	}
	if got := newFix(&finding.Result{}, f, fix); got.Message != "use it" || !slices.Equal(got.Lines, want) {
		t.Errorf("got %q", got)
	}
}

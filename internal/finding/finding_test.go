package finding_test

import (
	"slices"
	"testing"

	"github.com/secvet/secvet/internal/finding"
)

func at(file string, line, column int) finding.Position {
	return finding.Position{File: file, Line: line, Column: column}
}

func TestSort(t *testing.T) {
	steps := make([]finding.Step, 2)
	got := finding.Sort([]finding.Finding{
		{Analyzer: "b", Pos: at("b.go", 1, 1)},
		{Analyzer: "b", Pos: at("a.go", 10, 1)},
		{Analyzer: "b", Pos: at("a.go", 9, 2)},
		{Analyzer: "b", Pos: at("a.go", 9, 1), Steps: steps, Message: "long"},
		{Analyzer: "b", Pos: at("a.go", 9, 1), Message: "short"},
		{Analyzer: "b", Pos: at("a.go", 9, 1), Category: "other"},
		{Analyzer: "a", Pos: at("a.go", 9, 1)},
		{Tool: "t", Analyzer: "t", Pos: at("go.mod", 1, 0), Message: "one"},
		{Tool: "t", Analyzer: "t", Pos: at("go.mod", 1, 0), Message: "two"},
		{Tool: "t", Analyzer: "t", Pos: at("go.mod", 1, 0), Message: "two"},
	})
	want := []string{"a.go:9:1 a  ", "a.go:9:1 b  short", "a.go:9:1 b other ", "a.go:9:2 b  ", "a.go:10:1 b  ", "b.go:1:1 b  ", "go.mod:1 t  one", "go.mod:1 t  two"}
	for i, f := range got {
		if s := f.Pos.String() + " " + f.Analyzer + " " + f.Category + " " + f.Message; i >= len(want) || s != want[i] {
			t.Errorf("%d: %q", i, s)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d findings, want %d", len(got), len(want))
	}
}

func TestProblemString(t *testing.T) {
	for want, p := range map[string]finding.Problem{
		"p: no place":     {Package: "p", Message: "no place"},
		"a.go: file":      {Package: "p", Pos: at("a.go", 0, 0), Message: "file"},
		"a.go:3: line":    {Package: "p", Pos: at("a.go", 3, 0), Message: "line"},
		"a.go:3:4: place": {Package: "p", Pos: at("a.go", 3, 4), Message: "place"},
	} {
		if p.String() != want {
			t.Errorf("got %q, want %q", p, want)
		}
	}
}

func TestSortProblems(t *testing.T) {
	got := finding.SortProblems([]finding.Problem{
		{Pos: at("b.go", 3, 9), Message: "cause"},
		{Pos: at("b.go", 3, 1), Message: "consequence"},
		{Pos: at("a.go", 7, 1), Message: "other"},
		{Package: "p", Message: "no place"},
		{Package: "q", Message: "no place"},
		{Package: "p", Message: "nor this"},
		{Package: "p", Message: "each", Each: true},
		{Package: "q", Message: "each", Each: true},
		{Package: "q", Message: "each", Each: true},
	})
	var messages []string
	for _, p := range got {
		messages = append(messages, p.Message)
	}
	if want := []string{"each", "each", "no place", "nor this", "other", "cause"}; !slices.Equal(messages, want) {
		t.Errorf("got %q, want %q", messages, want)
	}
}

package fix_test

import (
	"errors"
	"testing"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/fix"
)

// replace replaces the text of a line between two columns.
func replace(line, from, to int, text string) finding.Edit {
	return finding.Edit{
		Pos: finding.Position{File: "a.go", Line: line, Column: from},
		End: finding.Position{File: "a.go", Line: line, Column: to}, New: text,
	}
}

func set(text string) *fix.Set {
	return fix.NewSet(func(string) ([]byte, error) { return []byte(text), nil })
}

func TestApply(t *testing.T) {
	for _, test := range []struct {
		text  string
		fixes []finding.Fix
		want  string
	}{
		{"package a\n\nvar x = 1\n", []finding.Fix{{Edits: []finding.Edit{replace(3, 9, 10, "f( 2 )")}}}, "package a\n\nvar x = f(2)\n"},
		{"package a\n\nvar  x = 1\n", []finding.Fix{{Edits: []finding.Edit{replace(3, 10, 11, "f( 2 )")}}}, "package a\n\nvar  x = f( 2 )\n"},
		{"package a\r\n\r\nvar x = 1\r\n", []finding.Fix{{Edits: []finding.Edit{replace(3, 9, 10, "f( 2 )")}}}, "package a\r\n\r\nvar x = f(2)\r\n"},
		{"package a\n\nvar x, y = 1, 2\n", []finding.Fix{
			{Edits: []finding.Edit{replace(3, 15, 16, "4"), replace(3, 5, 6, "u")}},
			{Edits: []finding.Edit{replace(3, 12, 13, "3"), replace(3, 5, 6, "u")}}, // one edit is the same
		}, "package a\n\nvar u, y = 3, 4\n"},
	} {
		s := set(test.text)
		for _, f := range test.fixes {
			if err := s.Add(f); err != nil {
				t.Errorf("%q: %v", test.text, err)
			}
		}
		_, got, err := s.Texts("a.go")
		if err != nil || string(got) != test.want {
			t.Errorf("%q, %v; want %q", got, err, test.want)
		}
	}
}

func TestRefused(t *testing.T) {
	s := set("package a\n\nvar x = 1\n")
	if err := s.Add(finding.Fix{Edits: []finding.Edit{replace(3, 9, 10, "2")}}); err != nil {
		t.Fatal(err)
	}
	// Half of this one would do no harm, but a change is made as a whole.
	if err := s.Add(finding.Fix{Edits: []finding.Edit{replace(3, 5, 6, "y"), replace(3, 8, 10, "3")}}); !errors.Is(err, fix.ErrConflict) {
		t.Errorf("an overlap: %v", err)
	}
	for _, e := range []finding.Edit{replace(9, 1, 1, ""), replace(3, 5, 4, ""), replace(3, 99, 99, "")} {
		if err := s.Clone().Add(finding.Fix{Edits: []finding.Edit{e}}); err == nil {
			t.Errorf("%+v is taken", e)
		}
	}
	if _, got, err := s.Texts("a.go"); err != nil || string(got) != "package a\n\nvar x = 2\n" {
		t.Errorf("%q, %v", got, err)
	}
	if err := s.Add(finding.Fix{Edits: []finding.Edit{replace(1, 1, 2, "{")}}); err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.Texts("a.go"); err == nil {
		t.Error("what is no Go is taken")
	}
}

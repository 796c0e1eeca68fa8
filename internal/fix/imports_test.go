package fix_test

import (
	"testing"

	"github.com/secvet/secvet/internal/finding"
)

func TestDropImports(t *testing.T) {
	at := func(line, column int) finding.Position {
		return finding.Position{File: "a.go", Line: line, Column: column}
	}
	for _, test := range []struct {
		text   string
		places []finding.Position
		want   string
	}{
		{"package a\n\nimport \"fmt\"\n\nvar x = 1\n", []finding.Position{at(3, 8)}, "package a\n\nvar x = 1\n"},
		{"package a\r\n\r\nimport (\r\n\t\"b\" // why\r\n\r\n\t// Doc.\r\n\tc \"d\"\r\n)\r\n\r\nvar x = 1\r\n", []finding.Position{at(7, 2)},
			"package a\r\n\r\nimport (\r\n\t\"b\" // why\r\n)\r\n\r\nvar x = 1\r\n"},
		{"package a\n\n// Both go.\nimport (\n\t\"b\" // why\n\t\"c\"\n)\n\nvar x = 1\n", []finding.Position{at(5, 2), at(6, 2)}, "package a\n\nvar x = 1\n"},
		{"package a; import (\"b\"; \"c\"); var x = 1\n", []finding.Position{at(1, 20)}, "package a; import ( \"c\"); var x = 1\n"},
		{"package a; import \"b\"; import \"c\"; var x = 1\n", []finding.Position{at(1, 19)}, "package a;  import \"c\"; var x = 1\n"},
	} {
		s := set(test.text)
		if err := s.Add(finding.Fix{Edits: []finding.Edit{replace(1, 1, 2, "p")}}); err != nil {
			t.Fatal(err)
		}
		if !s.DropImports("a.go", test.places) || s.Clone().DropImports("a.go", []finding.Position{at(1, 1)}) {
			t.Errorf("%q: not what is there", test.text)
		}
		if _, got, err := s.Texts("a.go"); err != nil || string(got) != test.want {
			t.Errorf("%q, %v; want %q", got, err, test.want)
		}
	}
}

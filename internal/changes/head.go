package changes

import (
	"bytes"
	"go/build/constraint"
	"go/parser"
	"go/token"
	"strings"

	"github.com/secvet/secvet/internal/rule"
)

// cgo is what head says of a file that imports "C".
const cgo = "needs cgo"

// hasMoved reports whether the lines of a file are not where its findings are told: those are in what cgo makes of it,
// and comments that set the line go into that as if they were cgo's.
func hasMoved(text []byte, head string) bool {
	return strings.Contains("\n"+head+"\n", "\n"+cgo+"\n") && (bytes.Contains(text, []byte("//line ")) || bytes.Contains(text, []byte("/*line ")))
}

// head returns what the text of a Go file says of whether it is built and whether findings in it are told: its build
// constraints, the package's name (one called documentation is left out), whether it needs cgo, and whether it is
// marked as generated. It fails for what is no Go file.
func head(text []byte) (string, bool) {
	file, err := parser.ParseFile(token.NewFileSet(), "", text, parser.ImportsOnly|parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return "", false
	}
	said := []string{file.Name.Name}
	for _, group := range file.Comments {
		for _, c := range group.List {
			if c.Pos() < file.Package && (constraint.IsGoBuild(c.Text) || constraint.IsPlusBuild(c.Text)) {
				said = append(said, strings.TrimSpace(c.Text))
			}
		}
	}
	for _, spec := range file.Imports {
		if spec.Path.Value == `"C"` {
			said = append(said, cgo)
		}
	}
	if rule.IsGenerated(file) {
		said = append(said, "generated")
	}
	return strings.Join(said, "\n"), true
}

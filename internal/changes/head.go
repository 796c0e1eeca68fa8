package changes

import (
	"go/build/constraint"
	"go/parser"
	"go/token"
	"strings"

	"github.com/secvet/secvet/internal/rule"
)

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
			said = append(said, "cgo")
		}
	}
	if rule.IsGenerated(file) {
		said = append(said, "generated")
	}
	return strings.Join(said, "\n"), true
}

package driver

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/finding"
)

// problems returns the errors of the packages and of what they import, and a line for each package that
// was left out for no error of its own.
func problems(roots, left []*packages.Package, names names) []finding.Problem {
	var list []finding.Problem
	packages.Visit(roots, nil, func(p *packages.Package) {
		list = append(list, packageProblems(p, names)...)
	})
	for _, p := range left {
		if len(p.Errors) == 0 && len(p.CompiledGoFiles) > 0 { // a folder may hold nothing but tests
			list = append(list, finding.Problem{Package: p.PkgPath, Message: notAnalyzed, Each: true})
		}
	}
	return finding.SortProblems(list)
}

const notAnalyzed = "not analyzed: it uses declarations of a package that does not compile"

// packageProblems converts the errors of one package.
func packageProblems(p *packages.Package, names names) []finding.Problem {
	specific := slices.ContainsFunc(p.Errors, func(e packages.Error) bool { return e.Kind != packages.ListError })
	var list []finding.Problem
	for _, e := range p.Errors {
		output, isOutput := strings.CutPrefix(e.Msg, "# ")
		switch {
		case !isOutput:
			// The go command's advice goes on in further lines.
			message := strings.Join(strings.Fields(e.Msg), " ")
			list = append(list, finding.Problem{Package: p.PkgPath, Pos: names.position(e.Pos), Message: message})
		case !specific: // else the type checker says the same, and in positions of its own
			list = append(list, outputProblems(p.PkgPath, output, names)...)
		}
	}
	return list
}

// outputProblems converts what a compiler printed for a package: its name in the first line, then an
// error a line.
func outputProblems(path, output string, names names) []finding.Problem {
	var list []finding.Problem
	_, output, _ = strings.Cut(output, "\n")
	for line := range strings.Lines(output) {
		pos, message, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			pos, message = "", pos
		}
		list = append(list, finding.Problem{Package: path, Pos: names.position(pos), Message: message})
	}
	return list
}

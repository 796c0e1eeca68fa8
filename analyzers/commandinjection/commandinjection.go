package commandinjection

import (
	_ "embed"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:  "commandinjection",
	Title: "Command injection",
	OWASP: "A03:2021 Injection",
	Categories: []rule.Category{
		{Name: "shell", Summary: "data from outside is in text that a shell interprets", CWE: 78, Severity: rule.High, Confidence: rule.High},
		{Name: "program", Summary: "data from outside chooses the program to run", CWE: 78, Severity: rule.High, Confidence: rule.High},
		{Name: "argument", Summary: "data from outside can be an option of a program that runs what it is told", CWE: 88, Severity: rule.Medium, Confidence: rule.Medium},
		{Name: "local-shell", Summary: "local input is in text that a shell interprets", CWE: 78, Severity: rule.Medium, Confidence: rule.Medium},
	},
}

// Analyzer finds commands that data from outside decides.
var Analyzer = &analysis.Analyzer{
	Name:     Rule.Name,
	Doc:      rule.Doc(doc, Rule.Name),
	URL:      "https://pkg.go.dev/github.com/secvet/secvet/analyzers/commandinjection",
	Requires: []*analysis.Analyzer{taint.Analyzer},
	Run:      run,
}

// run tells of a command line that another package puts together once: the flaw is there, not in the calls.
func run(pass *analysis.Pass) (any, error) {
	told := make(map[taint.Site]bool)
	return flow.Run(pass, func(h *taint.Hit) (category, message string) {
		category, message = match(h)
		if category == "argument" && h.Inner {
			if told[h.Sink.At] {
				return "", ""
			}
			told[h.Sink.At] = true
		}
		return category, message
	})
}

func match(h *taint.Hit) (category, message string) {
	remote := h.Source.Labels&model.Remote != 0
	local := h.Source.Labels&model.Local != 0
	switch {
	case h.Kind == model.Shell && remote:
		return "shell", flow.Reaches(h) + " as text that a shell interprets; run the program without a shell and give the value as an argument"
	case h.Kind == model.Command && remote:
		return "program", flow.Reaches(h) + " as the program to run; choose the program from constants"
	case h.Kind == model.Argument && remote && obeys(h):
		return "argument", flow.Reaches(h) + ` as an argument that may be read as an option; put "--" before it or refuse values that begin with "-"`
	case h.Kind == model.Shell && local && !h.Source.Named:
		return "local-shell", flow.Reaches(h) + " as text that a shell interprets; run the program without a shell and give the value as an argument"
	}
	return "", ""
}

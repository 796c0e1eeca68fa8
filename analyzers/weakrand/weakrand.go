package weakrand

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
	Name:  "weakrand",
	Title: "Predictable random value",
	OWASP: "A02:2021 Cryptographic Failures",
	Categories: []rule.Category{
		{Name: "token", Summary: "a predictable random value becomes something that nobody may guess", CWE: 338, Severity: rule.High, Confidence: rule.High},
	},
}

// Analyzer finds secrets made by random generators that can be predicted.
var Analyzer = &analysis.Analyzer{
	Name:     Rule.Name,
	Doc:      rule.Doc(doc, Rule.Name),
	URL:      "https://pkg.go.dev/github.com/secvet/secvet/analyzers/weakrand",
	Requires: []*analysis.Analyzer{taint.Analyzer},
	Run:      run,
}

// maxSteps is how far from a generator a name is believed that says token: many values have gone into
// what is there by then.
const maxSteps = 7

// run reports the first use of each predictable value: a token passes through several names.
func run(pass *analysis.Pass) (any, error) {
	told := make(map[*taint.Source]bool)
	placer := taint.ResultOf(pass).Placer
	return flow.Run(pass, func(h *taint.Hit) (category, message string) {
		if h.Source.Told && placer.SameModule(h.Source.At.Pkg) {
			return "", ""
		}
		if h.Kind&(model.Token|model.Credential) == 0 || h.Source.Labels&model.WeakRandom == 0 || told[h.Source] {
			return "", ""
		}
		if h.Kind == model.Token && len(h.Source.Steps)+len(h.Steps) > maxSteps {
			return "", ""
		}
		told[h.Source] = true
		return "token", flow.Reaches(h) + ", which nobody may guess; use crypto/rand"
	})
}

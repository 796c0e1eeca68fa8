package sqlinjection

import (
	_ "embed"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/analyzers/internal/setting"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:  "sqlinjection",
	Title: "SQL injection",
	OWASP: "A03:2021 Injection",
	Categories: []rule.Category{
		{Name: "tainted", Summary: "data from outside reaches query text", CWE: 89, Severity: rule.High, Confidence: rule.High, Threat: rule.Remote},
		{Name: "built", Summary: "query text is built from a parameter of an exported function, or from local input", CWE: 89, Severity: rule.Medium, Confidence: rule.Medium, Threat: rule.Remote | rule.Local},
		{Name: "privileged", Summary: "a less trusted user of the machine decides query text", CWE: 89, Severity: rule.High, Confidence: rule.High, Threat: rule.Local},
	},
}

// Analyzer finds SQL text that is made of data.
var Analyzer = setting.With(&analysis.Analyzer{
	Name:     Rule.Name,
	Doc:      rule.Doc(doc, Rule.Name),
	URL:      "https://pkg.go.dev/github.com/secvet/secvet/analyzers/sqlinjection",
	Requires: []*analysis.Analyzer{taint.Analyzer},
	Run:      run,
}, Rule)

const advice = " as query text; bind it as an argument, or choose names of columns and tables from constants"

func run(pass *analysis.Pass) (any, error) {
	privileged := flow.Privileged(pass)
	return flow.Run(pass, Rule, func(h *taint.Hit) []flow.Finding {
		if border := privileged(h); border != "" && h.Kind == model.SQL {
			return []flow.Finding{{Category: "privileged", Message: flow.Reaches(h) + advice + border}}
		}
		return match(h)
	})
}

func match(h *taint.Hit) []flow.Finding {
	if h.Kind != model.SQL {
		return nil
	}
	tainted, built := flow.Finding{Category: "tainted", Message: flow.Reaches(h) + advice}, flow.Finding{Category: "built", Message: flow.Reaches(h) + advice}
	local := h.Source.Labels&model.Local != 0
	part := h.Built && near(h) && !stored(h)
	switch {
	case h.Source.Labels&model.Remote != 0:
		return []flow.Finding{tainted}
	case local && part: // the latter where the local user is no attacker: the text is put together wrongly all the same
		return []flow.Finding{tainted, built}
	case local:
		return []flow.Finding{tainted}
	case h.Source.Labels == 0 && part:
		return []flow.Finding{built}
	}
	return nil
}

// maxSteps is how far a part of a text is believed to stay what it was. Query builders and languages of a
// program's own take their input apart and put something else together.
const maxSteps = 4

// stored reports whether the value comes from the database itself: what a program's own tables say of tables
// and columns was checked when it was stored, and nothing tells it from other contents.
func stored(h *taint.Hit) bool { return h.Source.Text == "database value" }

func near(h *taint.Hit) bool { return len(h.Source.Steps)+len(h.Steps) <= maxSteps }

package sqlinjection

import (
	_ "embed"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "sqlinjection",
	Title:     "SQL injection",
	OWASP:     "A03:2021 Injection",
	OWASP2025: "A05:2025 Injection",
	Categories: []rule.Category{
		{Name: "tainted", Summary: "data from outside reaches query text", CWE: 89, Severity: rule.High, Confidence: rule.High, Threat: rule.Remote},
		{Name: "built", Summary: "query text is built from a parameter of an exported function, or from local input", CWE: 89, Severity: rule.Medium, Confidence: rule.Medium, Threat: rule.Remote | rule.Local | rule.API},
		{Name: "privileged", Summary: "a less trusted user of the machine decides query text", CWE: 89, Severity: rule.High, Confidence: rule.High, Threat: rule.Local},
	},
}

// Analyzer finds SQL text that is made of data.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match})

// match says what a hit is.
func match(p *flow.Pass, h *taint.Hit) []flow.Finding {
	if h.Kind != model.SQL || h.Source.Labels == 0 && flow.HelpsTests(p.Pass, h) {
		return nil
	}
	names, border, what := categories(h), p.Privileged(h), remedyOf(p.Pass, h)
	if border != "" {
		names = []string{"privileged"}
	}
	var found []flow.Finding
	for _, name := range names {
		f := flow.Finding{Category: name, Advice: " as query text; " + what.text + border, Fixes: fix(p.Pass, h)}
		if name == "built" && isHarmless(p, h, what) {
			f.Confidence = rule.Low // hardly anybody would change it
		}
		found = append(found, f)
	}
	return found
}

// isHarmless reports whether what a text is built of does no harm most often: a name of the local user's own database, and a parameter that is
// a name, a whole statement, or one of a few constants. What the callers of an internal package give from outside is told at them, as tainted:
// there a parameter that is not seen to be a value is most often a name or a direction of sorting that they have chosen or checked.
func isHarmless(p *flow.Pass, h *taint.Hit, what remedy) bool {
	if h.Source.Labels != 0 {
		return (what.isName || isElsewhere(h)) && ownDatabase(h)
	}
	return what.isName && !what.isSort || what.isText || p.IsChoice(h) || rule.IsInternal(p.Pkg.Path()) && what != bindValue
}

// isElsewhere reports whether the text is put together in another package, so that it is not seen whether a value is a name there. What a package
// for a database takes from the configuration of the whole program is one most often: a schema, or what stands before all
// names of tables.
func isElsewhere(h *taint.Hit) bool { return h.Sink.At.Pos != h.At }

// ownDatabase reports whether a value is the local user's own: where it is the name of a table, column or database, it cannot be
// bound, and who starts or configures a program owns the database that it names.
func ownDatabase(h *taint.Hit) bool {
	l := h.Source.Labels
	return l&(model.Environment|model.Config|model.CommandLine) != 0 && l&(model.Remote|model.Shared) == 0
}

// categories returns the categories of a hit. A part of a text that is the local user's is one thing for who takes this user
// for an attacker, and another for who does not: the text is put together wrongly all the same. What comes from the database
// itself is no such part: what a program's own tables say of tables and columns was checked when it was stored.
func categories(h *taint.Hit) []string {
	if flow.IsDocument(h.Sink) && !h.Concat {
		return nil // a document that is data, and not put together as text
	}
	part := h.Concat && flow.IsNear(h) && h.Source.Labels&model.Database == 0
	switch l := h.Source.Labels; {
	case l&(model.Remote|model.API) != 0:
		return []string{"tainted"}
	case l&model.Local != 0 && part:
		return []string{"tainted", "built"}
	case l&model.Local != 0:
		return []string{"tainted"}
	case l == 0 && part:
		return []string{"built"}
	}
	return nil
}

package timingcompare

import (
	_ "embed"
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/knowledge/compare"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "timingcompare",
	Title:     "Comparison that takes time",
	OWASP:     "A02:2021 Cryptographic Failures",
	OWASP2025: "A04:2025 Cryptographic Failures",
	Categories: []rule.Category{
		{Name: "mac", Summary: "a computed MAC is compared byte by byte", CWE: 208, Severity: rule.Medium, Confidence: rule.High},
		{Name: "token", Summary: "a secret is compared byte by byte with what a request sends", CWE: 208, Severity: rule.Medium, Confidence: rule.Medium},
		{Name: "hash", Summary: "the hash of a password is compared byte by byte", CWE: 208, Severity: rule.Low, Confidence: rule.High},
	},
}

// Analyzer finds comparisons whose time says how much of a secret was right.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Select: choose, Match: match, Beside: flow.Noted(Rule, adviseHash)})

const advice = ", byte by byte, so that the time it takes says how much of it is right"

// A place is a comparison, and where it is reported.
type place struct {
	at   token.Pos
	sink summary.Site
}

// choose leaves one hit of each comparison: of a keyed digest, or else of a remote value on one side with a secret on the other. What is
// remote on both sides is no secret, as a password and its confirmation are.
func choose(p *flow.Pass, hits []*taint.Hit) (chosen []*taint.Hit) {
	sides := make(map[place]map[string]bool)
	for _, h := range hits {
		if h.Kind == model.Compare && h.Source.Labels&model.Remote != 0 {
			if sides[placeOf(h)] == nil {
				sides[placeOf(h)] = make(map[string]bool)
			}
			sides[placeOf(h)][h.Sink.Given.Option] = true
		}
	}
	best := make(map[place]int)
	for _, h := range hits {
		rank := rankOf(h)
		if rank == 0 || rank < 3 && len(sides[placeOf(h)]) > 1 {
			continue
		}
		if i, ok := best[placeOf(h)]; ok {
			if rank > rankOf(chosen[i]) {
				chosen[i] = h
			}
			continue
		}
		best[placeOf(h)] = len(chosen)
		chosen = append(chosen, h)
	}
	return chosen
}

func placeOf(h *taint.Hit) place { return place{h.At, h.Sink.At} }

// rankOf returns how much a hit says of its comparison, 0 for nothing.
func rankOf(h *taint.Hit) int {
	switch {
	case h.Kind != model.Compare:
	case h.Source.Labels&model.Keyed != 0:
		return 3
	case h.Source.Labels&model.Remote == 0 && compare.Beside(h.Sink) == compare.Remote && compare.IsKept(h.Source):
		return 2
	case h.Source.Labels&model.Remote == 0:
	case compare.Beside(h.Sink) == compare.Secret:
		return 2
	case compare.Beside(h.Sink) == compare.Named:
		return 1
	}
	return 0
}

// match says what a hit is.
func match(p *flow.Pass, h *taint.Hit) []flow.Finding {
	switch rankOf(h) {
	case 3:
		f := flow.Finding{Category: "mac", Advice: advice + "; use hmac.Equal", Fixes: fix(p, h.At), IsSink: true}
		if !flow.IsNear(h) {
			f.Confidence = rule.Low // what has a MAC in it somewhere, or was made of one, is mostly none
		}
		return []flow.Finding{f}
	case 2, 1:
		other := " with a secret"
		if compare.Beside(h.Sink) == compare.Remote {
			other = " with what a request sends"
		}
		f := flow.Finding{Category: "token", Advice: other + advice + "; use subtle.ConstantTimeCompare", Fixes: fix(p, h.At), Confidence: rule.Medium, IsSink: true}
		if rankOf(h) == 1 || compare.IsPublic(h.Source.Name) || flow.Elsewhere(p, h) {
			f.Confidence = rule.Low
		}
		return []flow.Finding{f}
	}
	return nil
}

// adviseHash makes a message of a note.
func adviseHash(p *flow.Pass, _ string, n taint.Note) (string, []analysis.SuggestedFix) {
	return "the hash of a password reaches " + n.Text + advice + "; use subtle.ConstantTimeCompare", fix(p, n.At)
}

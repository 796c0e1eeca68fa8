package weakrand

import (
	"cmp"
	_ "embed"
	"go/token"
	"math"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/analyzers/internal/setting"
	"github.com/secvet/secvet/internal/engine"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
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
var Analyzer = setting.With(&analysis.Analyzer{
	Name:     Rule.Name,
	Doc:      rule.Doc(doc, Rule.Name),
	URL:      "https://pkg.go.dev/github.com/secvet/secvet/analyzers/weakrand",
	Requires: []*analysis.Analyzer{engine.Analyzer},
	Run:      run,
}, Rule)

// run reports the first use of each predictable value: a token passes through several names. A token that
// another package of the module makes is reported there.
func run(pass *analysis.Pass) (any, error) {
	res := taint.ResultOf(pass)
	first := firsts(pass, res.Hits)
	return flow.RunWith(pass, Rule, func(h *taint.Hit) []flow.Finding {
		if !first[h] || isPlainCookie(pass, h) || h.Source.Told && res.Placer.SameModule(h.Source.At.Pkg) {
			return nil
		}
		return []flow.Finding{{Category: "token", Message: flow.Reaches(h) + ", which nobody may guess; use crypto/rand", Fixes: fix(pass, h)}}
	}, func(h *taint.Hit) rule.Confidence { return confidence(pass, h) })
}

// firsts returns the hits of this rule but for those further on the way of another: what reaches a token
// by one call of a helper is another value than what reaches it by another call.
func firsts(pass *analysis.Pass, hits []*taint.Hit) map[*taint.Hit]bool {
	var found []*taint.Hit
	for _, h := range hits {
		if matches(pass, h) {
			found = append(found, h)
		}
	}
	slices.SortStableFunc(found, func(a, b *taint.Hit) int {
		return cmp.Or(cmp.Compare(len(way(a)), len(way(b))), cmp.Compare(last(pass.Fset, a), last(pass.Fset, b)))
	})
	first := make(map[*taint.Hit]bool)
	ways := make(map[summary.Site][][]summary.Step)
	for _, h := range found {
		w, known := way(h), ways[h.Source.At]
		if !slices.ContainsFunc(known, func(k []summary.Step) bool { return slices.Equal(k, w[:len(k)]) }) {
			first[h] = true
			ways[h.Source.At] = append(known, w)
		}
	}
	return first
}

// way is how a value came from its source to the sink.
func way(h *taint.Hit) []summary.Step { return slices.Concat(h.Source.Steps, h.Steps) }

// last is how far in the text the sink is from the step before it: a value that a field keeps is made where it is
// stored, and not where it is read. What is in another file is further than all in this one.
func last(fset *token.FileSet, h *taint.Hit) token.Pos {
	from := h.Source.At.Pos
	if w := way(h); len(w) > 0 {
		from = w[len(w)-1].At.Pos
	}
	if fset.File(from) != fset.File(h.At) {
		return math.MaxInt
	}
	return max(h.At-from, from-h.At)
}

// matches says what a hit must be. A weak part does no harm to a text with a strong one, or with one that is a secret
// already; one that is there in place of a strong one does.
func matches(pass *analysis.Pass, h *taint.Hit) bool {
	if h.Kind&(model.Token|model.Credential) == 0 || h.Source.Labels&model.WeakRandom == 0 || h.Also&model.Secret != 0 {
		return false
	}
	if h.Also&model.StrongRandom != 0 && !isFallback(pass, h) {
		return false
	}
	if isPlain(h.Source.Text) {
		return h.Kind == model.Token && onlyWritten(h) && !isKeyed(pass, h)
	}
	return h.Kind != model.Token || len(way(h)) <= maxSteps
}

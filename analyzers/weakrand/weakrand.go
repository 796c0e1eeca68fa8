package weakrand

import (
	_ "embed"
	"slices"
	"strings"

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
	Requires: []*analysis.Analyzer{taint.Analyzer},
	Run:      run,
}, Rule)

// maxSteps is how far from a generator a name is believed that says token: many values have gone into
// what is there by then.
const maxSteps = 7

// run reports the first use of each predictable value: a token passes through several names. A token that
// another package of the module makes is reported there.
func run(pass *analysis.Pass) (any, error) {
	res := taint.ResultOf(pass)
	first := firsts(res.Hits)
	return flow.RunWith(pass, Rule, func(h *taint.Hit) []flow.Finding {
		if !first[h] || isPlainCookie(pass, h) || h.Source.Told && res.Placer.SameModule(h.Source.At.Pkg) {
			return nil
		}
		return []flow.Finding{{Category: "token", Message: flow.Reaches(h) + ", which nobody may guess; use crypto/rand", Fixes: fix(pass, h)}}
	}, confidence)
}

// confidence believes little of a value that has gone through many hands before it is a part of a credential:
// a random file's name is a part of the signature of the request that fetches it.
func confidence(h *taint.Hit) rule.Confidence {
	if len(way(h)) > maxSteps {
		return rule.Low
	}
	return flow.Confidence(h)
}

// firsts returns the hits of this rule but for those further on the way of another: what reaches a token
// by one call of a helper is another value than what reaches it by another call.
func firsts(hits []*taint.Hit) map[*taint.Hit]bool {
	var found []*taint.Hit
	for _, h := range hits {
		if matches(h) {
			found = append(found, h)
		}
	}
	slices.SortStableFunc(found, func(a, b *taint.Hit) int { return len(way(a)) - len(way(b)) })
	first := make(map[*taint.Hit]bool)
	ways := make(map[taint.Site][][]taint.Step)
	for _, h := range found {
		w, known := way(h), ways[h.Source.At]
		if !slices.ContainsFunc(known, func(k []taint.Step) bool { return slices.Equal(k, w[:len(k)]) }) {
			first[h] = true
			ways[h.Source.At] = append(known, w)
		}
	}
	return first
}

// way is how a value came from its source to the sink.
func way(h *taint.Hit) []taint.Step { return slices.Concat(h.Source.Steps, h.Steps) }

// matches says what a hit must be. A weak part does no harm to a text with a strong one.
func matches(h *taint.Hit) bool {
	if h.Kind&(model.Token|model.Credential) == 0 || h.Source.Labels&model.WeakRandom == 0 || h.Also&model.StrongRandom != 0 {
		return false
	}
	if isClock(h.Source.Text) {
		return h.Kind == model.Token && onlyWritten(h)
	}
	return h.Kind != model.Token || len(way(h)) <= maxSteps
}

// isClock reports whether a source is no generator but what programs use in place of one.
func isClock(text string) bool { return text == "time of day" || text == "process id" }

// onlyWritten reports whether a time or a process id becomes a token by being written down, with nothing else that could
// not be guessed: a signed token has a time in it too. A nonce may be a time, since many only have to be new.
func onlyWritten(h *taint.Hit) bool {
	if strings.Contains(strings.ToLower(h.Sink.Callee), "nonce") {
		return false
	}
	for _, s := range way(h) {
		name, isThrough := strings.CutPrefix(s.Text, "through ")
		switch {
		case isThrough && !writes(name):
			return false
		case !isThrough && !strings.HasPrefix(s.Text, "returned by "):
			return false
		}
	}
	return true
}

// writes reports whether a function of that name turns a number into a text.
func writes(name string) bool {
	switch name {
	case "Sprint", "Sprintf", "FormatInt", "FormatUint", "Itoa", "AppendInt", "String", "EncodeToString", "ToUpper",
		"Sum", "Sum224", "Sum256", "Sum512":
		return true
	}
	return false
}

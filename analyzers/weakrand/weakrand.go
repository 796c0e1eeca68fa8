package weakrand

import (
	"cmp"
	_ "embed"
	"go/token"
	"go/types"
	"go/version"
	"math"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "weakrand",
	Title:     "Predictable random value",
	OWASP:     "A02:2021 Cryptographic Failures",
	OWASP2025: "A04:2025 Cryptographic Failures",
	Categories: []rule.Category{
		{Name: "token", Summary: "a predictable random value becomes something that nobody may guess", CWE: 338, Severity: rule.High, Confidence: rule.High},
		{Name: "short", Summary: "a token is made of so few random bytes that it can be tried out", CWE: 334, Severity: rule.Medium, Confidence: rule.Medium},
	},
}

// Analyzer finds secrets made by random generators that can be predicted.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Select: firsts, Match: match})

// match says what the first use of a predictable value is. A token that another package of the module makes is reported there.
func match(p *flow.Pass, h *taint.Hit) []flow.Finding {
	if isShort(h) {
		return short(p, h)
	}
	if ignoresReader(h.Sink.Callee, p.Module) {
		return nil
	}
	if isPlainCookie(p, h) || h.Source.ReportedElsewhere && p.Placer.SameModule(h.Source.At.Pkg) {
		return nil
	}
	return []flow.Finding{{
		Category: "token", Advice: ", which nobody may guess; use crypto/rand", Fixes: fix(p.Pass, h), Confidence: confidence(p.Pass, h),
	}}
}

// ignoresReader reports whether a function of the standard library takes no notice of the reader that it is given: with go 1.26 in go.mod,
// keys are made from crypto/rand whatever the reader is. A library's go line says nothing of the program that it is a part of, but a
// program's own packages have the line of the module that they are in.
func ignoresReader(callee string, m *analysis.Module) bool {
	switch callee {
	case "rsa.GenerateKey", "rsa.GenerateMultiPrimeKey", "ecdsa.GenerateKey", "(ecdh.Curve).GenerateKey", "dsa.GenerateKey":
	default:
		return false
	}
	return m != nil && version.Compare("go"+m.GoVersion, "go1.26") >= 0
}

// firsts selects the hits of this rule but for those further on the way of another, since a token passes through several names:
// what reaches a token by one call of a helper is another value than what reaches it by another call. Of a generator it is
// each number that counts, and not that it was handed to something else already.
func firsts(p *flow.Pass, hits []*taint.Hit) []*taint.Hit {
	var found []*taint.Hit
	for _, h := range hits {
		if isWeak(p, h) || isLoneShort(p, h, hits) {
			found = append(found, h)
		}
	}
	slices.SortStableFunc(found, func(a, b *taint.Hit) int {
		return cmp.Or(cmp.Compare(len(flow.Steps(a)), len(flow.Steps(b))), cmp.Compare(last(p.Fset, a), last(p.Fset, b)))
	})
	first := make(map[*taint.Hit]bool)
	ways := make(map[summary.Site][][]summary.Step)
	for _, h := range found {
		way, known := flow.Steps(h), ways[h.Source.At]
		isOne := !isGenerator(p, h.Source)
		if !slices.ContainsFunc(known, func(k []summary.Step) bool { return (isOne || len(k) > 0) && slices.Equal(k, way[:len(k)]) }) {
			first[h] = true
			ways[h.Source.At] = append(known, way)
		}
	}
	return slices.DeleteFunc(slices.Clone(hits), func(h *taint.Hit) bool { return !first[h] })
}

// isGenerator reports whether a source is a generator, from which numbers are read, and no number. Of one that another
// package has made it is not known, and it counts as one value.
func isGenerator(p *flow.Pass, s *summary.Source) bool {
	if !s.At.Pos.IsValid() {
		return false
	}
	call, _ := flow.CallAt(p.Pass, s.At.Pos)
	if call == nil || p.TypesInfo.TypeOf(call) == nil {
		return false
	}
	switch p.TypesInfo.TypeOf(call).Underlying().(type) {
	case *types.Pointer, *types.Interface:
		return true
	}
	return false
}

// last is how far in the text the sink is from the step before it: a value that a field keeps is made where it is
// stored, and not where it is read. What is in another file is further than all in this one.
func last(fset *token.FileSet, h *taint.Hit) token.Pos {
	from := h.Source.At.Pos
	if w := flow.Steps(h); len(w) > 0 {
		from = w[len(w)-1].At.Pos
	}
	if fset.File(from) != fset.File(h.At) {
		return math.MaxInt
	}
	return max(h.At-from, from-h.At)
}

// isWeak reports whether a hit is a predictable value that becomes something which nobody may guess. A weak part does no harm to a
// text with a strong one, or with one that is a secret already; one that is there in place of a strong one does. What was picked
// from a list is as hard to guess as it was there: key := keys[rand.Intn(len(keys))].
func isWeak(p *flow.Pass, h *taint.Hit) bool {
	if h.Kind&(model.Token|model.Credential) == 0 || h.Source.Labels&model.WeakRandom == 0 || h.CoLabels&model.Secret != 0 || h.Picked {
		return false
	}
	if h.CoLabels&model.StrongRandom != 0 && !isFallback(p.Pass, h) {
		return false
	}
	if h.Source.Labels&model.Clock != 0 { // most times and ids are just that, also where they are a part of something secret
		return h.Kind == model.Token && onlyWritten(h) && !isKeyed(p, h)
	}
	return h.Kind != model.Token || len(flow.Steps(h)) <= maxSteps
}

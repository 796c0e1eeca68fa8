package errordisclosure

import (
	_ "embed"
	"go/constant"
	"go/token"
	"slices"

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
	Name:      "errordisclosure",
	Title:     "Error details in a response",
	OWASP:     "A04:2021 Insecure Design",
	OWASP2025: "A10:2025 Mishandling of Exceptional Conditions",
	Categories: []rule.Category{
		{Name: "stack", Summary: "a response has a stack trace in it", CWE: 209, Severity: rule.Medium, Confidence: rule.High},
		{Name: "internal", Summary: "a response has an error of a database, a file, the network or a command in it", CWE: 209, Severity: rule.Low, Confidence: rule.Medium, Optional: true},
	},
}

// Analyzer finds responses that tell how the program works inside.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match, Select: once})

// once leaves out that a function writes to the response that it is given where what it writes is told already.
//
//	func answer(w http.ResponseWriter, text string) { fmt.Fprintln(w, text) } // told here
//	answer(w, string(debug.Stack()))                                          // and not here
//
// A function of another package is told of where it is called, so a hit's own call is no reason to leave it out.
func once(_ *flow.Pass, hits []*taint.Hit) []*taint.Hit {
	type step struct {
		source *summary.Source
		at     token.Pos
	}
	passed := make(map[step]bool)
	for _, h := range hits {
		for _, s := range h.Steps {
			if h.Kind == model.Response && s.At.Pos.IsValid() && s.At.Pos != h.At {
				passed[step{h.Source, s.At.Pos}] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(hits), func(h *taint.Hit) bool { return h.Kind == model.Response && passed[step{h.Source, h.At}] })
}

// match says what a hit is. What is shown only if somebody asks for debugging is meant to be shown.
func match(p *flow.Pass, h *taint.Hit) []flow.Finding {
	internal := h.Source.Labels&model.Internal != 0
	if h.Kind != model.Response || !internal && h.Source.Labels&model.Trace == 0 || forDebugging(p, h.At, isDebug) || forDebugging(p, h.Source.At.Pos, asks) {
		return nil
	}
	if !internal {
		f := flow.Finding{Category: "stack", Advice: " in a response; log it, and answer with what the client can do about it", Fixes: statusText(p, h)}
		if mayDebug(p, h.At) {
			f.Confidence = rule.Low // if options.ShowStackTrace { body["stack"] = stack }
		}
		return []flow.Finding{f}
	}
	if isExpected(p, h.At) {
		return nil
	}
	f := flow.Finding{Category: "internal", Advice: " in a response; log it, and answer with a text of the program's own", Fixes: statusText(p, h)}
	if saysClient(p, h) {
		f.Confidence = rule.Low // the client has asked for something that is not there
	}
	return []flow.Finding{f}
}

// saysClient reports whether the call that answers has a status of 400 to 499 among its arguments.
func saysClient(p *flow.Pass, h *taint.Hit) bool {
	call, _ := flow.CallAt(p.Pass, h.At)
	if call == nil {
		return false
	}
	for _, arg := range call.Args {
		tv := p.TypesInfo.Types[arg]
		if tv.Value == nil || tv.Value.Kind() != constant.Int {
			continue
		}
		if n, ok := constant.Int64Val(tv.Value); ok && 400 <= n && n < 500 {
			return true
		}
	}
	return false
}

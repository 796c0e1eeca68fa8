package deserialization

import (
	_ "embed"
	"go/ast"
	"strings"

	"github.com/secvet/secvet/analyzers/internal/flow"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

//go:embed doc.go
var doc string

// Rule describes the analyzer.
var Rule = &rule.Rule{
	Name:      "deserialization",
	Title:     "Unsafe deserialization",
	OWASP:     "A08:2021 Software and Data Integrity Failures",
	OWASP2025: "A08:2025 Software or Data Integrity Failures",
	Categories: []rule.Category{
		{Name: "xxe", Summary: "XML from outside is parsed by a parser that reads what entities name", CWE: 611, Severity: rule.High, Confidence: rule.High, Threat: rule.Remote},
		{Name: "gob", Summary: "bytes from outside are decoded by encoding/gob, which is not made for that", CWE: 502, Severity: rule.Low, Confidence: rule.Medium, Threat: rule.Remote, Optional: true},
	},
}

// Analyzer finds decoders that do more with data from outside than to decode it.
var Analyzer = flow.New(Rule, doc, flow.Matcher{Match: match})

// match says what a hit is. What somebody has signed is as he wrote it.
func match(p *flow.Pass, h *taint.Hit) []flow.Finding {
	switch {
	case h.Source.Labels&model.Remote == 0:
	case h.Kind == model.XXE:
		return []flow.Finding{{Category: "xxe", Advice: ", which replaces entities by the files and addresses that they name; leave out the option XMLParseNoEnt"}}
	case h.Kind == model.Deserialize && !verified(p, h):
		return []flow.Finding{{Category: "gob", Advice: ", which is not made for input from outside; use encoding/json, or check a MAC first"}}
	}
	return nil
}

// verified reports whether the function checks a MAC or a signature before it decodes.
func verified(p *flow.Pass, h *taint.Hit) (found bool) {
	for _, n := range flow.Enclosing(p.Pass, h.At) {
		fn, ok := n.(*ast.FuncDecl)
		if !ok {
			continue
		}
		ast.Inspect(fn, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || call.Pos() > h.At {
				return true
			}
			callee := flow.Callee(p.TypesInfo, call)
			if callee == nil || callee.Pkg() == nil {
				return true
			}
			found = found || callee.FullName() == "crypto/hmac.Equal" || strings.HasPrefix(callee.Pkg().Path(), "crypto/") && strings.HasPrefix(callee.Name(), "Verify")
			return true
		})
	}
	return found
}

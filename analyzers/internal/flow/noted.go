package flow

import (
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

// Noted reports what topics have seen that is no flow, as a Matcher's Beside: the notes about a rule, which are called after it and one of
// its categories. What is in folders of tests and examples has low confidence.
func Noted(r *rule.Rule, message func(p *Pass, category string, n taint.Note) (string, []analysis.SuggestedFix)) func(*Pass, []*taint.Hit) {
	return func(p *Pass, _ []*taint.Hit) {
		for _, n := range p.Notes {
			name, ok := strings.CutPrefix(n.About, r.Name+"/")
			if !ok || fileAt(p.Pass, n.At) == nil {
				continue
			}
			d := r.Category(name).Detail()
			if n.Sure != 0 {
				d.Confidence = min(d.Confidence, rule.Confidence(n.Sure))
			}
			if rule.IsForTests(rule.Below(p.Pass)) {
				d.Confidence = rule.Low
			}
			pos, end := Range(p.Pass, n.At)
			text, fixes := message(p, name, n)
			p.Report(analysis.Diagnostic{Pos: pos, End: end, Category: d.Encode(), Message: text, SuggestedFixes: fixes})
		}
	}
}

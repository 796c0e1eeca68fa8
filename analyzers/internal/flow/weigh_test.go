package flow

import (
	"go/token"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// TestHeaviestTellsEachSink has one call lead to two sinks of another package: it is one finding that names both. The same
// sink by another trace is not named again, and the sink of another source, which the steps do not lead to, is another finding.
func TestHeaviestTellsEachSink(t *testing.T) {
	at := func(line int) summary.Site { return summary.Site{Pkg: "store", File: "store.go", Line: line} }
	id, name := &summary.Source{Text: "id"}, &summary.Source{Text: "name"}
	hit := func(src *summary.Source, line int) candidate {
		return candidate{hit: &taint.Hit{At: 5, Source: src, Sink: summary.Sink{Callee: "db.Query", At: at(line)}}, detail: rule.Detail{Flow: at(line).String()}}
	}
	p := &Pass{Pass: &analysis.Pass{Fset: token.NewFileSet()}}
	got := p.heaviest([]candidate{hit(id, 3), hit(id, 7), hit(id, 3), hit(id, 7), hit(name, 9)})
	if len(got) != 2 || got[0].hit.Sink.At != at(3) || got[1].hit.Source != name {
		t.Fatalf("findings of one call: %v", got)
	}
	if others := got[0].others; len(others) != 1 || others[0].At != at(7) {
		t.Errorf("other sinks of the finding: %v, want line 7", others)
	}
}

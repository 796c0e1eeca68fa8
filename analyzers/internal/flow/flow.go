// Package flow turns the engine's hits into the diagnostics of a rule. A rule says of a hit which category
// it is and what to tell people; this package chooses one hit for each place, finds the source text's
// range, and tells the steps.
package flow

import (
	"fmt"
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/enclosing"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// report tells a finding at the code that is the sink, with the way of the data as related places.
func report(pass *analysis.Pass, placer *taint.Placer, c candidate) {
	pos, end := Range(pass, c.hit.At)
	pass.Report(analysis.Diagnostic{
		Pos: pos, End: end, Category: c.detail.Encode(), Message: reaches(c.hit) + c.finding.Advice,
		Related: related(placer, c.hit, c.others), SuggestedFixes: c.finding.Fixes,
	})
}

func fileAt(pass *analysis.Pass, pos token.Pos) *ast.File {
	for _, f := range pass.Files {
		if f.FileStart <= pos && pos < f.FileEnd {
			return f
		}
	}
	return nil
}

// Range returns where the call, assignment or expression begins and ends that the engine knows by pos.
func Range(pass *analysis.Pass, pos token.Pos) (token.Pos, token.Pos) {
	file := fileAt(pass, pos)
	if file == nil {
		return pos, pos
	}
	for _, n := range enclosing.Path(file, pos, pos) {
		switch n := n.(type) {
		case *ast.CallExpr:
			if n.Lparen == pos {
				return n.Pos(), n.End()
			}
		case *ast.BinaryExpr, *ast.KeyValueExpr, *ast.AssignStmt, *ast.ReturnStmt, *ast.ValueSpec:
			return n.Pos(), n.End()
		}
	}
	return pos, pos
}

// related lists the source, the steps, the sink and the others to which the same call leads, where their places are known.
func related(p *taint.Placer, h *taint.Hit, others []summary.Sink) []analysis.RelatedInformation {
	var out []analysis.RelatedInformation
	add := func(at summary.Site, text string) {
		if pos := p.Pos(at); pos.IsValid() {
			out = append(out, analysis.RelatedInformation{Pos: pos, Message: text})
		}
	}
	add(h.Source.At, "source: "+h.Source.Text)
	for _, s := range Steps(h) {
		add(s.At, s.String())
	}
	add(h.Sink.At, "sink: "+h.Sink.Callee)
	for _, s := range others {
		add(s.At, "sink: "+s.Callee)
	}
	return out
}

// reaches begins a message: what comes from where and arrives at which sink.
func reaches(h *taint.Hit) string { return fmt.Sprintf("%s reaches %s", h.Source.Text, h.Sink.Callee) }

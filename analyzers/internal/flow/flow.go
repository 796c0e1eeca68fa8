// Package flow turns the engine's hits into the diagnostics of a rule. A rule says of a hit which category
// it is and what to tell people; this package chooses one hit for each place, finds the source text's
// range, and tells the steps.
package flow

import (
	"fmt"
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"

	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

// A Match says what a rule thinks of a hit: the category, and the message. No category, no finding.
type Match func(h *taint.Hit) (category, message string)

// Run reports what match makes of the package's hits. Of several at one place it reports the first, which
// is the weightiest: what comes from outside goes before what only a name says.
func Run(pass *analysis.Pass, match Match) (any, error) {
	res := taint.ResultOf(pass)
	if res.Failed != "" && len(pass.Files) > 0 {
		pass.Report(analysis.Diagnostic{
			Pos: pass.Files[0].Package, Category: "internal",
			Message: "secvet could not analyze this package, please report it: " + res.Failed,
		})
	}
	seen := make(map[token.Pos]bool)
	for _, h := range res.Hits {
		if seen[h.At] || !wanted(pass, h.At) {
			continue
		}
		category, message := match(h)
		if category == "" {
			continue
		}
		seen[h.At] = true
		pos, end := Range(pass, h.At)
		pass.Report(analysis.Diagnostic{
			Pos: pos, End: end, Category: category, Message: message,
			Related: related(res.Placer, h),
		})
	}
	return nil, nil
}

// wanted reports whether findings at pos are of use: not in generated code.
func wanted(pass *analysis.Pass, pos token.Pos) bool {
	file := fileAt(pass, pos)
	return file != nil && !rule.IsGenerated(file)
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
	path, _ := astutil.PathEnclosingInterval(file, pos, pos)
	for _, n := range path {
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

// related lists the source, the steps and the sink, where their places are known.
func related(p *taint.Placer, h *taint.Hit) []analysis.RelatedInformation {
	var out []analysis.RelatedInformation
	add := func(at taint.Site, text string) {
		if pos := p.Pos(at); pos.IsValid() {
			out = append(out, analysis.RelatedInformation{Pos: pos, Message: text})
		}
	}
	add(h.Source.At, "source: "+h.Source.Text)
	for _, s := range h.Source.Steps {
		add(s.At, s.Text)
	}
	for _, s := range h.Steps {
		add(s.At, s.Text)
	}
	add(h.Sink.At, "sink: "+h.Sink.Callee)
	return out
}

// Reaches begins a message: what comes from where and arrives at which sink.
func Reaches(h *taint.Hit) string { return fmt.Sprintf("%s reaches %s", h.Source.Text, h.Sink.Callee) }

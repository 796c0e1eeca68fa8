// Package flow turns the engine's hits into the diagnostics of a rule. A rule says of a hit which category
// it is and what to tell people; this package chooses one hit for each place, finds the source text's
// range, and tells the steps.
package flow

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"slices"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"

	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// A Finding is what a rule thinks of a hit.
type Finding struct {
	Category, Message string
	Fixes             []analysis.SuggestedFix
	Unlikely          bool // it is what it says, and hardly anybody would change it: of low confidence
}

// A Match says what a rule thinks of a hit: nothing if it is no finding, and several findings if it is another one for
// who takes another threat for real.
type Match func(h *taint.Hit) []Finding

// Run reports what match makes of the package's hits, as sure as Confidence says. Of one place it reports first what is
// weightiest: a remote value before a local one, then what is surer.
func Run(pass *analysis.Pass, r *rule.Rule, match Match) (any, error) {
	return RunWith(pass, r, match, Confidence)
}

// RunWith is Run for a rule with an idea of its own of how sure a hit is. A category says what is the most.
func RunWith(pass *analysis.Pass, r *rule.Rule, match Match, confidence func(*taint.Hit) rule.Confidence) (any, error) {
	res := taint.ResultOf(pass)
	tellBounds(pass, res)
	var all []candidate
	for _, h := range res.Hits {
		if fileAt(pass, h.At) == nil {
			continue
		}
		for _, f := range match(h) {
			d := r.Category(f.Category).Detail()
			d.Confidence = min(d.Confidence, confidence(h))
			if h.Coarse {
				f.Message += "; the function has too much data to follow exactly"
			}
			if f.Unlikely || h.Coarse {
				d.Confidence = rule.Low
			}
			if d.Threat != 0 {
				d.Threat = threat(h)
			}
			all = append(all, candidate{h, d, f})
		}
	}
	for _, c := range heaviest(pass.Fset, all) {
		report(pass, res.Placer, c)
	}
	return nil, nil
}

// A candidate is a hit with what a rule says of it.
type candidate struct {
	hit    *taint.Hit
	detail rule.Detail
	said   Finding
}

// heaviest sorts candidates by place and weight, and keeps the first of those that say the same of a place.
func heaviest(fset *token.FileSet, all []candidate) []candidate {
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(
			summary.ComparePos(fset, a.hit.At, b.hit.At),
			-cmp.Compare(a.detail.Threat&rule.Remote, b.detail.Threat&rule.Remote),
			-cmp.Compare(a.detail.Confidence, b.detail.Confidence),
		)
	})
	var kept []candidate
	for _, c := range all {
		same := func(k candidate) bool { return k.hit.At == c.hit.At && k.detail == c.detail }
		if !slices.ContainsFunc(kept, same) {
			kept = append(kept, c)
		}
	}
	return kept
}

func report(pass *analysis.Pass, placer *taint.Placer, c candidate) {
	pos, end := Range(pass, c.hit.At)
	pass.Report(analysis.Diagnostic{
		Pos: pos, End: end, Category: c.detail.Encode(), Message: c.said.Message,
		Related: related(placer, c.hit), SuggestedFixes: c.said.Fixes,
	})
}

// Confidence says how sure a hit is: a flow without a guess is high, one with a guess medium, and what only
// a name says is low. Of a value whose origin is not known, the construction is all that is seen.
func Confidence(h *taint.Hit) rule.Confidence {
	switch {
	case h.Source.Named:
		return rule.Low
	case !h.Sure || h.Source.Labels == 0:
		return rule.Medium
	}
	return rule.High
}

// threat says whose value it is that reaches the sink.
func threat(h *taint.Hit) rule.Threat {
	switch l := h.Source.Labels; {
	case l&model.Remote != 0:
		return rule.Remote
	case l&model.Local != 0:
		return rule.Local
	case l == 0: // a parameter of which callers are not known
		return rule.Remote | rule.Local
	}
	return 0
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
	add := func(at summary.Site, text string) {
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

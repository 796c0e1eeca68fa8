package flow

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/state"
	"github.com/secvet/secvet/internal/taint"
)

// Settings makes the analyzer of a rule about what decides how a program works: run looks at the uses that package state has found, and
// reports with Decided. The message of each place and category is told once.
func Settings(r *rule.Rule, doc string, run func(*Pass)) *analysis.Analyzer {
	return New(r, doc, Matcher{
		Match:  func(*Pass, *taint.Hit) []Finding { return nil },
		Beside: func(p *Pass, _ []*taint.Hit) { run(p) },
	})
}

// A Decision is a finding about a setting.
type Decision struct {
	Rule       *rule.Rule
	Category   string
	Use        *state.Use
	Value      *state.Value // what is wrong; nil if it is the use itself
	Node       ast.Node     // what is shown; nil if it is found by the value's place
	Message    string
	Alone      bool            // the value is wrong whatever else the use is given
	Confidence rule.Confidence // 0 for that of the category
	Fixes      []analysis.SuggestedFix
}

// Place returns where a value is given in this package. What another package gives to a call stands at the call; none is the place of an
// object that another package has made, and that counts wherever it goes: it tells of it itself.
func Place(u *state.Use, v *state.Value) token.Pos {
	switch {
	case v == nil:
		return u.At.Pos
	case v.At.Pos.IsValid():
		return v.At.Pos
	case v.At.File != "" && u.Callee == "":
		return token.NoPos
	}
	return u.At.Pos
}

// Decided reports a decision. What is in folders of tests and examples has low confidence, and so has what others decide.
func (p *Pass) Decided(d Decision) {
	if d.Alone && d.Value != nil && d.Value.There && p.Placer.SameModule(d.Value.At.Pkg) {
		return // the package that gives the value reports it
	}
	at := Place(d.Use, d.Value)
	if d.Node != nil {
		at = d.Node.Pos()
	}
	if fileAt(p.Pass, at) == nil {
		return
	}
	detail := d.Rule.Category(d.Category).Detail()
	if d.Confidence != 0 {
		detail.Confidence = min(detail.Confidence, d.Confidence)
	}
	if rule.IsForTests(rule.Below(p.Pass)) {
		detail.Confidence = rule.Low
	}
	pos, end := at, token.NoPos
	if d.Node != nil {
		end = d.Node.End()
	} else {
		pos, end = p.Shown(at)
	}
	key := d.Rule.Name + d.Category + p.Fset.Position(pos).String()
	if p.known[key] {
		return
	}
	p.known[key] = true
	if d.Value != nil && d.Value.At.File != "" { // another package's value is told of once
		key = d.Rule.Name + d.Category + d.Value.At.String()
		if p.known[key] {
			return
		}
		p.known[key] = true
	}
	p.Report(analysis.Diagnostic{
		Pos: pos, End: end, Category: detail.Encode(), Message: d.Message, SuggestedFixes: d.Fixes, Related: p.sites(d.Use, d.Value, at),
	})
}

// sites tells where a value is given that another package gives, and where the setting takes effect, if that is elsewhere.
func (p *Pass) sites(u *state.Use, v *state.Value, at token.Pos) (out []analysis.RelatedInformation) {
	if v != nil && v.At.File != "" {
		if pos := p.Placer.Pos(v.At); pos.IsValid() {
			out = append(out, analysis.RelatedInformation{Pos: pos, Message: "decided here"})
		}
	}
	if pos := p.Placer.Pos(u.Sink); pos.IsValid() && u.Callee != "" && pos != at {
		out = append(out, analysis.RelatedInformation{Pos: pos, Message: "given to " + u.Callee})
	}
	return out
}

// Shown returns the code to show for a position: a literal, a field of one, an assignment, a call.
func (p *Pass) Shown(pos token.Pos) (token.Pos, token.Pos) {
	if lit := p.Literal(pos); lit != nil {
		return lit.Pos(), lit.End()
	}
	return Range(p.Pass, pos)
}

// Literal returns the composite literal whose brace is at a position, or nil.
func (p *Pass) Literal(pos token.Pos) *ast.CompositeLit {
	for _, n := range Enclosing(p.Pass, pos) {
		if lit, ok := n.(*ast.CompositeLit); ok && lit.Lbrace == pos {
			return lit
		}
	}
	return nil
}

// Given returns the expression that gives a field its value at a position: of a field of a literal, or of an assignment; nil if that is not
// so plain.
func (p *Pass) Given(pos token.Pos) ast.Expr {
	for _, n := range Enclosing(p.Pass, pos) {
		switch n := n.(type) {
		case *ast.KeyValueExpr:
			return n.Value
		case *ast.AssignStmt:
			if len(n.Rhs) == 1 && len(n.Lhs) == 1 {
				return n.Rhs[0]
			}
			return nil
		case *ast.CallExpr, *ast.FuncLit:
			return nil
		}
	}
	return nil
}

// Direct returns the call that a use is; nil if it is one of its callers', or no call.
func Direct(u *state.Use) ssa.CallInstruction {
	if u.At != u.Sink {
		return nil
	}
	call, _ := u.Instr.(ssa.CallInstruction)
	return call
}

// Decides reports whether nobody else decides that the use is reached.
func Decides(u *state.Use) bool { return len(u.When) == 0 }

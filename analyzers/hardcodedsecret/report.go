package hardcodedsecret

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
)

// A reporter collects the findings of a package, so that of several on one literal the surest is reported, once.
type reporter struct {
	pass     *analysis.Pass
	findings []analysis.Diagnostic
	inFiles  []analysis.Diagnostic // of embedded files, of which many stand at one variable
	refused  map[string]bool       // the constants that the package refuses as secrets; nil before anybody asked

	distinguished map[string]bool             // the constants that say which of several things is meant; nil before anybody asked
	tables        map[types.Object]bool       // the variables that hold defaults; nil before anybody asked
	values        map[token.Pos]ast.Expr      // what constants and variables are declared with, by their name; nil before anybody asked
	decls         map[token.Pos]*ast.FuncDecl // the functions, by their name; nil before anybody asked
}

// function returns the declaration of a function or method of the package.
func (r *reporter) function(pass *analysis.Pass, fn *types.Func) *ast.FuncDecl {
	if r.decls == nil {
		r.decls = make(map[token.Pos]*ast.FuncDecl)
		for _, file := range pass.Files {
			for _, decl := range file.Decls {
				if decl, ok := decl.(*ast.FuncDecl); ok {
					r.decls[decl.Name.Pos()] = decl
				}
			}
		}
	}
	return r.decls[fn.Pos()]
}

// declared returns the value that a constant or variable of the package is declared with. The
// declarations are listed when the first is asked for, as only findings ask.
func (r *reporter) declared(pass *analysis.Pass, obj types.Object) ast.Expr {
	if obj == nil || obj.Pkg() != pass.Pkg {
		return nil
	}
	if r.values == nil {
		r.values = make(map[token.Pos]ast.Expr)
		for _, file := range pass.Files {
			ast.Inspect(file, func(n ast.Node) bool {
				if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Names) == len(spec.Values) {
					for i, name := range spec.Names {
						r.values[name.Pos()] = spec.Values[i]
					}
				}
				return true
			})
		}
	}
	return r.values[obj.Pos()]
}

// add notes a finding on an expression. The message never holds a value.
func (r *reporter) add(category string, at ast.Node, message string) {
	r.note(category, at, message, false)
}

// note is add for what has low confidence if isDefault says that the value is a documented default.
func (r *reporter) note(category string, at ast.Node, message string, isDefault bool) {
	d := Rule.Category(category).Detail()
	if isDefault {
		d.Confidence = rule.Low
	}
	r.findings = append(r.findings, analysis.Diagnostic{
		Pos:      at.Pos(),
		End:      at.End(),
		Category: d.Encode(),
		Message:  message,
	})
}

// embedded notes a finding in a file that is embedded in a variable.
func (r *reporter) embedded(category string, variable *ast.Ident, message, line string) {
	r.inFiles = append(r.inFiles, analysis.Diagnostic{
		Pos: variable.Pos(), End: variable.End(), Category: category, Message: message,
		// Of one place each source is told.
		Related: []analysis.RelatedInformation{{Pos: variable.Pos(), End: variable.End(), Message: "source: " + line}},
	})
}

// flush reports the findings by position. Where two overlap, the category that stands first in Rule wins, also with low confidence:
// that a password is a documented default is known then, and a later category has no more to say of it.
func (r *reporter) flush() {
	slices.SortStableFunc(r.findings, func(a, b analysis.Diagnostic) int {
		return cmp.Or(cmp.Compare(tier(a.Category), tier(b.Category)), r.compare(a, b))
	})
	var kept []analysis.Diagnostic
	for _, d := range r.findings {
		overlaps := func(k analysis.Diagnostic) bool { return d.Pos < k.End && k.Pos < d.End }
		if slices.ContainsFunc(kept, overlaps) {
			continue
		}
		r.lowerInstalled(&d)
		kept = append(kept, d)
	}
	kept = append(kept, r.inFiles...)
	slices.SortStableFunc(kept, r.compare)
	for _, d := range kept {
		r.pass.Report(d)
	}
}

// compare orders findings by where they are.
func (r *reporter) compare(a, b analysis.Diagnostic) int {
	return summary.ComparePos(r.pass.Fset, a.Pos, b.Pos)
}

// tier returns the place in Rule of the category of a finding.
func tier(category string) int {
	name, _, _ := strings.Cut(category, ";")
	return slices.IndexFunc(Rule.Categories, func(c rule.Category) bool { return c.Name == name })
}

// fingerprint tells two machine-made secrets apart, and one secret in two places as the same, without
// giving it away. It is never made of what a person chose: four bytes of a hash are enough to try a
// dictionary against.
func fingerprint(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return "sha256:" + hex.EncodeToString(sum[:4])
}

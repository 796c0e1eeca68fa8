package setting_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/internal/setting"
	"github.com/secvet/secvet/internal/engine"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// TestPassThatPanics has a pass that reports something and then panics, on a package of which the engine says that
// something it imports could not be analyzed. The finding is reported, and so are both failures, even where a comment
// ignores the analyzer; the pass itself succeeds, so that other passes run.
func TestPassThatPanics(t *testing.T) {
	r := &rule.Rule{Name: "frail", Categories: []rule.Category{{Name: "flaw", Confidence: rule.High}}}
	a := setting.With(&analysis.Analyzer{Name: "frail", Run: func(pass *analysis.Pass) (any, error) {
		pass.Report(analysis.Diagnostic{Pos: pass.Files[0].Name.Pos(), Category: "flaw", Message: "found"})
		panic("hunter2")
	}}, r)
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", "//secvet:ignore suppression all\npackage p", parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	var got []analysis.Diagnostic
	result, err := a.Run(&analysis.Pass{
		Analyzer: a, Fset: fset, Files: []*ast.File{file}, Pkg: types.NewPackage("example.com/p", "p"),
		ResultOf: map[*analysis.Analyzer]any{
			engine.Analyzer: &taint.Result{Failures: []summary.Failure{{Package: "example.com/dep", Reason: "why"}}},
		},
		Report: func(d analysis.Diagnostic) { got = append(got, d) },
	})
	if err != nil || result == nil {
		t.Fatalf("the pass returns %v, %v", result, err)
	}
	if len(got) != 3 || got[0].Message != "found" {
		t.Fatalf("got %v, want the finding and two failures", got)
	}
	for i, want := range []struct{ path, reason string }{
		{"example.com/p", "frail: panic with string in "}, {"example.com/dep", "why"},
	} {
		d := got[i+1]
		if path, ok := rule.FailedPackage(d.Category); !ok || path != want.path || !d.Pos.IsValid() {
			t.Errorf("%v does not tell of %s", d, want.path)
		}
		if !strings.Contains(d.Message, want.reason) || strings.Contains(d.Message, "hunter2") {
			t.Errorf("message %q", d.Message)
		}
	}
}

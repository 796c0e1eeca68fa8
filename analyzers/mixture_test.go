package analyzers_test

import (
	"flag"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/analyzers/commandinjection"
	"github.com/secvet/secvet/analyzers/internal/fixture"
	"github.com/secvet/secvet/internal/engine"
	"github.com/secvet/secvet/internal/load"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/shapes"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

var all = flag.Bool("all", false, "try all generated programs, not one in ten")

// TestMixtures runs all analyzers on programs that are made at random of recursive types, large functions, deep nesting and
// functions that call each other. No analyzer fails, each flaw is found or its program has a cut that is told, and a second
// run says the same. What lies deeper in an object than is told apart has low confidence, and such objects are many here, so that
// low confidence counts. With -args -all there are two hundred programs.
func TestMixtures(t *testing.T) {
	fixture.Set(t, commandinjection.Analyzer, "confidence", "low")
	defer debug.SetMaxStack(debug.SetMaxStack(64 << 20)) // many times what is needed, and soon reached
	std := importer.ForCompiler(token.NewFileSet(), "gc", nil)
	step := uint64(10)
	if *all {
		step = 1
	}
	for seed := uint64(0); seed < 200; seed += step {
		text := shapes.Mixture(seed)
		first := mixtureFindings(t, std, seed, text)
		if step > 1 { // the second run is half of the time
			continue
		}
		if second := mixtureFindings(t, std, seed, text); !slices.Equal(first, second) {
			t.Errorf("seed %d: found %v, and then %v", seed, first, second)
		}
	}
}

// mixtureFindings returns the findings in a generated program, and holds them against the lines that have flaws.
func mixtureFindings(t *testing.T, std types.Importer, seed uint64, text string) (found []string) {
	t.Helper()
	fset := token.NewFileSet()
	p := mixturePackage(t, fset, std, seed, text)
	graph, err := checker.Analyze(append([]*analysis.Analyzer{engine.Analyzer}, analyzers.All...), []*packages.Package{p}, &checker.Options{Sequential: true})
	if err != nil {
		t.Fatal(err)
	}
	lines := make(map[int]bool)
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Errorf("seed %d: %s: %v", seed, act, act.Err)
		}
		for _, d := range act.Diagnostics {
			found = append(found, fset.Position(d.Pos).String()+d.Category+d.Message)
			if path, failed := rule.FailedPackage(d.Category); failed {
				t.Errorf("seed %d: %s: %s", seed, path, d.Message)
			}
			for _, line := range diagnosticLines(fset, d) {
				lines[line] = true
			}
		}
	}
	for i, line := range strings.Split(text, "\n") {
		if strings.Contains(line, "// flaw") && !lines[i+1] && !losesTold(graph) {
			t.Errorf("seed %d: not found, and no cut: line %d: %s", seed, i+1, line)
		}
	}
	return found
}

// losesTold reports whether the engine tells of a bound by which findings can be lost. Where a function is followed as a whole
// none are.
func losesTold(graph *checker.Graph) (told bool) {
	for _, act := range graph.Roots {
		if res, ok := act.Result.(*taint.Result); ok {
			told = told || slices.ContainsFunc(res.Cuts, func(c summary.Cut) bool { return c.Bound != summary.CutWhole })
		}
	}
	return told
}

// diagnosticLines returns the lines that a diagnostic shows.
func diagnosticLines(fset *token.FileSet, d analysis.Diagnostic) []int {
	lines := []int{fset.Position(d.Pos).Line}
	for _, r := range d.Related {
		lines = append(lines, fset.Position(r.Pos).Line)
	}
	return lines
}

// mixturePackage type-checks a generated program, which compiles.
func mixturePackage(t *testing.T, fset *token.FileSet, std types.Importer, seed uint64, text string) *packages.Package {
	t.Helper()
	file, err := parser.ParseFile(fset, "p.go", text, parser.SkipObjectResolution|parser.ParseComments)
	if err != nil {
		t.Fatalf("seed %d: %v\n%s", seed, err, text)
	}
	p := &packages.Package{
		ID: "example.com/p", PkgPath: "example.com/p", Name: "main", Fset: fset, Syntax: []*ast.File{file},
		TypesSizes: types.SizesFor("gc", "amd64"), TypesInfo: load.NewInfo(),
	}
	conf := types.Config{Importer: std}
	if p.Types, err = conf.Check(p.PkgPath, fset, p.Syntax, p.TypesInfo); err != nil {
		t.Fatalf("seed %d: %v\n%s", seed, err, text)
	}
	return p
}

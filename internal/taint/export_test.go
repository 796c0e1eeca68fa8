package taint

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/summary"
)

// What the tests of the whole engine need to see. They know the topics, which this package cannot import.

// AnalyzeText analyzes a package with the topics of an engine, fills in the result, if one is wanted, and returns the facts.
func AnalyzeText(engine *analysis.Analyzer, res *Result, fset *token.FileSet, files []*ast.File, pkg *types.Package, info *types.Info, p Provider) []byte {
	if res != nil {
		res.Placer = &Placer{fset: fset, pkg: pkg.Path()}
	}
	return analyze(res, fset, files, pkg, info, newLibrary(nil, pkg, &settings{topics: settingsOf(engine).topics}, p))
}

// RunPass runs an engine on a pass.
func RunPass(engine *analysis.Analyzer, pass *analysis.Pass) *Result {
	return run(pass, nil, &settings{topics: settingsOf(engine).topics})
}

// FailuresOf returns the failures of facts, one entry of which is asked for, and of what a provider has answered.
func FailuresOf(facts, asked map[string][]byte, get string) []summary.Failure {
	l := &library{facts: make(map[string]*summary.Package), asked: make(map[string]*summary.Package)}
	for path, data := range facts {
		l.facts[path] = l.decode(path, data)
		l.facts[path].Get(get)
	}
	for path, data := range asked {
		l.asked[path] = l.decode(path, data)
	}
	return l.failures()
}

// The size of a stand-in file.
const StandInSize = standInSize

// Asked reports whether something is known of a package that a provider is asked for, and how many cuts are told of it.
func Asked(p Provider, path string) (known bool, cuts int) {
	l := &library{facts: make(map[string]*summary.Package), asked: make(map[string]*summary.Package), settings: new(settings), provider: p}
	known = l.ask(path) != nil
	return known, len(l.asked[path].Cuts)
}

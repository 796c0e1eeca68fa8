// Package taint is the data-flow engine.
package taint

import (
	"go/ast"
	"go/token"
	"go/types"
	"reflect"

	"golang.org/x/tools/go/analysis"
)

// FormatVersion names the summary format; cached summaries of another version are ignored.
const FormatVersion = "1"

// Result is what one package's analysis found.
type Result struct{}

// Summaries is the one fact: what a package's functions do with data.
type Summaries struct{ Data []byte }

// AFact marks Summaries as a fact.
func (*Summaries) AFact() {}

// Provider gives summaries of packages that have no facts.
type Provider interface {
	Summaries(path string) []byte
}

// Analyzer is the engine as an analyzer.
var Analyzer = &analysis.Analyzer{
	Name:       "taint",
	Doc:        "compute data-flow summaries",
	Run:        run,
	ResultType: reflect.TypeFor[*Result](),
	FactTypes:  []analysis.Fact{new(Summaries)},
}

func run(pass *analysis.Pass) (any, error) { return &Result{}, nil }

// WithProvider returns copies of the analyzers whose engine asks p.
func WithProvider(suite []*analysis.Analyzer, p Provider) []*analysis.Analyzer { return suite }

// Summarize computes the summaries of a dependency.
func Summarize(fset *token.FileSet, files []*ast.File, pkg *types.Package, info *types.Info, sizes types.Sizes, p Provider) []byte {
	return nil
}

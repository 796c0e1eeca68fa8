// Package engine puts the data-flow engine and what secvet knows together: one analyzer that all others read.
package engine

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/knowledge/logs"
	"github.com/secvet/secvet/internal/knowledge/query"
	"github.com/secvet/secvet/internal/knowledge/random"
	"github.com/secvet/secvet/internal/knowledge/request"
	"github.com/secvet/secvet/internal/knowledge/secret"
	"github.com/secvet/secvet/internal/knowledge/shell"
	"github.com/secvet/secvet/internal/knowledge/tempfile"
	"github.com/secvet/secvet/internal/taint"
	"github.com/secvet/secvet/models"
)

// topics are all that there are. Where two would speak of one thing, the first does.
var topics = []taint.Topic{
	tempfile.Topic,
	request.Topic,
	secret.Topic,
	logs.Topic,
	random.Topic,
	shell.Topic,
	query.Topic,
}

// Analyzer is the engine as an analyzer, that of the suite in which commands have their analyzers.
var Analyzer = New()

// New returns an engine of its own, with settings of its own, for another suite in the same process.
func New() *analysis.Analyzer { return taint.New(topics...) }

// Summarize returns the summaries of a package that is type-checked from source, by the models of a suite: see
// [taint.Summarize].
func Summarize(fset *token.FileSet, files []*ast.File, pkg *types.Package, info *types.Info, known *models.Set, p taint.Provider) []byte {
	return taint.Summarize(topics, fset, files, pkg, info, known, p)
}

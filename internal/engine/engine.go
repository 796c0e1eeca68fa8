// Package engine puts the data-flow analysis (package taint) and what secvet knows of single topics (internal/knowledge)
// together: one analyzer, whose result all others read.
//
// taint knows no topic, and no topic knows the list of them. So a new class of flaw that rows cannot describe needs a
// package of its own and one line here.
package engine

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/knowledge/address"
	"github.com/secvet/secvet/internal/knowledge/compare"
	"github.com/secvet/secvet/internal/knowledge/decoding"
	"github.com/secvet/secvet/internal/knowledge/digest"
	"github.com/secvet/secvet/internal/knowledge/failure"
	"github.com/secvet/secvet/internal/knowledge/filemode"
	"github.com/secvet/secvet/internal/knowledge/files"
	"github.com/secvet/secvet/internal/knowledge/hostkey"
	"github.com/secvet/secvet/internal/knowledge/lines"
	"github.com/secvet/secvet/internal/knowledge/logs"
	"github.com/secvet/secvet/internal/knowledge/page"
	"github.com/secvet/secvet/internal/knowledge/pattern"
	"github.com/secvet/secvet/internal/knowledge/query"
	"github.com/secvet/secvet/internal/knowledge/random"
	"github.com/secvet/secvet/internal/knowledge/request"
	"github.com/secvet/secvet/internal/knowledge/secret"
	"github.com/secvet/secvet/internal/knowledge/shell"
	"github.com/secvet/secvet/internal/knowledge/tempfile"
	"github.com/secvet/secvet/internal/knowledge/volume"
	"github.com/secvet/secvet/internal/taint"
	"github.com/secvet/secvet/models"
)

// topics are all that there are. Masks of what is clean are united, whatever the order; but where there can be one answer
// only, the first topic that has one gives it. So tempfile stands before secret: a constant path below /tmp is no literal
// credential, and so does shell: the name of a program is none either. And
// filemode stands before logs, which would take what is written to a file for what is logged.
var topics = []taint.Topic{
	tempfile.Topic,
	address.Topic,
	files.Topic,
	lines.Topic,
	failure.Topic,
	decoding.Topic,
	request.Topic,
	shell.Topic,
	secret.Topic,
	filemode.Topic,
	logs.Topic,
	random.Topic,
	query.Topic,
	pattern.Topic,
	volume.Topic,
	page.Topic,
	hostkey.Topic,
	digest.Topic,
	compare.Topic,
}

// Analyzer is the analyzer of the suite that commands run. Each analyzer of the suite requires it, and it runs once a
// package.
var Analyzer = New()

// New returns an analyzer of its own, with settings of its own, for another suite in the same process: models and flags
// of one suite do not change the other.
func New() *analysis.Analyzer { return taint.New(topics...) }

// Summarize returns the summaries of a package that is type-checked from source, by the models of a suite: see
// [taint.Summarize].
func Summarize(fset *token.FileSet, files []*ast.File, pkg *types.Package, info *types.Info, known *models.Set, p taint.Provider) []byte {
	return taint.Summarize(topics, fset, files, pkg, info, known, p)
}

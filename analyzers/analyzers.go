// Package analyzers lists the suite: one folder, one pass, one line here.
package analyzers

import (
	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/rule"
)

// All holds the analyzers, sorted by name.
var All = []*analysis.Analyzer{}

// Rules holds what the suite says of each analyzer, in the order of All.
var Rules = []*rule.Rule{}

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

// IncludeTests makes the analyzers report in test files too, by the flag "tests" that each of them has.
// The doors that have one setting for all of them call it.
func IncludeTests(suite []*analysis.Analyzer) error {
	for _, a := range suite {
		if a.Flags.Lookup("tests") == nil {
			continue
		}
		if err := a.Flags.Set("tests", "true"); err != nil {
			return err
		}
	}
	return nil
}

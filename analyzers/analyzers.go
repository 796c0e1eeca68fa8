// Package analyzers lists the suite: one folder, one pass, one line here.
package analyzers

import (
	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/commandinjection"
	"github.com/secvet/secvet/analyzers/insecuretemp"
	"github.com/secvet/secvet/analyzers/secretlog"
	"github.com/secvet/secvet/analyzers/sqlinjection"
	"github.com/secvet/secvet/analyzers/weakrand"
	"github.com/secvet/secvet/internal/rule"
)

// All holds the analyzers, sorted by name.
var All = suite(
	commandinjection.Analyzer,
	insecuretemp.Analyzer,
	secretlog.Analyzer,
	sqlinjection.Analyzer,
	weakrand.Analyzer,
)

// Rules holds what the suite says of each analyzer, in the order of All.
var Rules = []*rule.Rule{
	commandinjection.Rule,
	insecuretemp.Rule,
	secretlog.Rule,
	sqlinjection.Rule,
	weakrand.Rule,
}

// testsFlag is the flag that every analyzer has, as "-sqlinjection.tests".
const testsFlag = "tests"

// suite gives the analyzers the flag that all of them have.
func suite(list ...*analysis.Analyzer) []*analysis.Analyzer {
	for _, a := range list {
		a.Flags.Bool(testsFlag, false, "report in test files too")
	}
	return list
}

// IncludeTests makes the analyzers report in test files too. It is for the doors that have one setting
// for all of them.
func IncludeTests(list []*analysis.Analyzer) error {
	for _, a := range list {
		if err := a.Flags.Set(testsFlag, "true"); err != nil {
			return err
		}
	}
	return nil
}

// Package analyzers lists the suite: one folder, one pass, one line here.
package analyzers

import (
	"strconv"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers/commandinjection"
	"github.com/secvet/secvet/analyzers/hardcodedsecret"
	"github.com/secvet/secvet/analyzers/insecuretemp"
	"github.com/secvet/secvet/analyzers/secretlog"
	"github.com/secvet/secvet/analyzers/sqlinjection"
	"github.com/secvet/secvet/analyzers/weakrand"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/taint"
)

// All holds the analyzers, sorted by name.
var All = suite(
	commandinjection.Analyzer,
	hardcodedsecret.Analyzer,
	insecuretemp.Analyzer,
	secretlog.Analyzer,
	sqlinjection.Analyzer,
	weakrand.Analyzer,
)

// Rules holds what the suite says of each analyzer, in the order of All.
var Rules = []*rule.Rule{
	commandinjection.Rule,
	hardcodedsecret.Rule,
	insecuretemp.Rule,
	secretlog.Rule,
	sqlinjection.Rule,
	weakrand.Rule,
}

// testsFlag is the flag that every analyzer of the suite has, as "-sqlinjection.tests".
const testsFlag = "tests"

// suite returns copies of the analyzers with what all of them have in common.
func suite(list ...*analysis.Analyzer) []*analysis.Analyzer {
	for i, a := range list {
		list[i] = withTestsFlag(a)
	}
	return list
}

// withTestsFlag returns a copy of the analyzer that reports in test files only if its flag says so. Some
// doors cannot help loading them and others save the time, and all should show the same.
func withTestsFlag(a *analysis.Analyzer) *analysis.Analyzer {
	c := *a
	tests := new(bool)
	c.Flags.BoolFunc(testsFlag, "report in test files too", func(value string) (err error) {
		if *tests, err = strconv.ParseBool(value); err != nil {
			return err
		}
		return taint.Analyzer.Flags.Set(testsFlag, value)
	})
	c.Run = func(pass *analysis.Pass) (any, error) {
		if *tests {
			return a.Run(pass)
		}
		quiet := *pass
		quiet.Report = func(d analysis.Diagnostic) {
			if !rule.IsTestFile(pass.Fset, d.Pos) {
				pass.Report(d)
			}
		}
		return a.Run(&quiet)
	}
	return &c
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

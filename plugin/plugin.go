// Package plugin makes secvet a linter of golangci-lint v2, under its system of module plugins.
//
// The folder golangci beside it builds a golangci-lint that has the plugin and shows its configuration.
package plugin

import (
	"fmt"
	"slices"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers"
)

func init() { register.Plugin("secvet", New) }

// Settings are what .golangci.yml says under linters.settings.custom.secvet.settings. A field that is not
// among them is an error.
type Settings struct {
	Enable  []string `json:"enable"`  // if not empty, only these analyzers run
	Disable []string `json:"disable"` // these do not run
	Tests   bool     `json:"tests"`   // analyze test files too
}

// New returns the linter for the settings.
func New(raw any) (register.LinterPlugin, error) {
	settings, err := register.DecodeSettings[Settings](raw)
	if err != nil {
		return nil, err
	}
	for _, name := range slices.Concat(settings.Enable, settings.Disable) {
		if !slices.ContainsFunc(analyzers.All, func(a *analysis.Analyzer) bool { return a.Name == name }) {
			return nil, fmt.Errorf("secvet has no analyzer %q", name)
		}
	}
	return &linter{settings}, nil
}

type linter struct{ settings Settings }

// BuildAnalyzers returns the analyzers that the settings leave.
func (l *linter) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	var suite []*analysis.Analyzer
	for _, a := range analyzers.All {
		enabled := len(l.settings.Enable) == 0 || slices.Contains(l.settings.Enable, a.Name)
		if enabled && !slices.Contains(l.settings.Disable, a.Name) {
			suite = append(suite, withoutSteps(a))
		}
	}
	if l.settings.Tests {
		return suite, analyzers.IncludeTests(suite)
	}
	return suite, nil
}

// GetLoadMode asks for types: without them golangci-lint would give none.
func (l *linter) GetLoadMode() string { return register.LoadModeTypesInfo }

// withoutSteps returns a copy of the analyzer that reports without related positions, each of which
// golangci-lint would make an issue of its own.
func withoutSteps(a *analysis.Analyzer) *analysis.Analyzer {
	c := *a
	c.Run = func(pass *analysis.Pass) (any, error) {
		quiet := *pass
		quiet.Report = func(d analysis.Diagnostic) {
			d.Related = nil
			pass.Report(d)
		}
		return a.Run(&quiet)
	}
	return &c
}

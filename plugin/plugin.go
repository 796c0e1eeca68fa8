// Package plugin makes secvet a linter of golangci-lint v2, under its system of module plugins.
//
// What panics in secvet is an issue at the package clause, and so is what could not be analyzed of a dependency. A stack
// that overflows or memory that runs out ends golangci-lint as a whole, which a plugin cannot prevent: the command works
// in a second process for that, and go vet in one for each package.
//
// The folder golangci beside it builds a golangci-lint that has the plugin and shows its configuration.
package plugin

import (
	"fmt"
	"slices"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/rule"
)

func init() { register.Plugin("secvet", New) }

// Settings are what .golangci.yml says under linters.settings.custom.secvet.settings. A field that is not
// among them is an error.
type Settings struct {
	Enable     []string `json:"enable"`     // if not empty, only these analyzers and categories run, as in sqlinjection/built
	Also       []string `json:"also"`       // these run besides those that are on by default, or all
	Disable    []string `json:"disable"`    // these do not run
	Tests      bool     `json:"tests"`      // analyze test files too
	Generated  bool     `json:"generated"`  // report in generated files all that is reported elsewhere
	Confidence string   `json:"confidence"` // low, medium or high: at least
	Threat     string   `json:"threat"`     // some of remote, local and api

	// Analyzers has settings of single analyzers, by the names of their flags.
	Analyzers map[string]map[string]string `json:"analyzers"`
}

// apply sets the flags of a suite that the settings stand for.
func (s *Settings) apply(suite []*analysis.Analyzer) error {
	all := map[string]string{
		"confidence": s.Confidence, "threat": s.Threat,
		"nolint": "false", // golangci-lint does that itself, and counts which comments it needed
	}
	if s.Tests {
		all["tests"] = "true"
	}
	if s.Generated {
		all["generated"] = "true"
	}
	for name, value := range all {
		if value == "" {
			continue
		}
		if err := analyzers.Set(suite, name, value); err != nil {
			return fmt.Errorf("secvet: setting %s: %w", name, err)
		}
	}
	for _, a := range suite {
		for name, value := range s.Analyzers[a.Name] {
			if err := a.Flags.Set(name, value); err != nil {
				return fmt.Errorf("secvet: setting %s of %s: %w", name, a.Name, err)
			}
		}
	}
	return nil
}

// New returns the linter for the settings. Each has a suite of its own: golangci-lint may have the plugin twice, with other settings.
func New(raw any) (register.LinterPlugin, error) {
	settings, err := register.DecodeSettings[Settings](raw)
	if err != nil {
		return nil, err
	}
	selection := rule.Selection{Enable: settings.Enable, Also: settings.Also, Disable: settings.Disable}
	if err := selection.Check(analyzers.Rules); err != nil {
		return nil, fmt.Errorf("secvet: %w", err)
	}
	for name := range settings.Analyzers {
		if !slices.ContainsFunc(analyzers.All, func(a *analysis.Analyzer) bool { return a.Name == name }) {
			return nil, fmt.Errorf("secvet has no analyzer %q", name)
		}
	}
	l := &linter{settings, selection, analyzers.New()}
	return l, settings.apply(l.suite)
}

type linter struct {
	settings  Settings
	selection rule.Selection
	suite     []*analysis.Analyzer
}

// BuildAnalyzers returns the analyzers that the settings leave.
func (l *linter) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	return analyzers.Copy(analyzers.Select(l.suite, l.selection), withoutSteps), nil
}

// GetLoadMode asks for types: without them golangci-lint would give none.
func (l *linter) GetLoadMode() string { return register.LoadModeTypesInfo }

// withoutSteps has an analyzer's replica report without related positions, each of which golangci-lint would
// make an issue of its own.
func withoutSteps(a, replica *analysis.Analyzer) {
	replica.Run = func(pass *analysis.Pass) (any, error) {
		quiet := *pass
		quiet.Report = func(d analysis.Diagnostic) {
			d.Related = nil
			pass.Report(d)
		}
		return a.Run(&quiet)
	}
}

package driver

import (
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/budget"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/watch"
)

// When the process that analyzes has died, the next one is told which packages to leave out, and tells where it is.
// See package watch.

// withoutSkipped returns the packages that are not left out, and the problems that the others are.
func withoutSkipped(roots []*packages.Package, child *watch.Child) (kept []*packages.Package, list []finding.Problem) {
	for _, p := range roots {
		if reason, ok := child.Skips(p.PkgPath); ok {
			list = append(list, finding.Problem{Package: p.PkgPath, Message: rule.FailedMessage(p.PkgPath, reason)})
		} else {
			kept = append(kept, p)
		}
	}
	return kept, list
}

// tellPlaces has the analyzers, and those that they require, tell which package they are at work on. They are changed,
// and not copies of them, because they require each other.
func tellPlaces(suite []*analysis.Analyzer, child *watch.Child, meter *budget.Meter) {
	seen := make(map[*analysis.Analyzer]bool)
	var change func(a *analysis.Analyzer)
	change = func(a *analysis.Analyzer) {
		if seen[a] {
			return
		}
		seen[a] = true
		run := a.Run
		a.Run = func(pass *analysis.Pass) (any, error) {
			defer meter.Begin(pass.Pkg.Path())()
			child.Begin(pass.Pkg.Path())
			defer child.End()
			return run(pass)
		}
		for _, r := range a.Requires {
			change(r)
		}
	}
	for _, a := range suite {
		change(a)
	}
}

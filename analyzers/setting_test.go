package analyzers_test

import (
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/analyzers/commandinjection"
	"github.com/secvet/secvet/analyzers/internal/fixture"
	"github.com/secvet/secvet/analyzers/sqlinjection"
	"github.com/secvet/secvet/analyzers/weakrand"
)

// TestSettings runs the suite with settings other than the default, over a folder for each.
func TestSettings(t *testing.T) {
	for _, test := range []struct{ folder, flag, value string }{
		{"local", "threat", "local"},
		{"remote", "threat", "remote"},
		{"api", "threat", "api"},
		{"internal/inner", "threat", "api"},
		{"low", "confidence", "low"},
		{"high", "confidence", "high"},
	} {
		t.Run(test.folder, func(t *testing.T) {
			setAll(t, test.flag, test.value)
			analysistest.Run(t, fixture.Dir(), together(), "settings/"+test.folder)
		})
	}
}

// setAll sets a flag of the analyzers that have it, for the time of a test.
func setAll(t *testing.T, name, value string) {
	for _, a := range analyzers.All {
		if a.Flags.Lookup(name) != nil {
			fixture.Set(t, a, name, value)
		}
	}
}

// together returns the suite as one analyzer, whose messages begin with the category.
func together() *analysis.Analyzer {
	all := &analysis.Analyzer{Name: "all", Doc: "all of the suite"}
	for _, a := range analyzers.All {
		all.Requires = append(all.Requires, a.Requires...)
	}
	all.Run = func(pass *analysis.Pass) (any, error) {
		named := *pass
		named.Report = func(d analysis.Diagnostic) {
			d.Message = d.Category + ": " + d.Message
			pass.Report(d)
		}
		for _, a := range analyzers.All {
			if _, err := a.Run(&named); err != nil {
				return nil, err
			}
		}
		return nil, nil
	}
	return all
}

// TestSet has the settings of one analyzer go before those of all, in any order.
func TestSet(t *testing.T) {
	first, second, without := commandinjection.Analyzer, sqlinjection.Analyzer, weakrand.Analyzer
	setAll(t, "threat", "")
	first.Flags.Set("threat", "local,remote")
	if err := analyzers.Set(analyzers.All, "threat", "local"); err != nil {
		t.Fatal(err)
	}
	defer analyzers.Set(analyzers.All, "threat", "")
	for a, want := range map[*analysis.Analyzer]string{first: "remote,local", second: "local"} {
		if got := a.Flags.Lookup("threat").Value.String(); got != want {
			t.Errorf("%s: threat %s, want %s", a.Name, got, want)
		}
	}
	if without.Flags.Lookup("threat") != nil {
		t.Errorf("%s has a flag without effect", without.Name)
	}
	if analyzers.Set(analyzers.All, "threat", "nobody") == nil || analyzers.Set(analyzers.All, "confidence", "") == nil || analyzers.Set(analyzers.All, "other", "x") == nil {
		t.Error("nonsense is a setting")
	}
}

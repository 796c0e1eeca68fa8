package hardcodedsecret_test

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/hardcodedsecret"
	"github.com/secvet/secvet/analyzers/internal/fixture"
)

func Test(t *testing.T) {
	fixture.Set(t, hardcodedsecret.Analyzer, "tests", "true")
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	results := analysistest.Run(t, dir, hardcodedsecret.Analyzer,
		"hardcodedsecret/token", "hardcodedsecret/key", "hardcodedsecret/url", "hardcodedsecret/named",
		"hardcodedsecret/fallback", "hardcodedsecret/unit", "hardcodedsecret/gen",
		"hardcodedsecret/libs", "hardcodedsecret/embedded", "hardcodedsecret/argument/...", "hardcodedsecret/emptykey",
		"hardcodedsecret/documented")
	for _, result := range results {
		noValue(t, result)
		for _, d := range result.Diagnostics {
			if !d.End.IsValid() || hardcodedsecret.Rule.Category(d.Category) == nil {
				t.Errorf("%v: no end or no category %q", result.Pass.Fset.Position(d.Pos), d.Category)
			}
		}
	}
}

// TestConfidence has what a documentation shows at low confidence.
func TestConfidence(t *testing.T) {
	fixture.Low(t, hardcodedsecret.Analyzer, hardcodedsecret.Rule, "hardcodedsecret/documented", "hardcodedsecret/argument/installed")
}

// noValue checks that no message holds a piece of the secrets that the fixtures are made of.
func noValue(t *testing.T, result *analysistest.Result) {
	for _, d := range result.Diagnostics {
		showsNoValue(t, result.Pass.Fset.Position(d.Pos).String(), d.Message)
	}
}

func showsNoValue(t *testing.T, where, message string) {
	t.Helper()
	for _, piece := range []string{
		"Tr0u", "b4dor", "Zk3v", "YpHd", "7Kq-", "9fKd", "3f8a", "s3cr", "my_secret", "MIGH", "change-me", "dev-", "hunter2", "notes",
	} {
		if strings.Contains(message, piece) {
			t.Errorf("%s: the message shows the value", where)
		}
	}
}

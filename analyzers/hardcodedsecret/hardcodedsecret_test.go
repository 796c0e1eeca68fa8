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
		"hardcodedsecret/fallback", "hardcodedsecret/testfiles", "hardcodedsecret/gen",
		"hardcodedsecret/libs", "hardcodedsecret/embedded")
	for _, result := range results {
		noValue(t, result)
		for _, d := range result.Diagnostics {
			if !d.End.IsValid() || hardcodedsecret.Rule.Category(d.Category) == nil {
				t.Errorf("%v: no end or no category %q", result.Pass.Fset.Position(d.Pos), d.Category)
			}
		}
	}
}

// noValue checks that no message holds a piece of the secrets that the fixtures are made of.
func noValue(t *testing.T, result *analysistest.Result) {
	pieces := []string{"Tr0u", "b4dor", "Zk3v", "YpHd", "7Kq-", "9fKd", "3f8a", "s3cr", "my_secret", "MIGH", "change-me", "dev-"}
	for _, d := range result.Diagnostics {
		for _, piece := range pieces {
			if strings.Contains(d.Message, piece) {
				t.Errorf("%v: the message shows the value", result.Pass.Fset.Position(d.Pos))
			}
		}
	}
}

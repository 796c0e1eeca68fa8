package passwordhash_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/internal/fixture"
	"github.com/secvet/secvet/analyzers/passwordhash"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), passwordhash.Analyzer, "passwordhash/...")
}

func TestLow(t *testing.T) {
	fixture.Low(t, passwordhash.Analyzer, passwordhash.Rule, "passwordhash/low")
}

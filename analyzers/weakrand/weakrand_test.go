package weakrand_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/internal/fixture"
	"github.com/secvet/secvet/analyzers/weakrand"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), weakrand.Analyzer, "weakrand/...")
}

func TestConfidence(t *testing.T) {
	fixture.Low(t, weakrand.Analyzer, weakrand.Rule, "weakrand/salts")
}

package headerinjection_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/headerinjection"
	"github.com/secvet/secvet/analyzers/internal/fixture"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), fixture.Also(headerinjection.Analyzer), "headerinjection/...")
}

func TestConfidence(t *testing.T) {
	fixture.Low(t, headerinjection.Analyzer, headerinjection.Rule, "headerinjection/far")
}

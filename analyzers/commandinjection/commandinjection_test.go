package commandinjection_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/commandinjection"
	"github.com/secvet/secvet/analyzers/internal/fixture"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), commandinjection.Analyzer, "commandinjection/...")
}

func TestConfidence(t *testing.T) {
	fixture.Low(t, commandinjection.Analyzer, commandinjection.Rule, "commandinjection/typed")
}

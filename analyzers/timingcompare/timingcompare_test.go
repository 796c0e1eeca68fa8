package timingcompare_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/internal/fixture"
	"github.com/secvet/secvet/analyzers/timingcompare"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), timingcompare.Analyzer, "timingcompare/...")
}

func TestConfidence(t *testing.T) {
	fixture.Low(t, timingcompare.Analyzer, timingcompare.Rule, "timingcompare/far")
}

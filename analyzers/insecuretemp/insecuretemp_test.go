package insecuretemp_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/insecuretemp"
	"github.com/secvet/secvet/analyzers/internal/fixture"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), insecuretemp.Analyzer, "insecuretemp/...")
}

func TestConfidence(t *testing.T) {
	fixture.Low(t, insecuretemp.Analyzer, insecuretemp.Rule, "insecuretemp/moment", "insecuretemp/commands")
}

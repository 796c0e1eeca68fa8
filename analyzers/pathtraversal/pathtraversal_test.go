package pathtraversal_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/internal/fixture"
	"github.com/secvet/secvet/analyzers/pathtraversal"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), pathtraversal.Analyzer, "pathtraversal/...")
}

func TestLow(t *testing.T) {
	fixture.Low(t, pathtraversal.Analyzer, pathtraversal.Rule, "pathtraversal/weighed")
}

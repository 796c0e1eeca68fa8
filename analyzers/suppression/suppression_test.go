package suppression_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	_ "github.com/secvet/secvet/analyzers" // what is watched
	"github.com/secvet/secvet/analyzers/internal/fixture"
	"github.com/secvet/secvet/analyzers/sqlinjection"
	"github.com/secvet/secvet/analyzers/suppression"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), suppression.Analyzer, "suppression/a")
}

// TestSuppressed shows which findings the comments suppress.
func TestSuppressed(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), sqlinjection.Analyzer, "suppression/b")
}

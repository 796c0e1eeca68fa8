package cleartext_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/cleartext"
	"github.com/secvet/secvet/analyzers/internal/fixture"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), cleartext.Analyzer, "cleartext/...")
}

func TestLow(t *testing.T) { fixture.Low(t, cleartext.Analyzer, cleartext.Rule, "cleartext/low") }

package sshhostkey_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/internal/fixture"
	"github.com/secvet/secvet/analyzers/sshhostkey"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), sshhostkey.Analyzer, "sshhostkey/...")
}

func TestLow(t *testing.T) { fixture.Low(t, sshhostkey.Analyzer, sshhostkey.Rule, "sshhostkey/low") }

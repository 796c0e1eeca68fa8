package weakcrypto_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/internal/fixture"
	"github.com/secvet/secvet/analyzers/weakcrypto"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), fixture.Also(weakcrypto.Analyzer), "weakcrypto/...")
}

func TestConfidence(t *testing.T) {
	fixture.Low(t, fixture.Also(weakcrypto.Analyzer), weakcrypto.Rule, "weakcrypto/old")
}

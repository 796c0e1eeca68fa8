package fileperm_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/fileperm"
	"github.com/secvet/secvet/analyzers/internal/fixture"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), fileperm.Analyzer, "fileperm/secrets", "fileperm/modes", "fileperm/across/...", "fileperm/umask")
}

func TestLow(t *testing.T) {
	fixture.Low(t, fileperm.Analyzer, fileperm.Rule, "fileperm/low")
}

func TestAll(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), fixture.Also(fileperm.Analyzer), "optional/fileperm")
}

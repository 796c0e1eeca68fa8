package hostheader_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/hostheader"
	"github.com/secvet/secvet/analyzers/internal/fixture"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), fixture.Also(hostheader.Analyzer), "hostheader/...")
}

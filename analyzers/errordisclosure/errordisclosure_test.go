package errordisclosure_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/errordisclosure"
	"github.com/secvet/secvet/analyzers/internal/fixture"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), fixture.Also(errordisclosure.Analyzer), "errordisclosure/...")
}

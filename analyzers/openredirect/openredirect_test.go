package openredirect_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/internal/fixture"
	"github.com/secvet/secvet/analyzers/openredirect"
)

func Test(t *testing.T) {
	a := openredirect.Analyzer
	if err := a.Flags.Set("confidence", "low"); err != nil {
		t.Fatal(err)
	}
	defer a.Flags.Set("confidence", "medium")
	analysistest.Run(t, fixture.Dir(), a, "openredirect/...")
}

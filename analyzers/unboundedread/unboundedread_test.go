package unboundedread_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/internal/fixture"
	"github.com/secvet/secvet/analyzers/unboundedread"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), fixture.Also(unboundedread.Analyzer), "unboundedread/...")
}

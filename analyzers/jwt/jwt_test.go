package jwt_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/internal/fixture"
	"github.com/secvet/secvet/analyzers/jwt"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), jwt.Analyzer, "jwt/...")
}

func TestFix(t *testing.T) {
	analysistest.RunWithSuggestedFixes(t, fixture.Dir(), jwt.Analyzer, "jwt/fix")
}

func TestLow(t *testing.T) { fixture.Low(t, jwt.Analyzer, jwt.Rule, "jwt/low") }

package xss_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/internal/fixture"
	"github.com/secvet/secvet/analyzers/internal/setting"
	"github.com/secvet/secvet/analyzers/xss"
	"github.com/secvet/secvet/internal/rule"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), xss.Analyzer, "xss/...")
}

// TestOptional looks at what is off by default.
func TestOptional(t *testing.T) {
	setting.Select(xss.Analyzer, rule.Selection{Also: []string{"xss"}})
	defer setting.Select(xss.Analyzer, rule.Selection{})
	analysistest.Run(t, fixture.Dir(), xss.Analyzer, "optional/xss")
}

package codeinjection_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/codeinjection"
	"github.com/secvet/secvet/analyzers/internal/fixture"
	"github.com/secvet/secvet/analyzers/internal/setting"
	"github.com/secvet/secvet/internal/rule"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), codeinjection.Analyzer, "codeinjection/...")
}

// TestOptional looks at what is off by default.
func TestOptional(t *testing.T) {
	setting.Select(codeinjection.Analyzer, rule.Selection{Also: []string{"codeinjection"}})
	defer setting.Select(codeinjection.Analyzer, rule.Selection{})
	analysistest.Run(t, fixture.Dir(), codeinjection.Analyzer, "optional/codeinjection")
}

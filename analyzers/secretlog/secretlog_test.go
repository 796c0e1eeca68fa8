package secretlog_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/internal/fixture"
	"github.com/secvet/secvet/analyzers/secretlog"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), secretlog.Analyzer, "secretlog/...")
}

func TestConfidence(t *testing.T) {
	fixture.Low(t, secretlog.Analyzer, secretlog.Rule, "secretlog/handsover", "secretlog/examples", "secretlog/toldback", "secretlog/ownlogger")
}

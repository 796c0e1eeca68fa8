package httpserver_test

import (
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/httpserver"
	"github.com/secvet/secvet/analyzers/internal/fixture"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), httpserver.Analyzer, "httpserver/server", "httpserver/debug", "httpserver/frames", "httpserver/pages",
		"httpserver/frameworks", "httpserver/folders", "httpserver/listener")
}

func TestLow(t *testing.T) {
	fixture.Low(t, httpserver.Analyzer, httpserver.Rule, "httpserver/library", "httpserver/low")
}

package insecuretls

import (
	"crypto/tls"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/internal/fixture"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), Analyzer, "insecuretls/...")
}

func TestLow(t *testing.T) { fixture.Low(t, Analyzer, Rule, "insecuretls/low") }

// TestSuites holds the list of suites against that of the Go that runs the test.
func TestSuites(t *testing.T) {
	known := tls.InsecureCipherSuites()
	for _, s := range known {
		if !insecureSuites[int64(s.ID)] {
			t.Errorf("%s is not in the list", s.Name)
		}
	}
	if len(known) != len(insecureSuites) {
		t.Errorf("the list has %d suites, and crypto/tls %d", len(insecureSuites), len(known))
	}
}

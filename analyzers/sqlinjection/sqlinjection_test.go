package sqlinjection_test

import (
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers/internal/fixture"
	"github.com/secvet/secvet/analyzers/sqlinjection"
)

func Test(t *testing.T) {
	analysistest.Run(t, fixture.Dir(), sqlinjection.Analyzer, "sqlinjection/...")
}

// TestTellsEachSink has one call lead to two queries of another package. They are one finding, which names both: who mends the
// first has not mended the second.
func TestTellsEachSink(t *testing.T) {
	for _, r := range analysistest.Run(t, fixture.Dir(), sqlinjection.Analyzer, "sqlinjection/across") {
		for _, d := range r.Action.Diagnostics {
			if !strings.Contains(d.Message, `"twosinks"`) {
				continue
			}
			sinks := 0
			for _, step := range d.Related {
				if strings.HasPrefix(step.Message, "sink: ") {
					sinks++
				}
			}
			if sinks != 2 {
				t.Errorf("the finding names %d sinks, want 2: %v", sinks, d.Related)
			}
			return
		}
	}
	t.Error("nothing is told of the call that leads to two queries")
}

func TestConfidence(t *testing.T) {
	fixture.Low(t, sqlinjection.Analyzer, sqlinjection.Rule, "sqlinjection/choice", "sqlinjection/choice/internal/users")
}

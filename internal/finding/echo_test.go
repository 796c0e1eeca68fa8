package finding

import "testing"

// TestWithoutEchoes has one sink that two ways lead to, one that only a parameter leads to, and one of another
// analyzer.
func TestWithoutEchoes(t *testing.T) {
	way := func(analyzer, category, source string, line int) Finding {
		return Finding{Analyzer: analyzer, Category: category, Steps: []Step{
			{Message: "source: " + source}, {Message: "sink: (*sql.DB).Query", Pos: Position{"a.go", line, 2}},
		}}
	}
	// One call leads to two sinks, of which the second is at line 12.
	both := way("sqlinjection", "tainted", "HTTP form value", 11)
	both.Steps = append(both.Steps, Step{Message: "sink: (*sql.DB).Query", Pos: Position{"a.go", 12, 2}})
	got := WithoutEchoes([]Finding{
		way("sqlinjection", "built", "parameter name of Find", 5),
		way("sqlinjection", "tainted", "HTTP form value", 5),
		way("sqlinjection", "built", "parameter name of List", 9),
		way("sqlinjection", "built", "command-line argument", 5),
		way("other", "built", "parameter name of Find", 5),
		{Analyzer: "hardcodedsecret", Category: "key"},
		both,
		way("sqlinjection", "built", "parameter name of Count", 12),
	})
	if len(got) != 6 || got[0].Category != "tainted" {
		t.Errorf("%d findings are left, want 6: %v", len(got), got)
	}
	for _, f := range got {
		if f.Analyzer == "sqlinjection" && f.isOpen() && f.Steps[1].Pos.Line != 9 {
			t.Error("an echo is left")
		}
	}
}

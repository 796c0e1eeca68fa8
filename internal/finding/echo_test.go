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
	got := WithoutEchoes([]Finding{
		way("sqlinjection", "built", "parameter name of Find", 5),
		way("sqlinjection", "tainted", "HTTP form value", 5),
		way("sqlinjection", "built", "parameter name of List", 9),
		way("sqlinjection", "built", "command-line argument", 5),
		way("other", "built", "parameter name of Find", 5),
		{Analyzer: "hardcodedsecret", Category: "key"},
	})
	if len(got) != 5 || got[0].Category != "tainted" {
		t.Errorf("%d findings are left, want 5: %v", len(got), got)
	}
	for _, f := range got {
		if f.Analyzer == "sqlinjection" && f.isOpen() && f.Steps[1].Pos.Line == 5 {
			t.Error("an echo is left")
		}
	}
}

package finding_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/rule"
)

// way makes a finding at a line with a source and the names of its flow.
func way(line int, source, flow string) finding.Finding {
	at := finding.Position{File: "a.go", Line: line, Column: 1}
	return finding.Finding{
		Analyzer: "sqlinjection", Category: "tainted", Pos: at, End: at, Flow: flow, Confidence: rule.High, Threat: rule.Remote,
		Steps: []finding.Step{{Message: "source: " + source}, {Message: "passed to F"}, {Message: "sink: Query"}},
	}
}

// told renders findings as "line source" with their ways in parentheses.
func told(list []finding.Finding) string {
	var out []string
	for _, f := range list {
		text := fmt.Sprintf("%d %s", f.Pos.Line, strings.TrimPrefix(f.Steps[0].Message, "source: "))
		if len(f.Ways) > 0 {
			text += " (" + told(f.Ways) + ")"
		}
		out = append(out, text)
	}
	return strings.Join(out, ", ")
}

func TestFlows(t *testing.T) {
	ranked := func(f finding.Finding, rank int) finding.Finding {
		f.Rank = rank
		return f
	}
	long, unsure, generated, local := way(2, "x", "s"), way(2, "x", "s"), way(1, "x", "s"), way(1, "x", "s")
	long.Steps = slices.Insert(slices.Clone(long.Steps), 1, finding.Step{Message: "through G"})
	unsure.Confidence, generated.Generated, local.Threat = rule.Medium, true, rule.Local
	built, foreign := way(2, "x", "s"), way(2, "x", "s")
	built.Category, foreign.Tool = "built", "other"

	for _, test := range []struct {
		list []finding.Finding
		want string
	}{
		{nil, ""},
		{[]finding.Finding{way(1, "x", "s"), way(2, "y", "t")}, "1 x, 2 y"},
		{[]finding.Finding{way(1, "x", "s"), way(2, "x", "s"), way(3, "x", "s")}, "1 x (2 x, 3 x)"},
		// One place is one finding, of which the first is told, whatever its sources belong to.
		{[]finding.Finding{way(1, "x", "s"), ranked(way(1, "y", "t"), 1), way(2, "y", "t")}, "1 x (1 y), 2 y"},
		{[]finding.Finding{way(1, "x", "s"), ranked(way(1, "y", "t"), 1), way(2, "x", "s")}, "1 x (1 y, 2 x)"},
		// Two names join what has only one of them.
		{[]finding.Finding{way(1, "x", "s"), way(2, "y", "b"), way(3, "x", "s,b")}, "1 x (2 y, 3 x)"},
		// The weightiest is told, then the shortest, then the first.
		{[]finding.Finding{long, way(3, "x", "s")}, "3 x (2 x)"},
		{[]finding.Finding{unsure, way(3, "x", "s")}, "3 x (2 x)"},
		{[]finding.Finding{generated, way(3, "x", "s")}, "3 x (1 x)"},
		{[]finding.Finding{local, way(3, "x", "s")}, "3 x (1 x)"},
		// Another category says another thing, and other tools say what they say.
		{[]finding.Finding{way(1, "x", "s"), built}, "1 x, 2 x"},
		{[]finding.Finding{way(1, "x", "s"), foreign}, "1 x, 2 x"},
		{[]finding.Finding{way(1, "x", ""), way(2, "x", "")}, "1 x, 2 x"},
	} {
		got := finding.Flows(test.list)
		if told(got) != test.want {
			t.Errorf("%s: told %q, want %q", told(test.list), told(got), test.want)
		}
		if apart := finding.Apart(got); len(apart) != len(test.list) {
			t.Errorf("%s: %d findings put together, %d taken apart", told(test.list), len(test.list), len(apart))
		}
	}
}

// TestCompareWays tells the way that a change adds to a flow, and no other.
func TestCompareWays(t *testing.T) {
	with := func(ways ...string) (list []finding.Finding) {
		for _, w := range ways {
			list = append(list, finding.Finding{Fingerprint: "f", Way: w})
		}
		return list
	}
	for _, test := range []struct {
		earlier, later []finding.Finding
		added, gone    string
	}{
		{with("a"), with("a"), "", ""},
		{with("a"), with("b", "a"), "b", ""},
		{with("a", "b"), with("b"), "", "a"},
		{with(""), with("a", "b"), "", ""}, // a report without ways knows all of a place
		{nil, with("a", "b"), "ab", ""},
	} {
		added, gone, _ := finding.Compare(test.earlier, test.later)
		if names(added) != test.added || names(gone) != test.gone {
			t.Errorf("from %q to %q: added %q, gone %q; want %q, %q", names(test.earlier), names(test.later), names(added), names(gone), test.added, test.gone)
		}
	}
}

func names(list []finding.Finding) (s string) {
	for _, f := range list {
		s += f.Way
	}
	return s
}

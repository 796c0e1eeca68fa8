package parity

import (
	"maps"
	"slices"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/rule"
)

// TestParity runs the analyzers over gosec's samples.
func TestParity(t *testing.T) {
	samples := load(t)
	ledger := readLedger(t, "ledger.txt")
	found := analyze(t, samples)

	agree, total := make(map[string]int), make(map[string]int)
	for _, s := range samples {
		got := found[s.pkg]
		total[s.set.name]++
		if s.want == (len(got) > 0) {
			agree[s.set.name]++
			continue
		}
		e, ok := ledger[s.name]
		delete(ledger, s.name)
		if !ok || e.gosec != bit(s.want) || e.ours != bit(len(got) > 0) {
			t.Errorf("not in the ledger: %s gosec=%s ours=%s %s", s.name, bit(s.want), bit(len(got) > 0), messages(got))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(ledger)) {
		t.Errorf("ledger.txt:%d: %s: the two agree, or there is no such sample; remove the line", ledger[name].line, name)
	}
	for _, name := range slices.Sorted(maps.Keys(total)) {
		t.Logf("%-10s agrees on %3d of %3d samples", name, agree[name], total[name])
	}
}

// analyze runs each sample's analyzer on it and returns the diagnostics. The
// samples of one analyzer are one run, which is parallel inside.
func analyze(t *testing.T, samples []*sample) map[*packages.Package][]analysis.Diagnostic {
	t.Helper()
	byAnalyzer := make(map[string][]*packages.Package)
	for _, s := range samples {
		byAnalyzer[s.set.analyzer] = append(byAnalyzer[s.set.analyzer], s.pkg)
	}
	found := make(map[*packages.Package][]analysis.Diagnostic)
	for name, pkgs := range byAnalyzer {
		graph, err := checker.Analyze([]*analysis.Analyzer{byName(t, name)}, pkgs, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, act := range graph.Roots {
			if act.Err != nil {
				t.Errorf("%v: %v", act, act.Err)
			}
			found[act.Package] = act.Diagnostics
		}
	}
	return found
}

func byName(t *testing.T, name string) *analysis.Analyzer {
	t.Helper()
	for _, a := range asked() {
		if a.Name == name {
			return a
		}
	}
	t.Fatalf("there is no analyzer %q", name)
	return nil
}

// asked returns the analyzers, of which those for rules that gosec has on by default, and secvet has not, report all.
var asked = sync.OnceValue(func() []*analysis.Analyzer {
	return analyzers.Select(analyzers.New(), rule.Selection{Also: []string{"loginjection", "unboundedread", "deserialization", "fileperm", "weakcrypto"}})
})

func bit(b bool) string {
	if b {
		return "1"
	}
	return "0"
}

func messages(diags []analysis.Diagnostic) (list []string) {
	for _, d := range diags {
		list = append(list, d.Message)
	}
	return list
}

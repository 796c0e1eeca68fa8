package driver_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/driver"
)

// TestAdversary holds what is found in programs that were written to fool secvet against the ledger beside them.
func TestAdversary(t *testing.T) {
	dir := filepath.Join("..", "..", "testdata", "adversary")
	ledger, err := os.ReadFile(filepath.Join(dir, "ledger.txt"))
	if err != nil {
		t.Fatal(err)
	}
	result, err := driver.Run(driver.Options{
		Dir: dir, Patterns: []string{"./..."}, Cache: "off",
		Suite: analyzers.All, Analyzers: analyzers.All, Rules: analyzers.Rules, Choices: analyzers.Choices(analyzers.All),
	})
	if err != nil {
		t.Fatal(err)
	}
	found := make(map[string][]string) // the analyzers that found something, by program
	for _, f := range result.Findings {
		_, program, _ := strings.Cut(f.Package, "/")
		program, _, _ = strings.Cut(program, "/")
		found[program] = append(found[program], f.Analyzer)
	}
	programs := 0
	for line := range strings.Lines(string(ledger)) {
		entry, why, ok := strings.Cut(line, " # ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		programs++
		words := strings.Fields(entry)
		flaw, different := words[1] == "flaw", words[len(words)-1] == "missed" || words[len(words)-1] == "false"
		got := found[words[0]]
		switch {
		case flaw && slices.Contains(got, words[2]) == different:
			t.Errorf("%s: found %v, ledger: %s", words[0], got, entry)
		case !flaw && (len(got) > 0) != different:
			t.Errorf("%s: found %v, but %s", words[0], got, strings.TrimSpace(why))
		}
	}
	if programs != 60 {
		t.Errorf("%d programs in the ledger, want 60", programs)
	}
}

package analyzers_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/rule"
)

var update = flag.Bool("update", false, "write the table of analyzers into the README")

// The table stands between these lines of the README.
const (
	tableBegin = "<!-- begin analyzers: go test ./analyzers -update writes this table -->\n"
	tableEnd   = "<!-- end analyzers -->\n"
)

func TestREADME(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := bytes.Cut(readme, []byte(tableBegin))
	_, after, ok2 := bytes.Cut(rest, []byte(tableEnd))
	if !ok || !ok2 {
		t.Fatal("README.md has no place for the table of analyzers")
	}
	want := slices.Concat(before, []byte(tableBegin), []byte(table()), []byte(tableEnd), after)
	if bytes.Equal(readme, want) {
		return
	}
	if !*update {
		t.Fatal("the table of analyzers in README.md is stale; run go test ./analyzers -update")
	}
	if err := os.WriteFile("../README.md", want, 0o644); err != nil {
		t.Fatal(err)
	}
}

// table renders the suite as Markdown.
func table() string {
	var b strings.Builder
	b.WriteString("| analyzer | finds | CWE | OWASP 2021 | OWASP 2025 | by default |\n|---|---|---|---|---|---|\n")
	for i, a := range analyzers.All {
		r := analyzers.Rules[i]
		title, _, _ := strings.Cut(a.Doc, "\n")
		_, summary, _ := strings.Cut(title, ": find ")
		var cwes []int
		for _, c := range r.Categories {
			cwes = append(cwes, c.CWE)
		}
		slices.Sort(cwes)
		numbers := strings.Trim(fmt.Sprint(slices.Compact(cwes)), "[]")
		// "A03:2021 Injection" is A03 in its column.
		old, _, _ := strings.Cut(r.OWASP, ":")
		now, _, _ := strings.Cut(r.OWASP2025, ":")
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %s |\n", a.Name, summary, strings.ReplaceAll(numbers, " ", ", "), old, now, byDefault(r))
	}
	return b.String()
}

// byDefault says which of a rule's categories are on by default.
func byDefault(r *rule.Rule) string {
	var off []string
	for _, c := range r.Categories {
		if c.Optional {
			off = append(off, c.Name)
		}
	}
	switch len(off) {
	case 0:
		return "on"
	case len(r.Categories):
		return "off"
	}
	return "on, without " + strings.Join(off, ", ")
}

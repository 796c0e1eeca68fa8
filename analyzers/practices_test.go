package analyzers_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/rule"
)

// TestPractices holds docs/practices.md to the suite: each category of each rule is in a row, by its own name or that of its pass,
// each name in a row is one of the suite, and what a row says of the default is true of all that it names.
func TestPractices(t *testing.T) {
	page, err := os.ReadFile("../docs/practices.md")
	if err != nil {
		t.Fatal(err)
	}
	known := make(map[string][]rule.Category) // by pass, and by pass/category
	for _, r := range analyzers.Rules {
		known[r.Name] = r.Categories
		for _, c := range r.Categories {
			known[r.Name+"/"+c.Name] = []rule.Category{c}
		}
	}
	told := make(map[string]bool)
	for n, line := range strings.Split(string(page), "\n") {
		cells := strings.Split(line, " | ")
		if len(cells) != 4 || !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| practice") {
			continue
		}
		names := quoted.FindAllStringSubmatch(cells[1], -1)
		if len(names) == 0 {
			t.Errorf("practices.md:%d names no pass: %s", n+1, line)
		}
		for _, m := range names {
			pass, _, _ := strings.Cut(m[1], "/")
			if known[m[1]] == nil {
				t.Errorf("practices.md:%d: there is no %s", n+1, m[1])
			}
			for _, c := range known[m[1]] {
				told[pass+"/"+c.Name] = true
				if want := map[bool]string{true: "off", false: "on"}[c.Optional]; cells[2] != want {
					t.Errorf("practices.md:%d: %s/%s is %s by default, not %q", n+1, pass, c.Name, want, cells[2])
				}
			}
		}
	}
	for _, r := range analyzers.Rules {
		for _, c := range r.Categories {
			if !told[r.Name+"/"+c.Name] {
				t.Errorf("practices.md does not tell of %s/%s", r.Name, c.Name)
			}
		}
	}
}

var quoted = regexp.MustCompile("`([a-z/-]+)`")

package rule_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/rule"
)

func TestSelection(t *testing.T) {
	xss := &rule.Rule{Name: "xss", Categories: []rule.Category{{Name: "reflected"}, {Name: "stored", Optional: true}}}
	log := &rule.Rule{Name: "log", Categories: []rule.Category{{Name: "line", Optional: true}}}
	list := func(s string) []string { return strings.Fields(s) }
	for _, test := range []struct{ enable, also, disable, xss, log string }{
		{"", "", "", "reflected", ""},
		{"xss", "", "", "reflected", ""},
		{"log", "", "", "", "line"},
		{"xss/stored", "", "", "stored", ""},
		{"xss xss/stored", "", "", "reflected stored", ""},
		{"", "log", "", "reflected", "line"},
		{"", "xss", "", "reflected stored", ""},
		{"", "xss/stored", "", "reflected stored", ""},
		{"", "all", "", "reflected stored", "line"},
		{"", "all", "xss/stored", "reflected", "line"},
		{"", "", "xss", "", ""},
		{"log", "xss/stored", "", "stored", "line"},
		{"xss", "", "xss/reflected", "", ""},
	} {
		s := rule.Selection{Enable: list(test.enable), Also: list(test.also), Disable: list(test.disable)}
		for r, want := range map[*rule.Rule]string{xss: test.xss, log: test.log} {
			set := s.Of(r)
			got := slices.Sorted(maps.Keys(set))
			if set == nil { // what is on by default
				for i := range r.Categories {
					if c := &r.Categories[i]; set.Has(c) {
						got = append(got, c.Name)
					}
				}
			}
			if strings.Join(got, " ") != want || set.Any(r) != (want != "") {
				t.Errorf("%+v: %s has %v, want %q", s, r.Name, got, want)
			}
		}
	}
	if got := strings.Join(rule.Names([]*rule.Rule{xss, log}), " "); got != "xss xss/reflected xss/stored log log/line" {
		t.Errorf("names are %s", got)
	}
}

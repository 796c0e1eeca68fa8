package finding_test

import (
	"testing"

	"github.com/secvet/secvet/internal/finding"
)

func TestCompare(t *testing.T) {
	list := func(prints string) (list []finding.Finding) {
		for _, p := range prints {
			list = append(list, finding.Finding{Fingerprint: string(p)})
		}
		return list
	}
	join := func(list []finding.Finding) (s string) {
		for _, f := range list {
			s += f.Fingerprint
		}
		return s
	}
	for _, test := range [][5]string{
		{"", "", "", "", ""},
		{"ab", "bc", "c", "a", "b"},
		{"aab", "ba", "", "a", "ba"},
		{"a", "aa", "a", "", "a"},
	} {
		added, gone, unchanged := finding.Compare(list(test[0]), list(test[1]))
		if join(added) != test[2] || join(gone) != test[3] || join(unchanged) != test[4] {
			t.Errorf("%v: got %s, %s, %s", test, join(added), join(gone), join(unchanged))
		}
	}
}

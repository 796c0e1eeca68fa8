package changes

import (
	"bytes"
	"testing"
)

// FuzzDifferences compares texts: what has changed are lines of the new one, or none between two, and of a text and itself none.
func FuzzDifferences(f *testing.F) {
	for _, seed := range [][2]string{
		{"a\nb\nc\n", "a\nc\n"}, {"", "x"}, {"x", ""}, {"package p\n\nfunc f() {}\n", "package p\n\nfunc g() {}\n"}, {"a\r\nb", "a\nb"}, {"\x00", "\xff"}, {"a\n\n\n", "\n\na"},
	} {
		f.Add([]byte(seed[0]), []byte(seed[1]))
	}
	f.Fuzz(func(t *testing.T, old, text []byte) {
		lines := bytes.Count(text, []byte("\n")) + 1
		for _, name := range []string{"a.go", "a.txt"} {
			for _, s := range differences(name, old, text) {
				if s.first < 0 || s.last < s.first-1 || s.first > lines+1 {
					t.Errorf("%s: lines %d to %d of %d", name, s.first, s.last, lines)
				}
			}
			if same := differences(name, text, text); len(same) > 0 && plain(text) {
				t.Errorf("%s: a text differs from itself: %v", name, same)
			}
		}
	})
}

package ssautil

import "testing"

// FuzzFormat reads format strings: there are no more verbs than characters, whatever numbers stand in one.
func FuzzFormat(f *testing.F) {
	for _, format := range []string{"%d %+v", "%[2]*.[1]*f", "%[999999999999]d", "%", "%!", "%[", "%[1", "%-+# 0*.*[3]x", "%%", "%[9]v%v%v", "\xff%\xff"} {
		f.Add(format)
	}
	f.Fuzz(func(t *testing.T, format string) {
		verbs := 0
		eachVerb(format, func(n int, before string, verb byte) {
			verbs++
		})
		if verbs > 3*len(format) {
			t.Errorf("%d verbs in %d bytes", verbs, len(format))
		}
		if v := verbsOf(format); len(v) > maxVerbs(format) {
			t.Errorf("%d arguments in %d bytes", len(v), len(format))
		}
	})
}

// maxVerbs bounds what a format may ask for.
func maxVerbs(format string) int { return 10_000 + len(format) }

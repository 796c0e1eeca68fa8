package charset

import "testing"

// FuzzPattern asks what patterns and rules of validators let through.
func FuzzPattern(f *testing.F) {
	for _, pattern := range []string{
		"^[a-z]+$", `\A\w{1,1000}\z`, "(?i)^(?P<id>[^'\"]*)$", "(((((a*)*)*)*)*)", "[", "^$", "a|b|", `^(\d+)-(\d+)$`, "required,alphanum,max=3", "dive,oneof=a b 'c d'", "\xff", "[^\x00-\x7f]",
	} {
		f.Add(pattern, "id", 1)
	}
	f.Fuzz(func(t *testing.T, pattern, name string, n int) {
		matched, removed := Matched(pattern), Removed(pattern)
		if matched != Matched(pattern) || removed != Removed(pattern) {
			t.Error("another answer to the same question")
		}
		Found(pattern, n)
		GroupNamed(pattern, name)
		CleanBy(pattern)
		CleanElements(pattern)
		CharsBy(pattern)
	})
}

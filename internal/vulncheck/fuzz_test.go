package vulncheck

import "testing"

// FuzzFixes reads what govulncheck might print.
func FuzzFixes(f *testing.F) {
	for _, text := range []string{
		`{"finding":{"osv":"GO-1","fixed_version":"v1.2.3","trace":[{"module":"m","version":"v1.0.0"}]}}`, `{"finding":null}{}`, `{"finding":{"trace":[]}}`, `{`, `[]`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if fixes, err := readFixes(text); err == nil && len(fixes) > len(text) {
			t.Errorf("%d fixes in %d bytes", len(fixes), len(text))
		}
	})
}

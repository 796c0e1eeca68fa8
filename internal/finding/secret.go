package finding

import (
	"slices"
	"strings"
)

// PointsAtSecret reports whether a finding's text is, or names, a secret. Of other tools' findings the words
// tell, where the weakness is not named: scanners for secrets say no more.
func (f *Finding) PointsAtSecret() bool {
	if slices.Contains([]int{259, 321, 798, 1188, 1392}, f.CWE) {
		return true
	}
	text := strings.ToLower(f.Tool + " " + f.Category + " " + f.Message)
	return f.Tool != "" && slices.ContainsFunc(strings.Fields("secret password passwd credential token key gitleaks trufflehog"),
		func(word string) bool { return strings.Contains(text, word) })
}

package finding

import (
	"slices"
	"strings"
)

// PointsAtSecret reports whether a finding's text is, or names, a secret. Of other tools' findings the words
// tell, where the weakness is not named: scanners for secrets say no more.
func (f *Finding) PointsAtSecret() bool {
	if slices.Contains([]int{259, 321, 798, 1392}, f.CWE) {
		return true
	}
	if f.CWE == 1188 { // a default: secvet's own are about keys that are not there, and name the variable
		return f.Tool != ""
	}
	text := strings.ToLower(f.Tool + " " + f.Category + " " + f.Message)
	return f.Tool != "" && slices.ContainsFunc(strings.Fields("secret password passwd credential token key gitleaks trufflehog"),
		func(word string) bool { return strings.Contains(text, word) })
}

package hardcodedsecret

import "strings"

func isUpper(c byte) bool  { return 'A' <= c && c <= 'Z' }
func isLower(c byte) bool  { return 'a' <= c && c <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return isUpper(c) || isLower(c) }
func isAlnum(c byte) bool  { return isLetter(c) || isDigit(c) }

// lower is an ASCII lower-case letter for an upper-case one.
func lower(c byte) byte {
	if isUpper(c) {
		return c + 'a' - 'A'
	}
	return c
}

// indexFold returns where s contains the lower-case text, ASCII case aside, and -1 if it does not.
func indexFold(s, text string) int {
	for i := 0; i+len(text) <= len(s); i++ {
		if lower(s[i]) == text[0] && strings.EqualFold(s[i:i+len(text)], text) {
			return i
		}
	}
	return -1
}

// isMadeUp reports whether the body of a token was typed and not drawn: documentation's examples and what isSequence finds.
func isMadeUp(body string) bool {
	for _, word := range [...]string{
		"example", "sample", "placeholder", "xxxx", "your", "dummy", "fake", "redacted", "changeme", "insert", "notreal",
		"invalid", "secret", "token", "qwerty",
	} {
		if indexFold(body, word) >= 0 {
			return true
		}
	}
	return isSequence(body)
}

// isAlphabet reports whether a text is a set of characters of which some are drawn: letters or digits in their order, or signs, each
// of them once.
func isAlphabet(s string) bool {
	steps, alnums := 0, 0
	for i := range len(s) {
		if strings.IndexByte(s[:i], s[i]) >= 0 {
			return false
		}
		if isAlnum(s[i]) {
			alnums++
		}
		if i > 0 && s[i] == s[i-1]+1 {
			steps++
		}
	}
	return len(s) >= 8 && (alnums == 0 || steps*2 >= len(s))
}

// isSequence reports whether a text of some length uses few characters or goes through the alphabet in order, in
// whichever case.
func isSequence(s string) bool {
	if len(s) < 12 {
		return false
	}
	steps, distinct := 0, 0
	var seen [4]uint64
	for i := range len(s) {
		c := lower(s[i])
		if seen[c>>6]&(1<<(c&63)) == 0 {
			seen[c>>6] |= 1 << (c & 63)
			distinct++
		}
		if i > 0 && (c == lower(s[i-1]) || c == lower(s[i-1])+1) {
			steps++
		}
	}
	return distinct < 7 || steps*5 > len(s)*2
}

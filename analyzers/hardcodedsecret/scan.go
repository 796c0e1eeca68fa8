package hardcodedsecret

import "strings"

// marks say what a text may hold, found in one pass over its bytes. Nearly every literal of a program has none.
type marks uint16

// The classes of bytes, and the marks made of them.
const (
	run     marks = 1 << iota // a byte that tokens are made of
	digit                     // 0-9
	at                        // @: may be a URL or DSN with a user
	equals                    // =: may be key=value
	quote                     // ': may be SQL
	hasRun                    // a run long enough for a token, with a digit in it
	hasPEM                    // a private key's first line
	hasJSON                   // may be a JSON Web Key
)

// minRun is the shortest token that has a provider.
const minRun = 16

// class says of each byte what it may belong to.
var class = [256]marks{
	'0': run | digit, '1': run | digit, '2': run | digit, '3': run | digit, '4': run | digit,
	'5': run | digit, '6': run | digit, '7': run | digit, '8': run | digit, '9': run | digit,
	'a': run, 'b': run, 'c': run, 'd': run, 'e': run, 'f': run, 'g': run, 'h': run, 'i': run, 'j': run,
	'k': run, 'l': run, 'm': run, 'n': run, 'o': run, 'p': run, 'q': run, 'r': run, 's': run, 't': run,
	'u': run, 'v': run, 'w': run, 'x': run, 'y': run, 'z': run,
	'A': run, 'B': run, 'C': run, 'D': run, 'E': run, 'F': run, 'G': run, 'H': run, 'I': run, 'J': run,
	'K': run, 'L': run, 'M': run, 'N': run, 'O': run, 'P': run, 'Q': run, 'R': run, 'S': run, 'T': run,
	'U': run, 'V': run, 'W': run, 'X': run, 'Y': run, 'Z': run,
	'_': run, '-': run, '.': run, ':': run, '~': run, '+': run, '/': run,
	'@': at, '=': equals, '\'': quote,
}

// scan reports what s may hold.
func scan(s string) marks {
	var found, inRun marks
	start := 0
	for i := range len(s) {
		c := class[s[i]]
		if c&run != 0 {
			inRun |= c
			continue
		}
		if isTokenRun(i-start, inRun&digit != 0, s[start:]) {
			found |= hasRun
		}
		found |= c
		start, inRun = i+1, 0
	}
	if isTokenRun(len(s)-start, inRun&digit != 0, s[start:]) {
		found |= hasRun
	}
	if len(s) >= minDER {
		found |= keyMarks(s)
	}
	return found
}

// narrowed leaves the marks of s that are worth a closer look. Messages have quotes and flags have equals signs, so
// that nearly all of these mean nothing.
func (found marks) narrowed(s string) marks {
	found &^= run | digit
	if found&at != 0 && strings.IndexByte(s, ':') < 0 {
		found &^= at
	}
	if found&equals != 0 && !mayHavePair(s) {
		found &^= equals
	}
	if found&quote != 0 && !startsStatement(strings.TrimLeft(s, " \t\n")) {
		found &^= quote
	}
	return found
}

// mayHavePair reports whether a text with an equals sign may be a variable and its value or have a password among pairs.
func mayHavePair(s string) bool {
	if s[0] == '_' || isUpper(s[0]) {
		return true
	}
	for _, word := range [...]string{"pass", "pwd", "key"} {
		if indexFold(s, word) >= 0 {
			return true
		}
	}
	return false
}

// startsStatement reports whether a text starts like an SQL statement that sets passwords.
func startsStatement(s string) bool {
	if len(s) < 4 {
		return false
	}
	switch lower(s[0]) {
	case 'c', 'a', 'g', 's':
		verb, _, _ := strings.Cut(s[:min(len(s), 8)], " ")
		switch strings.ToLower(verb) {
		case "create", "alter", "grant", "set":
			return true
		}
	}
	return false
}

// isTokenRun reports whether a run of n bytes, where s starts, may be a token. Only those of Hugging Face have no digit.
func isTokenRun(n int, digits bool, s string) bool {
	return n >= minRun && (digits || strings.HasPrefix(s, "hf_") || strings.HasPrefix(s, "api_org_"))
}

// keyMarks looks for private keys in texts that are long enough for one.
func keyMarks(s string) (found marks) {
	if mayBeEncodedKey(s) {
		found |= hasPEM
	}
	if len(s) < minKey {
		return found
	}
	if strings.Contains(s, "PRIVATE KEY") || strings.Contains(s, "PuTTY-User-Key-File-") {
		found |= hasPEM
	}
	if strings.Contains(s, `"kty"`) || strings.Contains(s, `\"kty\"`) {
		found |= hasJSON
	}
	return found
}

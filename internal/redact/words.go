package redact

import (
	"strings"
	"unicode"
)

func isUpper(c byte) bool  { return 'A' <= c && c <= 'Z' }
func isLower(c byte) bool  { return 'a' <= c && c <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return isUpper(c) || isLower(c) || c >= 0x80 }
func isAlnum(c byte) bool  { return isLetter(c) || isDigit(c) }
func isSpace(c byte) bool  { return c <= ' ' }

// isBreak reports whether a character ends a chunk: white space, quotes, brackets and what divides lists.
func isBreak(c byte) bool { return isSpace(c) || strings.IndexByte("\"'`()[]{}<>|\\,;", c) >= 0 }

// The lengths from which a chunk is judged by its looks: in texts of the program, and in sentences, where anything that
// is as long as an identifier may be one.
const (
	minTyped  = 6
	minRandom = 16
)

// words judges a chunk of the text, which has neither spaces nor quotes nor brackets in it. What looks random as a whole is
// hidden as a whole; of a path, a URL or a list of options the parts are looked at one by one, and what lies between
// the first and the last that is odd is hidden with them.
func (h *hider) words(start, end int) {
	for start < end && !isAlnum(h.text[start]) && strings.IndexByte("!@#$%^&*+~", h.text[start]) < 0 {
		start++
	}
	for start < end && strings.IndexByte(".:!?", h.text[end-1]) >= 0 && isPlainChunk(h.text[start:end-1]) {
		end--
	}
	chunk := h.text[start:end]
	if len(chunk) < minTyped || isPlainChunk(chunk) || isSequence(chunk) {
		return
	}
	if i := strings.IndexByte(chunk, '='); i > 0 && i+1 < len(chunk) && isPlainChunk(chunk[:i]) {
		h.words(start+i+1, end) // name=value
		return
	}
	if looksRandom(withoutVerbs(chunk)) && !strings.Contains(chunk, "://") {
		h.hide(start, end)
		return
	}
	first, last, separators := -1, -1, "/=?&"
	if strings.Contains(chunk, "://") {
		separators = "/=?&#"
	}
	for at := 0; at < len(chunk); {
		n := 0
		for at+n < len(chunk) && strings.IndexByte(separators, chunk[at+n]) < 0 {
			n++
		}
		part := chunk[at : at+n]
		if h.kind < Foreign && len(part) >= minRandom && isDrawn(part) || h.kind >= Foreign && isOdd(part) {
			if first < 0 {
				first = at
			}
			last = at + n
		}
		at += n + 1
	}
	if first >= 0 {
		h.hide(start+first, start+last)
	}
}

// isPlainChunk reports whether a chunk is made of words with what divides identifiers, paths, dates, versions and options
// between them.
func isPlainChunk(chunk string) bool {
	if sum, ok := strings.CutPrefix(chunk, "sha256:"); ok && len(sum) == 8 {
		return true // secvet's own way to tell two secrets apart
	}
	chunk = withoutVersion(chunk)
	start, numbers := 0, false // numbers that are no part of a technique's name
	for i := 0; i <= len(chunk); i++ {
		if i < len(chunk) && strings.IndexByte("-_./:=?&", chunk[i]) < 0 {
			continue
		}
		if !isWord(chunk[start:i]) {
			return false
		}
		numbers = numbers || !namesTechnique(chunk[start:i])
		start = i + 1
	}
	return !numbers || !looksRandom(chunk)
}

// isOdd reports whether a part of a chunk is no word, no identifier and no number, and so may be a password.
func isOdd(part string) bool {
	part = strings.Trim(withoutVerbs(part), ".:,")
	if len(part) < minTyped || isPlainChunk(part) {
		return false
	}
	return isTyped(part) || looksRandom(part)
}

// isTyped reports whether a part mixes kinds of characters, as passwords do.
func isTyped(part string) bool {
	letters, digits, signs, odd := 0, 0, 0, false
	start := 0
	for i := 0; i <= len(part); i++ {
		if i < len(part) {
			switch c := part[i]; {
			case isDigit(c):
				digits++
				continue
			case isLetter(c):
				letters++
				continue
			case strings.IndexByte("!@#$%^&", c) >= 0 && i > 0:
				signs++
			}
		}
		odd = odd || !isWord(part[start:i])
		start = i + 1
	}
	if isAddress(part) {
		return false
	}
	return letters > 0 && (odd || signs > 0 && digits > 0 || signs > 1 && strings.ToLower(part) != part)
}

// isAddress reports whether a part is a mail address or a module with its version.
func isAddress(part string) bool {
	name, host, ok := strings.Cut(part, "@")
	return ok && isPlainChunk(name) && isPlainChunk(host)
}

// isDrawn reports whether a part of a sentence was drawn by a machine: it looks random, or is of capitals and digits, as
// the identifiers of keys are. Names of functions are neither.
func isDrawn(part string) bool {
	part = withoutVersion(part)
	if len(part) < minRandom {
		return false
	}
	small, digits, other := 0, 0, 0
	for i := range len(part) {
		switch c := part[i]; {
		case isLower(c):
			small++
		case isDigit(c):
			digits++
		case !isUpper(c):
			other++
		}
	}
	return looksRandom(part) || small == 0 && other == 0 && digits > 0 && digits < len(part)
}

// isWord reports whether a text between two separators is one that people write: letters with capitals where words begin,
// a number, a word with a number after it (TLS12, RFC3339, sha256), a time (02T15), a short unit (64bit).
func isWord(s string) bool {
	turns, digits := 0, 0
	for i := range len(s) {
		if !isAlnum(s[i]) {
			return false
		}
		if isDigit(s[i]) {
			digits++
		}
		if i > 0 && isDigit(s[i]) != isDigit(s[i-1]) {
			turns++
		}
	}
	switch {
	case len(s) < minTyped, digits == len(s):
		return true
	case digits == 0:
		return isSpelt(s)
	}
	stem := s[:strings.IndexAny(s, "0123456789")]
	tail := strings.TrimLeft(s[len(stem):], "0123456789")
	number := len(s) - len(stem) - len(tail)
	switch {
	case turns == 2 && namesTechnique(s):
		return true // LoadX509KeyPair, oauth2WellKnownURL
	case isTechnical(stem):
		return len(s) <= len(stem)+12
	case turns == 1 && stem == "":
		return len(tail) <= 4 // 64bit
	case turns == 1:
		return number <= 3 && isSpelt(stem) || number == 4 && len(stem) <= 5 && strings.ToUpper(stem) == stem
	case turns == 2 && number == 1 && len(stem) > 3 && len(tail) > 4 && len(s) > 13:
		return isSpelt(stem) && isSpelt(tail) // PKCS1PrivateKey
	case turns == 2 && stem == "":
		return strings.ContainsAny(tail[:1], "TZxX") // 02T15
	}
	return false
}

// isSpelt reports whether letters can be words: capitals stand where words begin, and vowels are among them.
func isSpelt(s string) bool {
	turns, run, longest, small := 0, 0, 0, 0
	for i := range len(s) {
		if i > 0 && isUpper(s[i]) && (isLower(s[i-1]) || i+1 < len(s) && isLower(s[i+1])) {
			turns++
			run = 0
		}
		if isLower(s[i]) {
			small++
		}
		if run++; s[i] >= 0x80 || strings.IndexByte("aeiouyAEIOUY", s[i]) >= 0 {
			run = 0
		}
		longest = max(longest, run)
	}
	if small == 0 {
		return longest < 8 // abbreviations
	}
	return turns*3 < len(s) && longest < 6
}

// isTechnical reports whether a word before a number makes the name of a technique with it: sha256, base64, oauth2, x509.
func isTechnical(stem string) bool {
	switch strings.ToLower(stem) {
	case "sha", "md", "base", "oauth", "utf", "ipv", "x", "v", "http", "pbkdf", "argon", "aes", "rsa", "ed", "hs", "rs", "es",
		"ps", "ecdsa", "pkcs", "curve", "chacha", "iso", "win", "amd", "arm", "mp", "int", "uint", "float", "tls", "ripemd", "blake":
		return true
	}
	return false
}

// namesTechnique reports whether the only number in words is that of a technique, and words stand before and behind it.
func namesTechnique(s string) bool {
	i := strings.IndexAny(s, "0123456789")
	if i < 0 {
		return true
	}
	tail := strings.TrimLeft(s[i:], "0123456789")
	return endsTechnical(s[:i], s[i:len(s)-len(tail)]) && !strings.ContainsAny(tail, "0123456789") && (tail == "" || isUpper(tail[0]) && isSpelt(tail))
}

// endsTechnical reports whether words end with one that makes the name of a technique with the number behind it. Of one letter there are
// only x509 and versions, as a password may have any other.
func endsTechnical(stem, number string) bool {
	i := max(strings.LastIndexFunc(stem, unicode.IsUpper), 0)
	last, before := strings.ToLower(stem[i:]), stem[:i]
	switch {
	case before != "" && !isSpelt(before):
		return false
	case last == "x":
		return number == "509"
	case last == "v":
		return len(number) == 1
	}
	return isTechnical(last)
}

// withoutVersion returns a text without the version of a module at its end, of which pseudo-versions look random:
// golang.org/x/net@v0.0.0-20240102030405-0123456789ab.
func withoutVersion(s string) string {
	i := strings.LastIndexByte(s, 'v')
	if i < 0 || i > 0 && s[i-1] != '@' && s[i-1] != '-' && s[i-1] != '/' && s[i-1] != ' ' {
		return s
	}
	rest := strings.TrimLeft(s[i+1:], "0123456789.")
	if len(s)-i-1-len(rest) < len("0.0.0") {
		return s
	}
	rest = strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(rest, "-"), "0."), "+incompatible")
	stamp, revision, ok := strings.Cut(rest, "-")
	if rest != "" && (!ok || len(stamp) != 14 || strings.Trim(stamp, "0123456789") != "" || len(revision) < 12 ||
		strings.Trim(revision[:12], "0123456789abcdef") != "") {
		return s
	}
	if ok {
		rest = revision[12:] // as in v0.0.0-…-0123456789ab/file.go
	}
	return s[:i] + rest
}

// withoutVerbs returns a text with the verbs of formats taken out.
func withoutVerbs(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if n := verb(s[i:]); n > 0 {
			b.WriteByte('.')
			i += n - 1
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// verb returns the length of a format's verb that a text begins with, 0 if it begins with none.
func verb(s string) int {
	if len(s) < 2 || s[0] != '%' {
		return 0
	}
	n := 1
	for n < len(s) && strings.IndexByte("+-# 0123456789.*[]", s[n]) >= 0 {
		n++
	}
	if n < len(s) && strings.IndexByte("svdqxXtTpcbeEfFgGoOUw%", s[n]) >= 0 {
		return n + 1
	}
	return 0
}

// looksRandom reports whether a text has letters and digits all over, as no name has. What divides words is left out of the
// count: paths and dates have much of it.
func looksRandom(s string) bool {
	if len(s) < minRandom {
		return false
	}
	changes, digits, signs, letters := 0, 0, 0, 0
	for i := range len(s) {
		switch {
		case isDigit(s[i]):
			digits++
		case isLetter(s[i]):
			letters++
		default:
			signs++
			continue
		}
		if i > 0 && isAlnum(s[i-1]) && class(s[i]) != class(s[i-1]) {
			changes++
		}
	}
	return digits >= 2 && letters >= 2 && changes*4 >= len(s)-signs && signs*4 < len(s)
}

// isSequence reports whether a text goes through an alphabet: ABC…xyz0123456789.
func isSequence(s string) bool {
	steps := 0
	for i := 1; i < len(s); i++ {
		if s[i] == s[i-1]+1 {
			steps++
		}
	}
	return steps*4 >= len(s)*3
}

// class tells letters of both cases, digits and the rest apart.
func class(c byte) int {
	switch {
	case isUpper(c):
		return 1
	case isDigit(c):
		return 2
	case isLetter(c):
		return 0
	}
	return 3
}

package hardcodedsecret

import "strings"

// A password that a machine made is told by how it is made and not by which signs are in it. A generator draws each
// character for itself, so that small letters, capitals, digits and signs follow each other in no order and no words
// come about: t7]Kq(9;xR$v. All else that has such signs in it is written by somebody for somebody to read: the
// letters of a format string, a selector, a path, a template, code or markup stand in words, or the signs stand in the
// pairs that their language has. Both are asked for, as a regular expression has hardly any words, and a path hardly
// any pairs.

// The bounds of what a generator makes.
const (
	minDrawn  = 10
	maxDrawn  = 128
	safeDrawn = 14 // what is shorter may have fewer words in it, as chance has less room
)

// isDrawn reports whether each character of a value was drawn for itself, from letters and signs.
func isDrawn(value string) bool {
	if len(value) < minDrawn || len(value) > maxDrawn || isSequence(value) {
		return false
	}
	var counts [5]int
	changes := 0
	for i := range len(value) {
		k := kindOfByte(value[i])
		counts[k]++
		if i > 0 && k != kindOfByte(value[i-1]) {
			changes++
		}
	}
	letters := counts[smallByte] + counts[capitalByte]
	switch {
	case counts[otherByte] > 0, letters < 3, counts[smallByte] == 0, counts[capitalByte] == 0:
		return false
	case counts[signByte] == 0, counts[digitByte] == 0 && counts[signByte] < 3, !hasTrueSign(value):
		return false
	case changes*5 < (len(value)-1)*2:
		return false
	}
	spoken := lettersInWords(value)
	if len(value) < safeDrawn {
		spoken += spoken / 2
	}
	return spoken*2 <= letters && !isJoined(value) && !isNotation(value)
}

// isJoined reports whether a value is words with the same sign between them: alt+Shift+F8, IO::Spec::QNX1.
func isJoined(value string) bool {
	sign, start := byte(0), 0
	for i := 0; i <= len(value); i++ {
		if i < len(value) && isAlnum(value[i]) {
			continue
		}
		if i < len(value) && sign != 0 && sign != value[i] || !isWord(value[start:i]) {
			return false
		}
		if i < len(value) {
			sign = value[i]
		}
		start = i + 1
	}
	return true
}

// hasTrueSign reports whether a value has a sign that does not join words and numbers.
func hasTrueSign(value string) bool {
	for i := range len(value) {
		if kindOfByte(value[i]) == signByte && strings.IndexByte("-_.", value[i]) < 0 {
			return true
		}
	}
	return false
}

// The kinds of bytes that a generator draws from.
const (
	smallByte = iota
	capitalByte
	digitByte
	signByte
	otherByte // a blank, or no ASCII
)

func kindOfByte(c byte) int {
	switch {
	case isLower(c):
		return smallByte
	case isUpper(c):
		return capitalByte
	case isDigit(c):
		return digitByte
	case c > ' ' && c <= '~':
		return signByte
	}
	return otherByte
}

// lettersInWords returns how many letters of a value stand in words that somebody can speak: four letters or more, or
// three with capitals where words begin, as in ReadAll. Nothing but letters stands before and after those.
func lettersInWords(value string) int {
	total, start := 0, 0
	for i := 0; i <= len(value); i++ {
		if i < len(value) && isAlnum(value[i]) {
			continue
		}
		part := value[start:i]
		if isCapitalized(part) {
			total += len(part)
		} else {
			total += lettersInRuns(part)
		}
		start = i + 1
	}
	return total
}

// isCapitalized reports whether letters are words of which each has three letters or more, small ones but for the first.
func isCapitalized(part string) bool {
	start := 0
	for i := 1; i <= len(part); i++ {
		if i < len(part) && isLower(part[i]) {
			continue
		}
		if i-start < 3 || !isSpoken(part[start:i]) || i < len(part) && !isUpper(part[i]) {
			return false
		}
		start = i
	}
	return part != "" && isLetter(part[0])
}

// lettersInRuns returns how many letters of a part stand together, four or more, all small or all capitals or with one
// capital at the start.
func lettersInRuns(part string) int {
	const word = 4
	total, start := 0, 0
	for i := 0; i <= len(part); i++ {
		if i > start && i < len(part) && isLetter(part[i]) && isLetter(part[i-1]) &&
			(isLower(part[i]) == isLower(part[i-1]) || i == start+1 && isLower(part[i])) {
			continue
		}
		if i-start >= word && isSpoken(part[start:i]) {
			total += i - start
		}
		start = i
	}
	return total
}

// isSpoken reports whether letters have a vowel in every four of them.
func isSpoken(letters string) bool {
	vowels, without := 0, 0
	for i := range len(letters) {
		if strings.IndexByte("aeiouy", lower(letters[i])) >= 0 {
			vowels, without = vowels+1, 0
			continue
		}
		if without++; without > 3 {
			return false
		}
	}
	return vowels > 0 && vowels*6 >= len(letters)
}

// isNotation reports whether the signs of a value are those of a language: an address, a format, a template, a regular
// expression, a hash, a document.
func isNotation(value string) bool {
	return strings.Contains(value, "://") || strings.Contains(value, "@tcp(") || strings.Contains(value, "@unix(") ||
		isEnclosed(value) || isLed(value) || isCall(value) || isTemplate(value) || isPattern(value) || isHashed(value) || isFormat(value)
}

// isEnclosed reports whether a value begins and ends like a document, a placeholder or something with arguments: {"a":1}, <b>, ENC[…].
func isEnclosed(value string) bool {
	i := 0
	for i < len(value) && (isAlnum(value[i]) || value[i] == '_') {
		i++
	}
	if i == len(value) {
		return false
	}
	switch value[i] {
	case '{', '[', '(', '<':
		return value[len(value)-1] == closing(value[i])
	case '"', '\'', '`':
		return i == 0 && value[len(value)-1] == value[0]
	}
	return false
}

// isLed reports whether a value begins like a path or an option.
func isLed(value string) bool {
	for _, start := range [...]string{"./", "../", "~/", "--", `\\`} {
		if strings.HasPrefix(value, start) {
			return true
		}
	}
	return len(value) > 3 && isLetter(value[0]) && value[1:3] == `:\`
}

// isCall reports whether a value has a name with arguments behind it: cfg.Get("a"), if(a){b()}.
func isCall(value string) bool {
	for i := 2; i < len(value); i++ {
		if value[i] != '(' || !strings.Contains(value[i:], ")") {
			continue
		}
		start := i
		for start > 0 && isAlnum(value[start-1]) {
			start--
		}
		if i-start >= 2 && isLetter(value[start]) && isWord(value[start:i]) {
			return true
		}
	}
	return false
}

// closing returns the bracket that closes another.
func closing(open byte) byte {
	if open == '(' {
		return ')'
	}
	return open + 2 // [] {} <>
}

// isTemplate reports whether a value has a place where something else is put in: ${A}, {{.A}}, <%= a %>, $(a), #{a}, %A%.
func isTemplate(value string) bool {
	for _, pair := range [...][2]string{{"${", "}"}, {"{{", "}}"}, {"<%", "%>"}, {"$(", ")"}, {"#{", "}"}, {"@{", "}"}, {"$[", "]"}} {
		if _, rest, ok := strings.Cut(value, pair[0]); ok && strings.Contains(rest, pair[1]) {
			return true
		}
	}
	name, isVariable := strings.CutPrefix(value, "%")
	name, isEnd := strings.CutSuffix(name, "%")
	return isVariable && isEnd && isIdentifier(name)
}

// isIdentifier reports whether a text is letters, digits and underscores.
func isIdentifier(s string) bool {
	for i := range len(s) {
		if !isAlnum(s[i]) && s[i] != '_' {
			return false
		}
	}
	return s != ""
}

// isPattern reports whether a value has what regular expressions have: a range, or two of their other pairs.
func isPattern(value string) bool {
	for _, mark := range [...]string{"a-z", "A-Z", "0-9", "a-f", "A-F", "(?:", "(?i", "(?P", `\p{`} {
		if strings.Contains(value, mark) {
			return true
		}
	}
	pairs := 0
	for _, mark := range [...]string{`\d`, `\w`, `\s`, `\b`, `\S`, `\W`, `\.`, "[^", "(?", ".*", ".+", "]+", "]*", "]{", ")?", ")*", ")+"} {
		if strings.Contains(value, mark) {
			pairs++
		}
	}
	return pairs >= 2
}

// isHashed reports whether a value begins as what hashes and ciphertexts begin with: $2a$…, $argon2id$…, {SHA}…, sha256-….
func isHashed(value string) bool {
	end := 1
	for end < len(value) && (isAlnum(value[end]) || value[end] == '-' || value[end] == '_') {
		end++
	}
	if end == 1 || end == len(value) {
		return false
	}
	for _, digest := range [...]string{"sha256-", "sha384-", "sha512-", "sha1-", "h1:", "sha256:", "sha512:", "md5:"} {
		if strings.HasPrefix(value, digest) {
			return true
		}
	}
	return value[0] == '$' && value[end] == '$' || value[0] == '{' && value[end] == '}'
}

// isFormat reports whether a value has verbs in it, of fmt or of strftime: one of every eight characters, or one and little else. A sign that
// happens to stand before a letter is no verb.
func isFormat(value string) bool {
	verbs := 0
	for i := range len(value) - 1 {
		if value[i] == '%' && (isLetter(value[i+1]) || strings.IndexByte("+#[0.", value[i+1]) >= 0) {
			verbs++
		}
	}
	return verbs >= 2 && verbs*8 >= len(value) || verbs == 1 && len(value) < minDrawn+2
}

// isLeet reports whether a person made a value up of letters, digits and signs, among them such as programs use, which
// are no sign of a program here: a part of it has digits within a word (Tr0ub4dor;3), and nothing of it is a notation.
func isLeet(value string) bool {
	if len(value) < 8 || len(value) > 40 || isNotation(value) || hasVerb(value) || strings.Contains(value, "://") {
		return false
	}
	var has [5]bool
	found := false
	start := 0
	for i := 0; i <= len(value); i++ {
		if i < len(value) {
			has[kindOfByte(value[i])] = true
			if isAlnum(value[i]) {
				continue
			}
		}
		found = found || hasInnerDigit(value[start:i])
		start = i + 1
	}
	return found && has[smallByte] && has[capitalByte] && !has[otherByte] && isAlnum(value[0])
}

// hasInnerDigit reports whether a word of some length has a digit between letters, and more than one such place or a
// capital, as names of techniques do not: k8sNode, base64data.
func hasInnerDigit(part string) bool {
	if len(part) < 5 || isWord(part) {
		return false
	}
	places := 0
	for i := 1; i+1 < len(part); i++ {
		if isDigit(part[i]) && isLetter(part[i-1]) && isLetter(part[i+1]) {
			places++
		}
	}
	return places >= 2
}

// Package names tells from an identifier what the value behind it is for: a secret, something that must be
// unpredictable, a function that hides secrets.
//
// An identifier is split into words and read as an English noun phrase, whose last noun says what the
// thing is: passwordFile is a file and filePassword a password. Substrings decide nothing, so that
// neither "PropertyNameSnmpWriter" nor "secretary" nor "tokenize" says anything of secrets.
//
// The functions are called for every identifier of a package. They allocate nothing and build no table:
// the word lists are switch statements.
package names

// maxName and maxWords bound what is looked at. A longer text is no identifier.
const (
	maxName  = 96
	maxWords = 16
)

// A phrase is an identifier in lower-case words without its digits.
type phrase struct {
	text [maxName]byte
	end  [maxWords]uint8 // word i is text[end[i-1]:end[i]]
	n    int             // number of words
}

// at returns word i, and nothing if there is none.
func (p *phrase) at(i int) []byte {
	if i < 0 || i >= p.n {
		return nil
	}
	start := uint8(0)
	if i > 0 {
		start = p.end[i-1]
	}
	return p.text[start:p.end[i]]
}

// split fills p from an identifier in whichever style: camelCase, snake_case, kebab-case, SCREAMING_CASE,
// dotted.keys, with acronyms (APIKey, userIDs) and digits (password2, oauth2Token). It reports false if
// the text is too long for an identifier.
func (p *phrase) split(name string) bool {
	if len(name) > maxName {
		return false
	}
	// One pass over the bytes. Digits and signs end a word and belong to none: sha256sum is "sha sum".
	size, start := 0, 0 // bytes of text used, and where the current word starts
	for i := 0; i < len(name); i++ {
		c := name[i]
		if size > start && startsWord(name, i) {
			if !p.close(size) {
				return false
			}
			start = size
		}
		// Words are compared in lower case.
		if isUpper(c) {
			c += 'a' - 'A'
		}
		if isLetter(c) {
			p.text[size] = c
			size++
		}
	}
	// The last word has no sign behind it.
	return size == start || p.close(size)
}

// close ends the current word at size and reports whether there was room.
func (p *phrase) close(size int) bool {
	if p.n == maxWords {
		return false
	}
	p.end[p.n] = uint8(size)
	p.n++
	return true
}

// startsWord reports whether a word may end before name[i].
func startsWord(name string, i int) bool {
	c := name[i]
	switch {
	// db_password, db-password, db.password, db2password
	case !isLetter(c):
		return true
	case !isUpper(c):
		return false
	case !isUpper(name[i-1]):
		return true // tokenKey
	case i+1 == len(name) || !isLower(name[i+1]):
		return false // inside APIKEY
	case name[i+1] == 's' && (i+2 == len(name) || !isLower(name[i+2])):
		return false // the plural of an acronym: userIDs, APIKEYs
	}
	return true // the K of APIKey
}

// isUpper and isLower know ASCII only: names with a capital letter beyond it are rare, and are not split there.
func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }
func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

// isLetter counts every byte of a non-ASCII letter as a letter.
func isLetter(c byte) bool { return isUpper(c) || isLower(c) || c >= 0x80 }

package redact

import (
	"strings"

	"github.com/secvet/secvet/internal/names"
)

// chunks looks at what stands between spaces and quotes: for the password of a URL or a connection string first, which may
// have any sign in it, and then word by word.
func (h *hider) chunks() {
	for at := 0; at < len(h.text); {
		end := at
		for end < len(h.text) && !isSpace(h.text[end]) && strings.IndexByte("\"'`<>", h.text[end]) < 0 {
			end++
		}
		h.user(at, end)
		for start := at; start < end; {
			stop := start
			for stop < end && !isBreak(h.text[stop]) {
				stop++
			}
			h.words(start, stop)
			start = stop + 1
		}
		at = end + 1
	}
}

// user hides user and password before the host of a URL, and those of a connection string: user:password@tcp(host).
func (h *hider) user(start, end int) {
	chunk := h.text[start:end]
	at := strings.LastIndexByte(chunk, '@')
	if at < 0 || at+1 == len(chunk) && h.kind < Literal {
		return
	}
	from := 0
	scheme := strings.Index(chunk, "://")
	if scheme >= 0 && scheme < at {
		from = scheme + len("://")
	}
	for from < at && (chunk[from] == '(' || chunk[from] == '[' || chunk[from] == ',') {
		from++
	}
	who := chunk[from:at]
	user, password, ok := strings.Cut(who, ":")
	switch {
	case ok && (strings.EqualFold(user, "mailto") || isPlaceholder(password)):
	case ok, scheme >= 0 && scheme < at && isOdd(who):
		h.hide(start+from, start+at)
	}
}

// isPlaceholder reports whether a value stands for one that the program puts there: a verb, a variable, a parameter.
func isPlaceholder(value string) bool {
	value = strings.TrimRight(value, ".,:;!?)]}")
	if value == "" || verb(value) > 0 {
		return true
	}
	switch value[0] {
	case '$', ':', '@', '&':
		name := strings.Trim(value[1:], "{()")
		return isIdentifier(name) && !isOdd(name)
	case '{', '<', '*', '[', '(':
		return true
	}
	return strings.Trim(value, ".x*-+_#") == ""
}

func isIdentifier(s string) bool {
	for i := range len(s) {
		if !isAlnum(s[i]) && s[i] != '_' && s[i] != '.' && s[i] != '-' {
			return false
		}
	}
	return true
}

// isSecretName reports whether a text is what secrets are called.
func isSecretName(name string) bool {
	return len(name) <= maxName && names.SecretStrength(name) >= names.Possible
}

// maxName is how long a name may be.
const maxName = 64

// pairs hides the values after "name=" and "name:" whose name is that of a secret, in quotes or without.
func (h *hider) pairs() {
	for i := range len(h.text) {
		if c := h.text[i]; c != '=' && c != ':' || h.isHidden(i) {
			continue
		}
		name := h.nameBefore(i)
		strength, noun := names.Describe(name)
		if strength == names.None {
			continue
		}
		start, quote := h.valueAfter(i + 1)
		end := h.valueEnd(start, quote)
		value := h.text[start:min(end, len(h.text))]
		switch {
		case isPlaceholder(value), h.kind == Told && !isOdd(value):
		case quote == 0 && (h.text[i] == ':' || strength == names.Possible) && h.isProse(value, end, strength):
		case noun == names.TokenNoun && isScheme(value) && end < len(h.text) && h.text[end] == ' ':
			h.hide(end+1, h.valueEnd(end+1, 0))
		default:
			h.hide(start, end)
		}
	}
}

func (h *hider) isHidden(i int) bool { return h.hidden != nil && h.hidden[i] }

// nameBefore returns the name that ends before an offset, without quotes and brackets around it.
func (h *hider) nameBefore(end int) string {
	for n := 0; end > 0 && n < 4 && strings.IndexByte(" \t\"'`])!:=<", h.text[end-1]) >= 0; n++ {
		end--
	}
	start := end
	for start > 0 && end-start <= maxName && (isAlnum(h.text[start-1]) || strings.IndexByte("_-.", h.text[start-1]) >= 0) {
		start--
	}
	return strings.Trim(h.text[start:end], "-._")
}

// valueAfter returns where a value begins after a separator, and the quote it stands in, 0 for none.
func (h *hider) valueAfter(at int) (start int, quote byte) {
	for n := 0; at < len(h.text) && n < 8 && strings.IndexByte("=:> \t\\", h.text[at]) >= 0; n++ {
		at++
	}
	if at < len(h.text) && strings.IndexByte("\"'`", h.text[at]) >= 0 {
		return at + 1, h.text[at]
	}
	return at, 0
}

// valueEnd returns where a value ends: at its quote, or else at white space, or where another name begins.
func (h *hider) valueEnd(start int, quote byte) int {
	if quote != 0 {
		return closing(h.text, start, quote)
	}
	end := start
	for end < len(h.text) && !isSpace(h.text[end]) && strings.IndexByte("\"'`", h.text[end]) < 0 {
		end++
	}
	for i := start; i < end; i++ {
		if strings.IndexByte("&;,)}", h.text[i]) >= 0 && (i+1 == end || strings.Contains(h.text[i:end], "=") || h.kind < Literal) {
			return i
		}
	}
	return end
}

// isProse reports whether a value without quotes is a word of a sentence: letters, with more words after them, or a
// verb of the sentence itself where the name is as vague as "key".
func (h *hider) isProse(value string, end int, strength names.Strength) bool {
	value = strings.Trim(value, ".,:;!?()")
	if strings.Trim(value, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.'") != "" || !isPlainChunk(value) {
		return false
	}
	return strength == names.Possible || end+1 < len(h.text) && h.text[end] == ' ' && isLetter(h.text[end+1])
}

// isScheme reports whether a value is the word before the credentials in a header: Bearer, Basic.
func isScheme(value string) bool {
	switch strings.ToLower(value) {
	case "bearer", "basic", "token", "apikey", "digest", "negotiate":
		return true
	}
	return false
}

// statements hides what stands in quotes after a secret's name or "IDENTIFIED BY", the values of an INSERT into such a
// column, and what follows Bearer.
func (h *hider) statements() {
	if h.kind < Foreign {
		return
	}
	before, last := "", ""
	inserts, values := false, false
	for at := 0; at < len(h.text); {
		c := h.text[at]
		switch {
		case (c == '\'' || c == '"') && (at == 0 || !isAlnum(h.text[at-1])):
			end := closing(h.text, at+1, c)
			if names.Secret(last) && h.text[at-1] == ' ' || last == "by" && before == "identified" || values {
				if value := h.text[at+1 : min(end, len(h.text))]; !isPlaceholder(value) {
					h.hide(at+1, end)
				}
			}
			at = end + 1
			last = ""
			continue
		case isLetter(c):
			end := at
			for end < len(h.text) && (isAlnum(h.text[end]) || h.text[end] == '_') {
				end++
			}
			word := strings.ToLower(h.text[at:min(end, at+maxName)])
			if last == "bearer" || last == "basic" {
				h.credentials(at)
			}
			before, last = last, word
			inserts = inserts || last == "insert"
			values = values || inserts && last == "values" && h.namesSecret(at)
			at = end
			continue
		case !isSpace(c) && c != '(':
			if (last == "bearer" || last == "basic") && h.text[at-1] == ' ' {
				h.credentials(at)
			}
			last = ""
		}
		at++
	}
}

// credentials hides what follows Bearer or Basic, if it is no word of a sentence.
func (h *hider) credentials(start int) {
	end := h.valueEnd(start, 0)
	value := h.text[start:end]
	if !isPlaceholder(value) && (!h.isProse(value, end, names.Possible) || len(value) >= minRandom) {
		h.hide(start, end)
	}
}

// namesSecret reports whether there is a secret's name before an offset.
func (h *hider) namesSecret(end int) bool {
	for _, word := range strings.FieldsFunc(h.text[:end], func(r rune) bool { return strings.ContainsRune(" \t\r\n,()`\"'.", r) }) {
		if len(word) <= maxName && names.Secret(word) {
			return true
		}
	}
	return false
}

// options hides what the words of a command line give as a password: after --password, behind -p where -u says who, and
// after the colon of -u user:password.
func (h *hider) options() {
	if !strings.Contains(h.text, "-") {
		return
	}
	hasUser := strings.Contains(h.text, "-u") || strings.Contains(h.text, "-U") || strings.Contains(h.text, "-D ")
	option := ""
	for at := 0; at < len(h.text); {
		if isSpace(h.text[at]) {
			at++
			continue
		}
		end := at
		for end < len(h.text) && !isSpace(h.text[end]) {
			end++
		}
		word := h.text[at:end]
		if option != "" {
			h.given(option, at, end)
		}
		option = ""
		if len(word) > 1 && word[0] == '-' {
			option = word
			if len(word) > 3 && strings.IndexByte("pPaw", word[1]) >= 0 && hasUser && !isPlaceholder(word[2:]) && !isPort(word[2:]) {
				h.hide(at+2, end)
			}
			if strings.HasPrefix(word, "-u") && len(word) > 3 && isLetter(word[2]) {
				h.given("-u", at+2, end)
			}
		}
		at = end
	}
}

// given judges the word after an option.
func (h *hider) given(option string, start, end int) {
	for start < end && strings.IndexByte("\"'`", h.text[start]) >= 0 {
		start++
	}
	for start < end && strings.IndexByte("\"'`);,", h.text[end-1]) >= 0 {
		end--
	}
	value := h.text[start:end]
	if isPlaceholder(value) || value[0] == '-' {
		return
	}
	name := strings.TrimLeft(option, "-")
	switch {
	case option == "-u" || option == "-U" || option == "--user" || option == "--proxy-user":
		if i := strings.IndexAny(value, ":%"); i > 0 && !isPort(value) && !isPlaceholder(value[i+1:]) {
			h.hide(start+i+1, end)
		}
	case len(name) > 2 && len(name) <= maxName && names.Secret(name):
		h.hide(start, end)
	case len(name) == 1 && strings.IndexByte("pPaw", name[0]) >= 0 && !isPort(value) && strings.IndexByte("/.~", value[0]) < 0:
		if strings.Contains(h.text, "-u") || strings.Contains(h.text, "-D ") || !isPlainChunk(value) {
			h.hide(start, end)
		}
	}
}

// isPort reports whether a value is made of numbers: a port, a pair of them, the number of a user.
func isPort(value string) bool { return strings.Trim(value, "0123456789:./") == "" }

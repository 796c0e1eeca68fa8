package redact

import (
	"encoding/base64"
	"encoding/hex"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// Values are texts that are known to be secrets. They live in memory and are never written: Values has no exported field,
// and prints as nothing.
type Values struct {
	forms map[string][]string // what is looked for anywhere, by its first bytes
	whole map[string]bool     // what is only hidden where it stands between quotes: words that a sentence may have
	seen  map[string]bool
}

// String says nothing of the values.
func (v *Values) String() string { return "values" }

// GoString says nothing of the values either.
func (v *Values) GoString() string { return "values" }

// minValue is the length from which a value is looked for anywhere: a shorter one is part of words by chance.
const minValue = 6

// Add makes a text known as a secret, also in the forms that programs and tools give it.
func (v *Values) Add(value string) {
	value = strings.TrimSpace(value)
	if value == "" || v.seen[value] || strings.Trim(value, "*") == "" {
		return
	}
	if v.seen == nil {
		v.seen, v.whole, v.forms = make(map[string]bool), make(map[string]bool), make(map[string][]string)
	}
	v.seen[value] = true
	if len(value) < minValue || isSpelt(value) && isLetters(value) {
		v.whole[value] = true
		return
	}
	for _, form := range formsOf(value) {
		if len(form) < minValue {
			continue
		}
		if head := form[:minValue]; !slices.Contains(v.forms[head], form) {
			v.forms[head] = append(v.forms[head], form)
		}
	}
}

// AddFrom makes known what a piece of a file holds that a scanner points at: the piece itself, or, where that is a line of
// a file, what stands in quotes, behind a separator or out of place in it.
func (v *Values) AddFrom(piece string) {
	const most = 1 << 16
	piece = strings.TrimSpace(piece[:min(len(piece), most)])
	if strings.IndexFunc(piece, func(r rune) bool { return isSpace(byte(r)) || r == '=' || r == ':' }) < 0 {
		v.addWord(strings.Trim(piece, "\"'`,;"))
		return
	}
	for at := 0; at < len(piece); at++ {
		switch c := piece[at]; c {
		case '"', '\'', '`':
			end := closing(piece, at+1, c)
			v.addWord(piece[at+1 : min(end, len(piece))])
			at = end
		case '=', ':':
			rest, _, _ := strings.Cut(strings.TrimLeft(piece[at+1:], " \t"), "\n")
			if rest != "" && strings.IndexByte("\"'`=", rest[0]) < 0 {
				v.addWord(strings.TrimSpace(rest))
			}
		}
	}
	for _, word := range strings.FieldsFunc(piece, func(r rune) bool { return r < 0x80 && isBreak(byte(r)) }) {
		if isOdd(word) {
			v.Add(word)
		}
	}
}

// addWord adds a text unless it is what a secret is called.
func (v *Values) addWord(text string) {
	if !isSecretName(text) && !isPlaceholder(text) {
		v.Add(text)
	}
}

// Hide returns a text without the values.
func (v *Values) Hide(text string) string {
	h := newHider(text, Told)
	for _, s := range v.in(text) {
		h.hide(s.start, s.end)
	}
	return h.String()
}

func isLetters(s string) bool {
	for i := range len(s) {
		if !isLetter(s[i]) {
			return false
		}
	}
	return true
}

// formsOf returns a value as it is, quoted, escaped for a URL, in hexadecimal and, at each of the three places that it can
// have in a longer text, in base64.
func formsOf(value string) []string {
	quoted := strconv.Quote(value)
	list := []string{value, quoted[1 : len(quoted)-1], url.QueryEscape(value), url.PathEscape(value),
		hex.EncodeToString([]byte(value)), strings.ToUpper(hex.EncodeToString([]byte(value)))}
	if line, _, ok := strings.Cut(value, "\n"); ok {
		list = append(list, line)
	}
	for shift := range 3 {
		padded := append(make([]byte, shift), value...)
		for _, enc := range []*base64.Encoding{base64.RawStdEncoding, base64.RawURLEncoding} {
			text := enc.EncodeToString(padded)
			first := (shift*8 + 5) / 6  // what the bytes before share
			last := len(padded) * 8 / 6 // what those behind share
			if first < last {
				list = append(list, text[first:last])
			}
		}
	}
	return list
}

// in returns where the values stand in a text.
func (v *Values) in(text string) []span {
	if v == nil || len(v.seen) == 0 {
		return nil
	}
	var list []span
	for i := 0; i+minValue <= len(text); i++ {
		for _, form := range v.forms[text[i:i+minValue]] {
			if strings.HasPrefix(text[i:], form) {
				list = append(list, span{i, i + len(form)})
			}
		}
	}
	for i := range len(text) {
		if c := text[i]; c == '"' || c == '\'' || c == '`' {
			if n := strings.IndexByte(text[i+1:], c); n > 0 && v.whole[text[i+1:i+1+n]] {
				list = append(list, span{i + 1, i + 1 + n})
			}
		}
	}
	return list
}

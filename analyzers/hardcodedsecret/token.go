package hardcodedsecret

import (
	"cmp"
	"encoding/base64"
	"encoding/json"
	"hash/crc32"
	"slices"
	"strings"
)

// A verdict says whether a text of a credential's shape is one.
type verdict uint8

const (
	refuted  verdict = iota
	possible         // it fits, and nothing proves it
	proved           // a checksum holds, or nobody else uses such texts
)

// A credential is what a scan found in a text.
type credential struct {
	kind    string // "GitHub personal access token"
	text    string // never printed
	verdict verdict
}

// window bounds how far from its start the tokens without a prefix are looked for.
const window = 160

// tokens finds the first provider token in s. It looks only at runs of bytes that tokens are made of, and there at the
// boundaries of words: at the start, or after a byte that is neither letter nor digit.
func tokens(s string) (credential, bool) {
	for start := 0; start < len(s); {
		end, digits := start, false
		for end < len(s) && class[s[end]]&run != 0 {
			digits = digits || class[s[end]]&digit != 0
			end++
		}
		if isTokenRun(end-start, digits, s[start:]) {
			rows := irregularIn(s[start:end])
			for i := start; end-i >= minRun; i++ {
				if !isAlnum(s[i]) || i > start && isAlnum(s[i-1]) {
					continue
				}
				if c, ok := tokenAt(s, i, min(end, i+window), rows); ok {
					return c, true
				}
			}
		}
		start = end + 1
	}
	return credential{}, false
}

// tokenAt finds the token that starts at s[i]; its run goes at least to end and has the marks of the irregular rows.
func tokenAt(s string, i, end int, rows []provider) (credential, bool) {
	for p := firstRow(s[i]); p < len(providers) && providers[p].prefix[0] == s[i]; p++ {
		row := &providers[p]
		if !strings.HasPrefix(s[i:], row.prefix) {
			continue
		}
		n := matchPattern(row.pattern, s[i+len(row.prefix):])
		if n < 0 {
			continue
		}
		text := s[i : i+len(row.prefix)+n]
		verdict := proved
		if row.check != nil {
			verdict = row.check(text)
		}
		if verdict != refuted && !isMadeUp(text[len(row.prefix):]) {
			return credential{row.kind, text, verdict}, true
		}
	}
	if len(rows) == 0 {
		return credential{}, false
	}
	return irregular(s, i, end, rows)
}

// firstRow returns the index of the first provider whose prefix starts with c.
func firstRow(c byte) int {
	i, _ := slices.BinarySearchFunc(providers[:], c, func(p provider, c byte) int { return cmp.Compare(p.prefix[0], c) })
	return i
}

// matchPattern returns how many bytes at the start of s the pattern covers, and -1 if it does not fit or
// if the text goes on where it should end.
func matchPattern(pattern, s string) int {
	n := 0
	var last byte
	for field := range strings.FieldsSeq(pattern) {
		lo, hi, isClass := classRange(field)
		if !isClass {
			if !strings.HasPrefix(s[n:], field) {
				return -1
			}
			n, last = n+len(field), 'A'
			continue
		}
		last = field[0]
		start := n
		for n < len(s) && n-start < hi && inClass(last, s[n]) {
			n++
		}
		if n-start < lo {
			return -1
		}
	}
	if n < len(s) && (inClass(last, s[n]) || isAlnum(s[n])) {
		return -1
	}
	return n
}

// classRange reads the pattern's field "A20:40".
func classRange(field string) (lo, hi int, ok bool) {
	if len(field) < 2 || strings.IndexByte("AlDWZULBhH", field[0]) < 0 || !isDigit(field[1]) {
		return 0, 0, false
	}
	for i := 1; i < len(field); i++ {
		if field[i] == ':' {
			lo, hi = hi, 0
			continue
		}
		hi = hi*10 + int(field[i]-'0')
	}
	if lo == 0 {
		lo = hi
	}
	return lo, hi, true
}

// inClass reports whether a pattern's class has the byte.
func inClass(class, c byte) bool {
	switch class {
	case 'A':
		return isAlnum(c)
	case 'l':
		return isUpper(c) || isLower(c)
	case 'D':
		return isDigit(c)
	case 'W':
		return isAlnum(c) || c == '_' || c == '-'
	case 'Z':
		return isAlnum(c) || c == '_' || c == '-' || c == '~' || c == '.'
	case 'U':
		return isUpper(c) || isDigit(c)
	case 'L':
		return isLower(c) || isDigit(c)
	case 'B':
		return isAlnum(c) || c == '+' || c == '/' || c == '='
	case 'h':
		return isDigit(c) || 'a' <= c && c <= 'f'
	case 'H':
		return isDigit(c) || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
	}
	return false
}

// irregularIn returns the rows whose marks stand in a run: they have one in their middle instead of a prefix.
func irregularIn(run string) []provider {
	var rows []provider
	for _, p := range [...]provider{
		{":AA", "D8:10 :AA W33", "Telegram bot token", nil},
		{".atlasv1.", "A14 .atlasv1. W60:70", "Terraform Cloud token", nil},
		{".", "W24:28 . W6 . W27:38", "Discord bot token", discord},
		{"-us", "h32 -us D1:2", "Mailchimp API key", nil},
		{"_mmk", "A6 _ A29 _mmk", "MaxMind licence key", nil},
		{"8Q~", "W3 8Q~ Z31:34", "Azure client secret", nil},
		{"7Q~", "W3 7Q~ Z31:34", "Azure client secret", nil},
	} {
		if strings.Contains(run, p.prefix) {
			rows = append(rows, p)
		}
	}
	return rows
}

// irregular finds the tokens that start with no prefix of their own.
func irregular(s string, i, end int, rows []provider) (credential, bool) {
	for _, p := range rows {
		if !strings.Contains(s[i:end], p.prefix) {
			continue
		}
		n := matchPattern(p.pattern, s[i:])
		if n < 0 || p.check != nil && p.check(s[i:i+n]) == refuted || isMadeUp(s[i:i+n]) {
			continue
		}
		return credential{p.kind, s[i : i+n], proved}, true
	}
	return credential{}, false
}

// crc verifies the checksum of GitHub's and npm's tokens: the last six characters are the CRC-32 of the
// thirty before them in base 62. A token that fails is no token, but people who try a tool out make some up,
// so that it remains possible.
func crc(token string) verdict {
	body, sum := token[4:len(token)-6], token[len(token)-6:]
	want := uint64(crc32.ChecksumIEEE([]byte(body)))
	var got uint64
	for i := range len(sum) {
		got *= 62
		switch c := sum[i]; {
		case isDigit(c):
			got += uint64(c - '0')
		case isUpper(c):
			got += uint64(c-'A') + 10
		default:
			got += uint64(c-'a') + 36
		}
	}
	if got == want {
		return proved
	}
	return possible
}

// base32 refutes what has the shape of an AWS key ID but not its alphabet. An ID proves little: signed requests show it.
func base32(token string) verdict {
	if strings.ContainsAny(token[4:], "0189") || strings.HasSuffix(token, "EXAMPLE") {
		return refuted
	}
	return possible
}

// unsure is for shapes that are drawn at random in tests as well.
func unsure(string) verdict { return possible }

// openAI wants the mark that every OpenAI key has in its middle.
func openAI(token string) verdict {
	if strings.Contains(token, "T3BlbkFJ") {
		return proved
	}
	return possible
}

// slack wants several fields, to tell a token from a word with the same prefix.
func slack(token string) verdict {
	if strings.Count(token, "-") >= 3 {
		return proved
	}
	return possible
}

// discord wants the first field to be a number in base64: the bot's id.
func discord(token string) verdict {
	first, _, _ := strings.Cut(token, ".")
	id, err := base64.RawURLEncoding.DecodeString(first)
	if err != nil || len(id) < 17 {
		return refuted
	}
	for _, c := range id {
		if !isDigit(c) {
			return refuted
		}
	}
	return proved
}

// briefly is how long, in seconds, a token may live that has expired when somebody reads the source.
const briefly = 7 * 24 * 3600

// jwt wants a header that names an algorithm, and refutes the tokens that are public: jwt.io's example, those without a
// signature, keys for a role that everybody has, and those that were made to live a few days.
func jwt(token string) verdict {
	head, rest, _ := strings.Cut(token, ".")
	body, _, _ := strings.Cut(rest, ".")
	var header struct {
		Alg string `json:"alg"`
	}
	if !decodeJSON(head, &header) || header.Alg == "" || header.Alg == "none" {
		return refuted
	}
	var claims struct {
		Sub  any     `json:"sub"`
		Name string  `json:"name"`
		Role string  `json:"role"`
		Exp  float64 `json:"exp"`
		Iat  float64 `json:"iat"`
	}
	switch {
	case !decodeJSON(body, &claims), claims.Role == "anon", claims.Sub == "1234567890", claims.Name == "John Doe":
		return refuted
	case claims.Exp > 0 && claims.Iat > 0 && claims.Exp-claims.Iat <= briefly:
		return refuted
	}
	return possible
}

// decodeJSON reads one part of a JSON Web Token.
func decodeJSON(part string, into any) bool {
	data, err := base64.RawURLEncoding.DecodeString(part)
	return err == nil && json.Unmarshal(data, into) == nil
}

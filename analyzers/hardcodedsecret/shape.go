package hardcodedsecret

import (
	"strings"

	"github.com/secvet/secvet/internal/names"
)

// What makes a constant a secret, when only a name says so? Most strings bound to names such as token are the names of
// headers, fields and files, messages and placeholders, and all of these are written in words. A secret is not:
// a machine made it, or a person put in the digits and signs that a policy asked for.

// hasSecretShape reports whether a value looks like the secret that the name it is bound to promises.
func hasSecretShape(value string, strength names.Strength, noun names.Noun) bool {
	if noun == names.Connection || len(value) > 512 {
		return false // a connection string is a secret for what is in it
	}
	if noun == names.Password && strength >= names.Likely && isDefaultPassword(value) {
		return true
	}
	if len(value) < 5 || isSequence(value) || isPlaceholder(value) {
		return false
	}
	if (strength >= names.Likely || noun == names.Password) && isDrawn(value) {
		return true
	}
	if !isPlain(value) {
		return strength >= names.Likely && (noun == names.Password || noun == names.OtherSecret) && isLeet(value)
	}
	if isWords(value) || isReference(value) {
		return false
	}
	switch {
	case noun == names.OtherSecret && isObjectName(value):
		return false
	case strength == names.Possible && noun != names.Password:
		return len(value) >= 20 && isRandom(value)
	case isRandom(value):
		return true
	case noun == names.Password:
		return len(value) >= 6 && isTyped(value)
	case noun == names.OtherSecret:
		return len(value) >= 8 && isTyped(value)
	case noun == names.Key:
		return len(value) >= 10 && isTyped(value) && hasSign(value)
	}
	return false // a token is made by a machine
}

// isPlain reports whether all of a value is printable ASCII without blanks, quotes and brackets.
func isPlain(value string) bool {
	for i := range len(value) {
		switch c := value[i]; {
		case c <= ' ' || c > '~':
			return false
		case strings.IndexByte("\"'`()[]{}<>\\|,;", c) >= 0:
			return false
		}
	}
	return true
}

// isRandom reports whether a machine drew the value: it is long, and letters, digits and cases alternate as
// they do by chance and never in words.
func isRandom(value string) bool {
	if len(value) < 12 || isUUID(value) || strings.HasPrefix(value, "$") || isCamel(value) {
		return false
	}
	digits, turns, letters := 0, 0, 0
	for i := range len(value) {
		c := value[i]
		switch {
		case isDigit(c):
			digits++
		case isLetter(c):
			letters++
		case strings.IndexByte("+/=_-.~", c) < 0:
			return false
		}
		if i > 0 && isTurn(value[i-1], c) {
			turns++
		}
	}
	if digits >= 2 {
		return letters >= 3 && turns*5 >= len(value)
	}
	return len(value) >= 20 && turns*5 >= len(value)*2
}

// isCamel reports whether a value consists of words that begin with capitals, with hardly a digit among them.
func isCamel(value string) bool {
	words, digits, small, start := 0, 0, 0, 0
	for i := 0; i <= len(value); i++ {
		if i < len(value) && isLower(value[i]) {
			continue
		}
		if i-start >= 3 {
			small += i - start
			words++
		}
		if i < len(value) && isDigit(value[i]) {
			digits++
		}
		start = i + 1
	}
	return words >= 3 && digits <= 4 && small*5 >= len(value)*3
}

// isTurn reports whether two neighbours are of different kinds. A capital and the small letter after it are not: words
// are written so.
func isTurn(a, b byte) bool {
	switch {
	case isDigit(a) != isDigit(b):
		return isAlnum(a) && isAlnum(b)
	case isLower(a) && isUpper(b):
		return true
	}
	return isUpper(a) && isLower(b)
}

// isTyped reports whether a person made the value up as a secret: it mixes kinds of characters.
func isTyped(value string) bool {
	var lowers, uppers, digits, signs int
	for i := range len(value) {
		switch c := value[i]; {
		case isLower(c):
			lowers++
		case isUpper(c):
			uppers++
		case isDigit(c):
			digits++
		case isSign(c):
			signs++
		case c == ':' || c == '/' || c == '=':
			return false
		}
	}
	letters := lowers + uppers
	switch {
	case letters == 0:
		return false
	case digits > 0:
		return !isTechnical(value)
	}
	return signs >= 2 || signs == 1 && lowers > 0 && uppers > 0
}

// isSign reports whether a character is one that people put into passwords and never into names.
func isSign(c byte) bool { return strings.IndexByte("!@#$%^&*?+~", c) >= 0 }

func hasSign(value string) bool { return strings.ContainsAny(value, "!@#$%^&*?+~") }

// isObjectName reports whether a value is what cluster managers call an object, such as the one that a secret is kept in:
// words in small letters and the few characters that they append, which are hexadecimal or have no vowel: gateway-tls-7f9c2.
func isObjectName(value string) bool {
	name, end, ok := cutLast(value, '-')
	if !ok || len(end) < 4 || len(end) > 10 || !isWords(name) || strings.ToLower(value) != value || isStem(name, "secret", "password") {
		return false
	}
	isHex, hasVowel := true, false
	for i := range len(end) {
		isHex = isHex && inClass('h', end[i])
		hasVowel = hasVowel || strings.IndexByte("aeiouy", end[i]) >= 0
	}
	return isHex || !hasVowel
}

// cutLast cuts a text at the last place of a byte.
func cutLast(s string, sep byte) (before, after string, ok bool) {
	i := strings.LastIndexByte(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+1:], true
}

// isTechnical reports whether letters and digits make the name of a technique: sha256, base64, oauth2, x509.
func isTechnical(value string) bool {
	value = strings.Trim(value, "0123456789-_.")
	switch strings.ToLower(value) {
	case "sha", "md", "base", "oauth", "utf", "ipv", "x", "v", "version", "http", "s", "pbkdf",
		"argon2i", "argon2id", "argon2d", "bcrypt", "scrypt", "aes", "rsa", "ed", "hs", "rs", "es", "ps", "p", "ecdsa",
		"pkcs", "curve", "chacha", "iso", "cp", "latin", "win", "windows", "linux", "amd", "arm", "k8s", "i18n", "l10n", "mp",
		"int", "uint", "float", "s3", "ec", "h", "level", "step", "test", "user", "param", "arg", "field", "key", "item":
		return true
	}
	return false
}

// isWords reports whether a value is made of words with something between them: an identifier in whichever style, a
// dotted key, a media type, a path, a version.
func isWords(value string) bool {
	parts, start := 0, 0
	for i := 0; i <= len(value); i++ {
		if i < len(value) && strings.IndexByte("-_./:=", value[i]) < 0 {
			continue
		}
		if !isWord(value[start:i]) {
			return false
		}
		parts, start = parts+1, i+1
	}
	if parts > 1 {
		return true
	}
	return strings.IndexFunc(value, func(r rune) bool { return '0' <= r && r <= '9' }) < 0
}

// isWord reports whether a part of a value is a word: letters, with capitals where words begin, or a few digits, or a
// word with digits after it.
func isWord(part string) bool {
	end := len(part)
	for end > 0 && isDigit(part[end-1]) {
		end--
	}
	if digits := len(part) - end; digits > 4 || end > 0 && digits > 3 {
		return false
	}
	turns := 0
	for i := range end {
		if !isLetter(part[i]) {
			return false
		}
		if i > 0 && isLower(part[i-1]) && isUpper(part[i]) {
			turns++
		}
	}
	return turns*3 <= end // a capital for every three letters at the most
}

// isReference reports whether a value says where the secret is and is none itself: a variable, a flag, a path, a
// mail address, an SQL parameter, a hash of it.
func isReference(value string) bool {
	switch value[0] {
	case '$', ':', '.', '/', '~', '?':
		return true
	case '-':
		return strings.HasPrefix(value, "--")
	case '#', '@':
		return isWords(value[1:])
	}
	return strings.Contains(value, "://") || isHashed(value) || isTemplate(value) || strings.Contains(value, "{SHA") || hasVerb(value) || isEnvName(value) ||
		isUUID(value) || isAddress(value) || strings.HasPrefix(value, "0x") && len(value) == 42 || hasExtension(value) ||
		isKeyBinding(value)
}

// isKeyBinding reports whether the value says which keys are pressed together, as settings of editors and of programs with
// a window do: "ctrl+shift+f9", and two of them one after the other, "ctrl+k ctrl+w". Before each key stand modifiers alone.
func isKeyBinding(s string) bool {
	if !strings.Contains(s, "+") {
		return false
	}
	for chord := range strings.FieldsSeq(s) {
		keys := strings.Split(strings.ToLower(chord), "+")
		for _, key := range keys[:len(keys)-1] {
			switch key {
			case "ctrl", "control", "shift", "alt", "option", "opt", "cmd", "command", "meta", "super", "win", "mod", "cmdorctrl", "fn":
			default:
				return false
			}
		}
		if last := keys[len(keys)-1]; last == "" || len(last) > len("backspace") {
			return false
		}
	}
	return true
}

// hasVerb reports whether the value is a format or a template.
func hasVerb(s string) bool {
	for i := range len(s) {
		switch {
		case s[i] == '%' && i+1 < len(s) && strings.IndexByte("svdqxXtTw+#[", s[i+1]) >= 0:
			return true
		case s[i] == '$' && i+1 < len(s) && s[i+1] == '{', s[i] == '{' && i+1 < len(s) && s[i+1] == '{':
			return true
		}
	}
	return false
}

// isEnvName reports whether the value is the name of an environment variable.
func isEnvName(s string) bool {
	hasScore := false
	for i := range len(s) {
		if !isUpper(s[i]) && !isDigit(s[i]) && s[i] != '_' {
			return false
		}
		hasScore = hasScore || s[i] == '_'
	}
	return hasScore
}

// isUUID reports whether the value is a UUID: more often the public name of a thing than a secret.
func isUUID(s string) bool {
	if len(s) != 36 {
		return false
	}
	for i := range len(s) {
		if dash := i == 8 || i == 13 || i == 18 || i == 23; dash != (s[i] == '-') || !dash && !inClass('H', s[i]) {
			return false
		}
	}
	return true
}

// isAddress reports whether the value is a mail address or ends like a host with a port.
func isAddress(s string) bool {
	_, host, ok := strings.Cut(s, "@")
	return ok && strings.Contains(host, ".") && isWords(host)
}

// hasExtension reports whether the value is the name of a file. A database of SQLite is one, whatever stands behind the name:
// stash.sqlite, users.sqlite3, cache.db3.
func hasExtension(s string) bool {
	i := strings.LastIndexByte(s, '.')
	if i < 0 {
		return false
	}
	switch strings.ToLower(s[i+1:]) {
	case "pem", "key", "crt", "cer", "txt", "json", "yaml", "yml", "toml", "env", "conf", "cfg", "ini", "go", "html", "tmpl", "tpl",
		"js", "css", "sql", "xml", "log", "sock", "svg", "png", "db", "db3", "sqlite", "sqlite3", "duckdb", "bin", "p12", "pfx", "jks", "gz", "zip", "com", "org", "net", "io", "dev":
		return true
	}
	return false
}

package hardcodedsecret

import (
	"strings"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/names"
)

// MaxFile is the size from which a file is not searched: it holds data, and no person wrote it.
const MaxFile = 1 << 20

// The bounds of what is looked at in a file.
const (
	maxLine     = 16 << 10 // longer lines are searched for tokens only
	maxSecrets  = 100      // more are the same flaw: a dump
	maxVariable = 1000     // bytes of a variable's name with its default
	maxDepth    = 20       // of mappings
)

// Searches reports whether a file of this name, which has slashes, is one that Search knows how to read.
func Searches(name string) bool { return formOf(name) != unknown }

// Search finds the secrets in a file of a repository, by the tiers that the analyzer has for Go. The name, with slashes,
// decides how the text is read. Files of a kind that is not known and those of tests, examples and documentation have no
// findings, but for tokens that a checksum or their shape proves. What was not searched, or not as closely as the rest,
// it says as part of a sentence.
func Search(name string, data []byte) (found []finding.Finding, skipped string) {
	form := formOf(name)
	switch {
	case form == unknown:
		return nil, "no kind of file that is known"
	case len(data) > MaxFile:
		return nil, "larger than 1 MiB"
	}
	text, mark, isText := decode(form, data)
	s := &searcher{words: names.Shown(), form: form, name: name, text: text, mark: mark, test: isSample(name)}
	if !isText {
		s.skipped = "binary, searched for text only"
	}
	s.sealed = strings.Contains(s.text, "encryptedData:") || strings.Contains(s.text, "kind: SealedSecret")
	s.encoded = form == yamlForm && strings.Contains(s.text, "kind: Secret")
	if !s.test {
		s.privateKeys()
	}
	number := 0
	for line := range strings.Lines(s.text) {
		number++
		if len(s.found) >= maxSecrets {
			s.skipped = "searched up to its hundredth secret"
			break
		}
		s.line(number, strings.TrimRight(line, "\r\n"))
	}
	return s.found, s.skipped
}

// A searcher searches one file.
type searcher struct {
	words   *names.Lexicon // what the user of the program says that names mean
	form    form
	name    string
	text    string
	mark    int    // how many bytes there are before the text
	skipped string // what was not searched closely
	test    bool   // only proved tokens count
	sealed  bool   // the values are encrypted
	encoded bool   // values may be in base64: a Kubernetes secret
	pending string // the name that the value on the next line belongs to
	outer   []level
	found   []finding.Finding
}

// A level is a name that the names below it belong to: a mapping of YAML or JSON, a section of INI and TOML.
type level struct {
	indent int
	key    string
}

// add notes a secret between two columns, counted from 0, unless there is one already.
func (s *searcher) add(category, message string, line, start, end int) {
	for _, f := range s.found {
		if f.Pos.Line == line && start < f.End.Column-1 && f.Pos.Column-1 < end {
			return
		}
	}
	if line == 1 {
		start, end = start+s.mark, end+s.mark
	}
	s.found = append(s.found, finding.Finding{
		Category: category, Message: message,
		Pos: finding.Position{Line: line, Column: start + 1}, End: finding.Position{Line: line, Column: end + 1},
	})
}

// line searches a line: for what is a secret in any place, then for names and their values.
func (s *searcher) line(number int, line string) {
	found := scan(line)
	if found&hasRun != 0 {
		s.tokens(number, line)
	}
	if !s.test && len(line) > maxLine {
		s.skipped = "has lines of more than 16 KiB, searched for tokens only"
	}
	if s.test || len(line) > maxLine {
		return
	}
	c, ok := connection(line, found)
	where := c.where
	if !ok && found&quote != 0 {
		where, ok = "SQL text", setsPassword(line)
	}
	if ok && !isComment(line) && !s.isInternal(line) {
		start := len(line) - len(strings.TrimLeft(line, " \t-"))
		s.add("url-credential", "hardcoded password in "+where+remedy, number, start, len(line))
		return
	}
	if s.form == keyForm || s.sealed || isComment(line) {
		return
	}
	s.defaults(number, line)
	s.options(number, line)
	s.enter(line)
	s.pairs(number, line)
}

// setsPassword reports whether a command has an SQL statement as its argument that sets a password.
func setsPassword(line string) bool {
	for _, verb := range [...]string{"create ", "alter ", "grant ", "set "} {
		if i := indexFold(line, verb); i >= 0 && sqlPassword(line[i:]) {
			return true
		}
	}
	return false
}

// tokens finds the provider tokens of a line.
func (s *searcher) tokens(number int, line string) {
	for at := 0; len(s.found) < maxSecrets; {
		c, ok := tokens(line[at:])
		if !ok {
			return
		}
		start := at + strings.Index(line[at:], c.text)
		at = start + len(c.text)
		if !s.test || c.verdict == proved {
			s.add("provider-token", "hardcoded "+c.kind+" ("+fingerprint(c.text)+
				"); revoke it and read it from the environment or a secret store", number, start, at)
		}
	}
}

// privateKeys finds the private keys of the file. In JSON and variables their lines are joined by \n. The file is taken
// in pieces from the first line of a key to the next last line, so that each part of it is looked at once.
func (s *searcher) privateKeys() {
	for at := 0; len(s.found) < maxSecrets; {
		i := strings.Index(s.text[at:], "-----BEGIN ")
		if i < 0 {
			break
		}
		start := at + i
		j := strings.Index(s.text[start:], "-----END")
		if j < 0 {
			break // no key ends any more
		}
		at = start + j + len("-----END")
		s.privateKey(start, at)
	}
	for _, mark := range [...]string{`"kty"`, "PuTTY-User-Key-File-"} {
		if i := strings.Index(s.text, mark); i >= 0 && len(s.text) >= minKey {
			s.privateKey(i, len(s.text))
		}
	}
}

// privateKey takes a piece of the file that may be a private key. The finding stands at its first line.
func (s *searcher) privateKey(start, end int) {
	c, ok := privateKey(strings.ReplaceAll(s.text[start:end], `\n`, "\n"))
	if !ok {
		return
	}
	line := 1 + strings.Count(s.text[:start], "\n")
	column := start - (strings.LastIndexByte(s.text[:start], '\n') + 1)
	width := end - start
	if i := strings.IndexByte(s.text[start:end], '\n'); i >= 0 {
		width = i
	}
	s.add("private-key", "hardcoded "+c.kind+" ("+fingerprint(c.text)+"); replace it and keep it out of the repository",
		line, column, column+width)
}

// isSigningWord reports whether a word is the key that a program signs with: who installs it as it comes signs with a key
// that everybody knows.
func (s *searcher) isSigningWord(name string, strength names.Strength, value string) bool {
	if strength < names.Certain && nounOf(s.words, name) != names.Key || isDevelopment(s.name) || !isFallback(s.words, name, value) {
		return false
	}
	for _, l := range s.outer {
		name = l.key + "." + name
	}
	return isSigner(name) && (!isPlaceholder(value) || isDefaultPassword(value))
}

// enter notes what the names after this line belong to.
func (s *searcher) enter(line string) {
	text := strings.TrimLeft(line, " \t")
	indent := len(line) - len(text)
	if section, ok := strings.CutPrefix(text, "["); ok && s.form == iniForm {
		s.outer = append(s.outer[:0], level{0, strings.Trim(section, "[] ")})
		return
	}
	if s.form != yamlForm && s.form != jsonForm || text == "" {
		return
	}
	for len(s.outer) > 0 && s.outer[len(s.outer)-1].indent >= indent {
		s.outer = s.outer[:len(s.outer)-1]
	}
	key, rest, ok := strings.Cut(strings.TrimLeft(text, "- "), ":")
	if rest = strings.TrimSpace(rest); ok && (rest == "" || rest == "{" || rest[0] == '#') && len(s.outer) < maxDepth {
		s.outer = append(s.outer, level{indent, strings.Trim(key, `"'`)})
	}
}

// pairs judges the names and values of a line.
func (s *searcher) pairs(number int, line string) {
	pending := s.pending
	s.pending = ""
	for p := range pairsOf(s.form, line) {
		name := p.key
		switch p.key {
		case "name", "key", "Name", "Key":
			if isKeyText(p.value) && s.words.Secret(p.value) {
				s.pending = p.value
			}
			continue
		case "value", "Value":
			name = pending
		}
		if name == "" || !isKeyText(name) || p.value == "" {
			continue
		}
		s.pair(number, name, p)
	}
}

// pair judges a value by its name.
func (s *searcher) pair(number int, name string, p pair) {
	strength, noun := s.words.Describe(name)
	if strength == names.None {
		return
	}
	value := p.value
	if s.encoded {
		value = decoded(value)
	}
	value, _ = withoutScheme(value)
	switch {
	case value == "", repeats(name, value), isDevelopment(s.name) && !isRandom(value):
		return
	case !hasSecretShape(value, strength, noun) && !s.isSigningWord(name, strength, value):
		return
	}
	b := binding{what: "key", name: name}
	s.add("named-secret", "hardcoded "+noun.String()+" in "+b.String()+"; keep it out of the repository", number, p.start, p.end)
}

// defaults finds what variables are replaced by where they are not set: ${DB_PASSWORD:-postgres}, ARG TOKEN=….
func (s *searcher) defaults(number int, line string) {
	for at := 0; ; {
		i := strings.Index(line[at:], "${")
		if i < 0 {
			break
		}
		start := at + i + len("${")
		end := start + max(strings.IndexByte(line[start:min(len(line), start+maxVariable)], '}'), 0)
		at = start
		name, value, ok := strings.Cut(line[start:end], "-")
		if !ok {
			name, value, ok = strings.Cut(line[start:end], ":=")
		}
		if ok {
			s.fallback(number, strings.TrimSuffix(name, ":"), strings.Trim(value, `"'`), end-len(value), end)
		}
	}
	if s.form != dockerForm {
		return
	}
	for p := range pairsOf(s.form, line) {
		if strings.HasPrefix(strings.TrimSpace(line), "ARG ") {
			s.fallback(number, p.key, p.value, p.start, p.end)
		}
	}
}

// fallback judges a default by the name that it is for.
func (s *searcher) fallback(number int, name, value string, start, end int) {
	if !s.words.Secret(name) || !isFallback(s.words, name, value) || isPlaceholder(value) && !isDefaultPassword(value) || isDevelopment(s.name) {
		return
	}
	b := binding{what: nounOf(s.words, name).String(), name: name}
	s.add("fallback", "hardcoded fallback for "+b.String()+"; leave it empty and stop with an error when it is not set", number, start, end)
}

// options finds what commands are given in options for credentials: --password=…, curl -u user:….
func (s *searcher) options(number int, line string) {
	if s.form != shellForm && s.form != dockerForm && s.form != yamlForm {
		return
	}
	words := shellWords(line)
	for i, w := range words {
		name, value, ok := strings.Cut(w.text, "=")
		at := w.start + len(name) + 1
		if !ok && i+1 < len(words) {
			value, at = words[i+1].text, words[i+1].start
		}
		strength, noun := s.words.Describe(strings.TrimLeft(name, "-"))
		switch {
		case w.text == "-u" && !ok || name == "--user":
			var password string
			if _, password, ok = strings.Cut(value, ":"); !ok || !hasSecretShape(password, names.Certain, names.Password) {
				continue
			}
		case !strings.HasPrefix(name, "--") || strength < names.Likely || strings.HasPrefix(value, "-"):
			continue
		case !hasSecretShape(value, strength, noun) || isDefaultPassword(value) && isDevelopment(s.name):
			continue
		}
		s.add("credential-argument", "hardcoded credential is given to a command in option "+name+remedy, number, at, at+len(value))
	}
}

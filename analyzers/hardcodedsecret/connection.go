package hardcodedsecret

import (
	"net/url"
	"strings"

	"github.com/secvet/secvet/internal/names"
)

// A connected is a password that a text opens something with.
type connected struct {
	where string // "postgres URL", "connection string", …

	// isDefault says that the password is one that anybody would try first, or made of words, and that it is for this machine or for the
	// container beside it. Most of these are the documented defaults of a database for development.
	isDefault bool
}

// connection finds a password in a URL, a connection string or SQL text and says what it is.
func connection(text string, found marks) (c connected, ok bool) {
	if found&at != 0 {
		if c, ok := urlPassword(text); ok {
			return c, true
		}
		if isDefault, ok := dsnPassword(text); ok {
			return connected{"connection string", isDefault}, true
		}
		if oraclePassword(text) {
			return connected{where: "connection string"}, true
		}
	}
	if found&equals != 0 {
		if isDefault, ok := pairPassword(text); ok {
			return connected{"connection string", isDefault}, true
		}
	}
	if found&quote != 0 && sqlPassword(text) {
		return connected{where: "SQL text"}, true
	}
	if found&hasRun != 0 && isWebhook(text) {
		return connected{where: "webhook URL"}, true
	}
	return connected{}, false
}

// urlPassword finds scheme://user:password@host in s.
func urlPassword(s string) (c connected, ok bool) {
	isWhole := !strings.ContainsAny(s, " \n")
	for {
		before, rest, found := strings.Cut(s, "://")
		if !found {
			return connected{}, false
		}
		scheme := before[strings.LastIndexFunc(before, func(r rune) bool {
			return r > 127 || !isAlnum(byte(r)) && r != '+' && r != '-'
		})+1:]
		end := strings.IndexAny(rest, "/?# \t\n\"'`\\")
		if end < 0 {
			end = len(rest)
		}
		if isDefault, ok := hasURLPassword(rest[:end], isWhole); ok && scheme != "" {
			return connected{scheme + " URL", isDefault}, true
		}
		s = rest
	}
}

// hasURLPassword judges the part of a URL between the scheme and the path. In a longer text, such as a flag's help, a URL
// is an example unless its password has a secret's shape.
func hasURLPassword(authority string, isWhole bool) (isDefault, ok bool) {
	at := strings.LastIndexByte(authority, '@')
	if at < 0 {
		return false, false
	}
	user, password, ok := strings.Cut(authority[:at], ":")
	host := authority[at+1:]
	if !ok || host == "" || isUnrealPassword(password) || isDocumentationHost(host) {
		return false, false
	}
	if plain, err := url.PathUnescape(password); err == nil {
		password = plain
	} else if hasVerb(password) {
		return false, false
	}
	if isLocal(host) && (strings.EqualFold(user, password) || isDefaultPassword(password) || isWords(password)) {
		return false, false // the database on the developer's own machine
	}
	return isBeside(host) && isWeak(password), isWhole || hasSecretShape(password, names.Certain, names.Password)
}

// isBeside reports whether a host is the machine itself, which is meant where none is named, or has a name of one word, as the
// services of a Compose file have.
func isBeside(host string) bool {
	if strings.HasPrefix(host, "[") {
		return isLocal(host)
	}
	name, _, _ := strings.Cut(host, ":")
	return isLocal(host) || !strings.ContainsAny(name, ".,")
}

// isWeak reports whether a password is one that anybody would try first, or made of words: what is in a documentation, and
// mostly is no secret.
func isWeak(password string) bool {
	return isDefaultPassword(password) || !hasSecretShape(password, names.Certain, names.Password)
}

// isUnrealPassword reports whether what stands in the place of a password is a placeholder or is put in later.
func isUnrealPassword(password string) bool {
	switch {
	case len(password) < 2 || isPlaceholder(password):
		return true
	case isDrawn(password) || isLeet(password):
		return false
	case strings.ContainsAny(password, "{}<>[]()*") || strings.HasPrefix(password, "$") || isPercentVerb(password):
		return true
	}
	return isStem(strings.ToLower(password), "pass", "password", "passwd", "pwd", "pw", "p", "user", "username", "my-password", "mypassword",
		"my_password", "my-secret", "x-oauth-basic", "userpass", "user-password",
		"apikey", "api-key", "accesskey", "x", "string", "dbpass", "db_password", "dbpassword", "bar", "baz", "qux")
}

// isPercentVerb reports whether a text holds a formatting verb and not only what a URL encodes.
func isPercentVerb(s string) bool {
	for i := range len(s) {
		if s[i] == '%' && (i+2 >= len(s) || !inClass('H', s[i+1]) || !inClass('H', s[i+2])) {
			return true
		}
	}
	return false
}

// isDocumentationHost reports whether a host is one that nobody has.
func isDocumentationHost(host string) bool {
	host, _, _ = strings.Cut(strings.ToLower(host), ":")
	for _, suffix := range [...]string{"example.com", "example.org", "example.net", ".example", ".test", ".invalid", "domain.com",
		"example.io", "acme.com", "foo.com", "bar.com", "some.host", "mycompany.com"} {
		if strings.HasSuffix(host, suffix) {
			return true
		}
	}
	switch host {
	case "host", "hostname", "server", "address", "ip", "addr", "domain", "example", "foo", "bar", "proxy", "somehost", "myhost", "h", "a", "b",
		"site", "endpoint", "some-host", "my-host", "dbhost", "machine":
		return true
	}
	return strings.ContainsAny(host, "{}<>%$") || strings.Contains(host, "your")
}

// isLocal reports whether a host is the machine itself.
func isLocal(host string) bool {
	return strings.HasPrefix(host, "localhost") || strings.HasPrefix(host, "127.0.0.1") || strings.HasPrefix(host, "[::1]") ||
		strings.HasPrefix(host, "0.0.0.0") || strings.HasPrefix(host, "host.docker.internal")
}

// dsnPassword finds the form of go-sql-driver/mysql: user:password@tcp(host:port)/database.
func dsnPassword(s string) (isDefault, ok bool) {
	for _, mark := range [...]string{"@tcp(", "@unix(", "@udp(", "@/"} {
		before, after, ok := strings.Cut(s, mark)
		if !ok {
			continue
		}
		user, password, ok := accountOf(before)
		if !ok || user == "" || isUnrealPassword(password) || mark == "@/" && (after == "" || !isLetter(after[0])) {
			continue
		}
		if isLocal(after) && (user == password || isDefaultPassword(password) || isWords(password)) {
			continue
		}
		host, _, _ := strings.Cut(after, ")")
		return (mark != "@tcp(" && mark != "@udp(" || isBeside(host)) && isWeak(password), !isDocumentationHost(after)
	}
	return false, false
}

// accountOf takes the user and the password from the end of a text. A password may have any sign but a blank, unless
// the text before it shows where the account begins: dsn="app:….
func accountOf(text string) (user, password string, ok bool) {
	text = text[strings.LastIndexAny(text, " \t\n")+1:]
	if user, password, ok = strings.Cut(text, ":"); ok && !strings.ContainsAny(user, "\"'`/=") && !strings.HasPrefix(password, "//") {
		return user, password, true
	}
	return strings.Cut(text[strings.LastIndexAny(text, "\"'`/=")+1:], ":")
}

// oraclePassword finds the form of Oracle's drivers: user/password@host:port/service.
func oraclePassword(s string) bool {
	account, place, ok := strings.Cut(s, "@")
	user, password, isPair := strings.Cut(account, "/")
	host, port, hasPort := strings.Cut(place, ":")
	port, _, _ = strings.Cut(port, "/")
	if !ok || !isPair || !hasPort || user == "" || host == "" || port == "" || strings.Trim(port, "0123456789") != "" {
		return false
	}
	return isWord(user) && !strings.ContainsAny(password, "/ ") && !isUnrealPassword(password) && !isLocal(host) && !isDocumentationHost(host)
}

// pairPassword finds the form of libpq, ODBC, ADO.NET and Azure: key=value pairs, of which one is a password and another says
// where or who.
func pairPassword(s string) (isDefault, ok bool) {
	if !isPairs(s) {
		return false, false
	}
	where := false
	password := ""
	_, host, _ := strings.Cut(s, "://") // of a URL with the account in its query
	host, _, _ = strings.Cut(host, "/")
	forPairs(s, func(key, value string) {
		switch strings.ToLower(key) {
		case "host", "server", "addr", "address", "data source", "datasource", "endpoint", "hostname", "hostaddr":
			where, host = true, value
		case "user", "user id", "uid", "username", "dbname", "database", "initial catalog", "accountname", "sharedaccesskeyname",
			"port", "sslmode", "dsn":
			where = true
		case "password", "pwd", "passwd", "pass", "accountkey", "sharedaccesskey", "sslpassword":
			password = value
		}
	})
	if !where || isUnrealPassword(password) {
		return false, false
	}
	return isBeside(host) && isWeak(password), !isLocalDSN(s) || !isWords(password) && !isDefaultPassword(password)
}

// isPairs reports whether a text is all key=value pairs, and not a command or an explanation that shows some.
func isPairs(s string) bool {
	if strings.Contains(s, "\n") {
		return false
	}
	address, query, isURL := strings.Cut(s, "?")
	if isURL && !strings.Contains(address, "=") {
		return !strings.Contains(query, " ")
	}
	if strings.Contains(s, ";") {
		return true
	}
	for field := range strings.FieldsSeq(s) {
		if !strings.Contains(field, "=") {
			return false
		}
	}
	return true
}

// isLocalDSN reports whether key=value pairs name the machine itself.
func isLocalDSN(s string) bool {
	return strings.Contains(s, "localhost") || strings.Contains(s, "127.0.0.1")
}

// forPairs calls f for every key=value in s. The pairs are separated by blanks, semicolons or ampersands, and
// a value may stand in quotes.
func forPairs(s string, f func(key, value string)) {
	for {
		before, after, ok := strings.Cut(s, "=")
		if !ok {
			return
		}
		key := strings.TrimSpace(before[strings.LastIndexAny(before, ";&?\n,")+1:])
		if i := strings.LastIndexByte(key, ' '); i >= 0 && !isSpacedKey(key) {
			key = key[i+1:]
		}
		after = strings.TrimLeft(after, " ")
		value, rest := after, ""
		if after != "" && strings.IndexByte("'\"", after[0]) >= 0 {
			value, rest = quoted(after)
		} else if end := strings.IndexAny(after, " ;&\n\t\"'`,"); end >= 0 {
			value, rest = after[:end], after[end:]
		}
		f(key, value)
		s = rest
	}
}

// quoted takes the quoted text that s begins with, in which a backslash says that a quote does not end it.
func quoted(s string) (text, rest string) {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case s[0]:
			return s[1:i], s[i+1:]
		}
	}
	return s[1:], ""
}

// isSpacedKey knows the keys of ADO.NET that have a blank in them.
func isSpacedKey(key string) bool {
	switch strings.ToLower(key) {
	case "data source", "user id", "initial catalog":
		return true
	}
	return false
}

// sqlPassword finds IDENTIFIED BY '…' and [WITH] [ENCRYPTED] PASSWORD '…' of CREATE USER and ALTER ROLE.
func sqlPassword(s string) bool {
	if !startsStatement(strings.TrimSpace(s)) {
		return false // or a text that quotes SQL
	}
	for _, mark := range [...]string{"identified by '", "password '", "password = '"} {
		i := indexFold(s, mark)
		if i < 0 {
			continue
		}
		password, _, ok := strings.Cut(s[i+len(mark):], "'")
		if ok && !isUnrealPassword(password) && password[0] != ':' && password[0] != '?' && !strings.ContainsAny(password, " \n") {
			return true
		}
	}
	return false
}

// isWebhook finds the URLs that let whoever knows them write to a channel.
func isWebhook(s string) bool {
	for _, prefix := range [...]string{
		"hooks.slack.com/services/T", "discord.com/api/webhooks/", "discordapp.com/api/webhooks/", "webhook.office.com/webhookb2/",
		"hooks.zapier.com/hooks/catch/", "chat.googleapis.com/v1/spaces/",
	} {
		_, after, ok := strings.Cut(s, prefix)
		if !ok {
			continue
		}
		path, _, _ := strings.Cut(after, " ")
		for segment := range strings.FieldsFuncSeq(path, func(r rune) bool { return r == '/' || r == '&' || r == '=' }) {
			if len(segment) >= 20 && isRandom(segment) && !isMadeUp(segment) {
				return true
			}
		}
	}
	return false
}

// envPair takes apart NAME=value, as programs get their environment, where NAME is that of a secret.
func envPair(words *names.Lexicon, text string, found marks) (name, value string, ok bool) {
	if found&equals == 0 || len(text) > 300 {
		return "", "", false
	}
	name, value, ok = strings.Cut(text, "=")
	return name, value, ok && value != "" && isEnvName(name+"_") && words.Secret(name)
}

// nounOf returns the kind of secret that a name speaks of.
func nounOf(words *names.Lexicon, name string) names.Noun {
	_, noun := words.Describe(name)
	return noun
}

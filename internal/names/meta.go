package names

// Names that say what a value is if it is no secret: something about secrets, a value of any sort, an identifier, a
// setting. All of them look at words of the phrase alone, most at the last one, which is the noun:
//
// 	SecretName  // a name: Identifies
// 	TokenExpiry // a time: Meta, for the fields in it
// 	payload     // anything: Carrier
//
// The lists hold nouns that were found beside secrets in programs. A noun that is missing makes a finding with less
// confidence where there should be none; one too many hides a secret.

// Meta reports whether the name of a type says that its fields are not what their names say, but something
// about it: of an Expiry the field SigningKeys is a duration.
func Meta(name string) bool {
	var p phrase
	if !p.split(name) {
		return false
	}
	switch string(p.at(p.n - 1)) {
	case "expiry", "ttl", "ttls", "lifetime", "lifetimes", "period", "periods", "timeout", "timeouts", "limits",
		"count", "counts", "policy", "rotation", "names", "labels", "paths", "files", "urls", "headers", "lengths", "sizes":
		return true
	}
	return false
}

// Carrier reports whether a name says nothing of a value, so that a secret that is called so stays one.
func Carrier(name string) bool {
	var p phrase
	if !p.split(name) {
		// What is too long to be read says nothing.
		return true
	}
	switch string(p.at(p.n - 1)) {
	case "value", "values", "val", "data", "text", "body", "content", "contents", "raw", "str", "string", "input",
		"arg", "args", "s", "v", "b", "buf", "bytes", "message", "msg", "query", "params", "line", "output", "payload",
		"result", "env", "config", "conf", "opts", "options", "err", "error", "reason", "details", "url", "uri", "addr", "connection":
		return true
	}
	return false
}

// Identifies reports whether a name says that a value tells one thing from others, or says of what sort it is: what is put
// there is the name of a secret, and not the secret.
func Identifies(name string) bool {
	var p phrase
	if !p.split(name) {
		return false
	}
	switch string(p.at(p.n - 1)) {
	case "name", "names", "username", "usernames", "filename", "hostname", "nickname", "user", "users", "id", "ids", "uid", "uuid", "gid", "email",
		"mail", "path", "paths", "file", "files", "dir", "folder", "type", "types", "kind", "class", "group", "role", "title", "label", "labels",
		"namespace", "version", "alias", "ident", "identifier", "tag", "ref", "hash", "digest", "checksum", "fingerprint", "sum", "count",
		"size", "length", "index", "position", "table", "column", "prefix", "suffix", "ext", "format", "language", "lang":
		return true
	}
	return false
}

// Cookie reports whether a name is that of the content of a cookie: cookie, rawCookie; but neither cookieName, which is
// about one, nor themeCookie, which keeps a setting. That it may be the name of a cookie instead, the caller has to ask.
func Cookie(name string) bool {
	var p phrase
	if Preference(name) || !p.split(name) {
		return false
	}
	p.cut()
	for i := range p.n - 1 {
		if denies(p.at(i)) {
			return false
		}
	}
	return string(p.at(p.n-1)) == "cookie"
}

// Preference reports whether a name says that a value is a setting of the page that somebody looks at, or where they go next.
func Preference(name string) bool {
	var p phrase
	if !p.split(name) {
		return false
	}
	// Any word counts, since such names are made of several: redirect_after_login, consent_banner_seen.
	for i := range p.n {
		switch string(p.at(i)) {
		case "redirect", "return", "returnto", "next", "back", "referer", "referrer", "url", "uri", "lang", "language", "locale", "theme", "consent",
			"timezone", "tz", "color", "mode", "view", "sort", "page", "tab", "seen", "dismissed", "banner", "layout", "currency", "country":
			return true
		}
	}
	return false
}

// Lexical reports whether in a package of this name a token is a piece of a text, or the mark of who holds a lock, and no
// secret.
func Lexical(pkg string) bool {
	switch pkg {
	case "ast", "lexer", "lex", "parser", "parse", "scanner", "scan", "tokenizer", "tokenize", "syntax", "grammar", "lock", "locks",
		"locking", "template", "expr", "query", "search", "cursor", "paging", "pagination":
		return true
	}
	return false
}

// LogsIn reports whether a name is that of who logs in: User, dbUsername, Login.
func LogsIn(name string) bool {
	var p phrase
	if !p.split(name) {
		return false
	}
	switch string(p.at(p.n - 1)) {
	case "user", "username", "login", "account", "email":
		return true
	}
	return false
}

// GivesName reports whether the name of a function says that it returns what something is called or known by: GetUserName, UserId,
// hostEmail. Who draws a new id may keep a secret in it, and of what stands behind "by" or "for" the function only makes use:
//
//	password := GetMqUserName()      // a name, whatever the variable is called
//	token := newID()                 // may be a token
//	password := getPasswordByName(n) // a password
func GivesName(function string) bool {
	var p phrase
	if !p.split(function) || p.n < 2 {
		return false
	}
	if full := p; full.secret() != None { // secret cuts the phrase that it is asked on
		return false
	}
	for i := range p.n {
		switch string(p.at(i)) {
		case "by", "for", "from", "of", "with", "in", "to", "new", "generate", "gen", "make", "create", "random", "rand", "unique", "uniq", "short",
			"nano", "secure", "crypto", "next", "build", "draw", "prompt", "ask", "has", "is", "check", "verify", "validate":
			return false
		}
	}
	switch string(p.at(p.n - 1)) {
	case "name", "names", "username", "usernames", "hostname", "filename", "nickname", "email", "id", "ids", "uid", "uuid", "gid":
		return true
	}
	return false
}

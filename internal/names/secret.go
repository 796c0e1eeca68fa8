package names

import "bytes"

// Whether a name is that of a secret. The name is split into words and read as an English noun phrase in four steps:
//
// 	cut    what stands behind the noun is dropped          passwordForUser, tokenString, secretProd
// 	core   the last noun is looked up, with the word before  apiKey is a key of doors, mapKey is none
// 	denies words before the noun can make it another thing hasPassword, publicKey, encryptedToken
// 	said   what the user says comes before all of it       name public keyHandle
//
// A name is more or less sure, in three strengths. They are ordered, and are joined by the maximum where two rules speak of
// one name. Rules that have nothing but a name to go by ask for Certain; where the type and the place of a value speak for
// it too, Likely will do.
//
// The words are those of programs that were read for it. Word lists are switch statements: they cost no memory, and the
// compiler finds words that stand there twice.

// Strength says how surely a name is that of a secret.
type Strength uint8

// The strengths in order.
const (
	None     Strength = iota // not the name of a secret
	Possible                 // pass, key, pin, tokens: the value has to say the rest
	Likely                   // token, pwd, jwt: a secret in most programs, something else in some
	Certain                  // password, clientSecret, privateKey
)

// Secret reports whether a value of this name is probably a secret.
func (l *Lexicon) Secret(name string) bool { return l.SecretStrength(name) >= Likely }

// SecretStrength says how surely a value of this name is a secret.
func (l *Lexicon) SecretStrength(name string) Strength {
	var p phrase
	if name == "PWD" || name == "OLDPWD" || !p.split(name) {
		return None // the former are the shell's working directory
	}
	if strength, ok := l.said(&p); ok {
		return strength
	}
	return p.secret()
}

// A Noun says what kind of secret a name speaks of.
type Noun uint8

// The nouns. Passwords are typed by people, tokens and keys are made by machines, other secrets are
// either, and a connection string holds a password among other things.
const (
	OtherSecret Noun = iota
	Password
	TokenNoun
	Key
	Connection
)

// String returns the noun as a message spells it.
func (n Noun) String() string {
	switch n {
	case Password:
		return "password"
	case TokenNoun:
		return "token"
	case Key:
		return "key"
	case Connection:
		return "connection string"
	}
	return "secret"
}

// Describe returns SecretStrength of the name and, unless that is None, what kind of secret it is.
func (l *Lexicon) Describe(name string) (Strength, Noun) {
	strength := l.SecretStrength(name)
	if strength == None {
		return None, OtherSecret
	}
	var p phrase
	p.split(name)
	p.cut()
	return strength, p.noun()
}

// noun tells the kind of secret from the last word of a phrase that secret has cut.
func (p *phrase) noun() Noun {
	word := p.at(p.n - 1)
	switch string(word) {
	case "password", "passwords", "passwd", "pwd", "passphrase", "passphrases", "passcode", "pass", "pw", "psw",
		"pswd", "pin", "phrase", "word", "passwort", "kennwort", "contrasena", "senha", "wachtwoord":
		return Password
	case "token", "tokens", "jwt", "jwts", "bearer", "authorization", "cookie", "otp", "totp", "code", "id",
		"sessionid":
		return TokenNoun
	case "key", "keys":
		return Key
	case "dsn", "string", "str", "url", "uri", "connectionstring", "connstring", "connstr":
		return Connection
	}
	// Compound words that nobody separated: mytoken, hostkeys, rootpassword.
	switch {
	case bytes.HasSuffix(word, []byte("token")):
		return TokenNoun
	case bytes.HasSuffix(word, []byte("key")), bytes.HasSuffix(word, []byte("keys")):
		return Key
	case bytes.HasSuffix(word, []byte("password")), bytes.HasSuffix(word, []byte("passwd")),
		bytes.HasSuffix(word, []byte("passphrase")):
		return Password
	}
	return OtherSecret
}

// Denied reports whether a name ends in a secret's noun and says before it that it is none: emptyToken, encryptedSecret.
func Denied(name string) bool {
	var p phrase
	if !p.split(name) {
		return false
	}
	// secret cuts the phrase that it is asked on.
	full := p
	full.cut()
	return full.isPublic() || p.secret() == None && full.core(full.n-1) > Possible
}

// isPublic reports whether a phrase is the name of a key that everybody may read, as the keys are that stand in web pages and in programs that
// are given away: posthog_pub_key, stripePublishableKey, recaptchaSiteKey.
func (p *phrase) isPublic() bool {
	switch string(p.at(p.n - 1)) {
	case "key", "keys", "token", "apikey":
	default:
		return false
	}
	for i := range p.n - 1 {
		switch string(p.at(i)) {
		case "public", "pub", "publishable", "site", "website", "anon", "browser", "frontend":
			return true
		}
	}
	return false
}

// secret classifies the phrase by its last noun.
func (p *phrase) secret() Strength {
	p.cut()
	head := p.n - 1
	strength := p.core(head)
	if strength == None {
		return None
	}
	// A word before the noun counts wherever it stands: is_admin_password is a question.
	for i := range head {
		if denies(p.at(i)) && !p.isOwner(i) || p.isAction(i) {
			return None
		}
	}
	return strength
}

// isOwner reports whether word i says whose a token is, of which the word before it says what it opens: the page of pageAccessToken is not one of
// a list, as that of pageToken is.
func (p *phrase) isOwner(i int) bool {
	return string(p.at(i)) == "page" && i < p.n-2 && qualifiedToken(p.at(p.n-2)) == Certain
}

// cut drops what follows the noun and does not change what it is: "password for user", "token string",
// "secret prod".
func (p *phrase) cut() {
	// From the second word on: forPassword has nothing before it.
	for i := 1; i < p.n; i++ {
		switch string(p.at(i)) {
		case "for", "from", "of":
			p.n = i
		}
	}
	// Then words at the end, one by one, up to a secret's noun: of passwordValueOld it is password. Where there is no such
	// noun words are lost too, and the name is none all the same: testData.
	for p.n > 1 && p.core(p.n-1) == None && keeps(p.at(p.n-1)) {
		p.n--
	}
}

// keeps reports whether a word at the end leaves the noun before it what it is.
func keeps(word []byte) bool {
	switch string(word) {
	case "value", "values", "val", "str", "string", "text", "plain", "plaintext", "clear", "cleartext", "raw",
		"byte", "bytes", "buf", "data", "content", "contents", "hex", "base", "encoded", "decoded", "literal",
		"pem", "der", "ptr", "arg", "input", "const", "constant", "var", "s",
		"default", "dev", "devel", "development", "prod", "production", "stage", "staging", "test", "testing",
		"local", "live", "qa", "uat", "sandbox", "demo", "example", "sample", "dummy", "fake", "mock",
		"new", "old", "current", "cur", "prev", "previous", "tmp", "temp", "backup", "primary", "secondary",
		"main", "admin", "root", "master", "confirm", "confirmation", "repeat", "again", "fallback", "override":
		return true
	}
	return false
}

// core says what word i is as a noun, together with the word before it.
func (p *phrase) core(i int) Strength {
	word, before := p.at(i), p.at(i-1)
	switch string(word) {
	// Hardly any program calls anything else so.
	case "password", "passwords", "passwd", "passphrase", "passphrases", "passcode", "secret", "secrets",
		"apikey", "apikeys", "privatekey", "privkey", "secretkey", "signingkey", "encryptionkey", "masterkey",
		"authkey", "hmackey", "aeskey", "rsakey", "sshkey", "jwtkey", "seckey", "sharedkey", "accountkey",
		"appkey", "pswd", "passwort", "kennwort", "contrasena", "senha", "wachtwoord",
		"authtoken", "accesstoken", "refreshtoken", "apitoken", "bottoken", "bearertoken", "usertoken",
		"sessiontoken", "admintoken", "idtoken", "connectionstring", "connstring", "connstr":
		return Certain
	// pwd may be a working directory, dsn an address without a password, a credential an object that describes one.
	case "pwd", "jwt", "jwts", "dsn", "bearer", "credential", "credentials", "creds", "cred", "otp", "totp",
		"authorization", "sessionid", "sessionkey", "accesskey", "csrftoken", "xsrftoken", "pincode":
		return Likely
	case "pw", "psw":
		if len(before) > 0 { // whosever it is: bindSimplePw; only alone it is the writing end of a pipe
			return max(Likely, owned(before))
		}
		return owned(before)
	case "pass":
		return owned(before)
	case "pin", "mnemonic", "auth":
		return Possible
	// The kinds of token are two lists: those that are none, and those that leave no doubt.
	case "token":
		return max(tokenOf(before), qualifiedToken(before))
	// Several tokens are mostly counted or those of a lexer: maxTokens, tokens.
	case "tokens":
		return max(min(tokenOf(before), Possible), qualifiedToken(before))
	}
	if pair := pairOf(before, word); pair != None {
		return pair
	}
	return compound(word)
}

// pairOf classifies nouns that need the word before them to be a secret's: a key alone opens maps more
// often than doors.
func pairOf(before, word []byte) Strength {
	switch string(word) {
	case "key", "keys":
		return keyOf(before)
	case "word", "phrase", "code":
		switch string(before) {
		case "pass":
			return Certain
		case "seed", "recovery", "mnemonic", "pin", "otp":
			return Likely
		}
	case "string", "str":
		switch string(before) {
		case "connection", "conn":
			return Certain
		}
	// Holds user and password of the database: postgres://app:pw@host/db. That of a cache or a queue often has none.
	case "url", "uri":
		switch string(before) {
		case "database", "db", "mongo", "mongodb", "postgres", "postgresql", "pg", "mysql", "mariadb", "connection", "conn":
			return Likely
		case "redis", "amqp", "rabbitmq":
			return Possible
		}
	case "id":
		if string(before) == "session" {
			return Likely
		}
	case "cookie":
		switch string(before) {
		case "session", "auth", "login":
			return Likely
		}
		return Possible
	}
	return None
}

// keyOf says what a key is by the word before it. Most are keys of maps, tables and caches.
func keyOf(before []byte) Strength {
	switch string(before) {
	// What such a key opens or signs is said by the word alone.
	case "api", "secret", "private", "priv", "signing", "signature", "sig", "sign", "encryption", "encrypt", "decryption",
		"decrypt", "crypt", "crypto", "cipher", "master", "jwt", "hmac", "aes", "rsa", "ecdsa", "ed",
		"ssh", "symmetric", "account", "deploy", "license", "licence", "webhook", "cookie", "jws", "jwe",
		"wrapping", "kek", "dek", "sas", "gpg", "pgp", "stripe", "openai", "sendgrid":
		return Certain
	// These may also be keys of a map, by account or by service.
	case "access", "auth", "shared", "session", "app", "subscription", "service", "security",
		"bot", "admin", "integration", "wallet":
		return Likely
	case "", "my", "the", "default", "test", "server", "client", "user",
		"tls", "ssl", // mostly the name of a file, beside that of the certificate
		"storage": // of an account with a cloud, or where something is stored
		return Possible
	}
	return None
}

// owned says what pass is by the word before it: alone, and behind most words, it may be a compiler's pass.
func owned(before []byte) Strength {
	switch string(before) {
	// Whose password it is: dbPass, smtpPw.
	case "db", "database", "user", "usr", "smtp", "root", "admin", "my", "mysql", "pg", "postgres", "redis", "mongo",
		"login", "auth", "sql", "mail", "email", "ftp", "sftp", "ssh", "ldap", "proxy", "basic", "http", "rpc", "conn",
		"bind", "rabbit", "amqp", "mq", "kafka", "es", "elastic", "influx", "imap", "pop", "host", "server", "client",
		"confirm", "default", "key", "store", "keystore", "wifi", "sudo", "account", "registry", "git", "mqtt", "nats",
		"remote", "web", "api", "service", "wallet", "repo", "test":
		return Likely
	}
	return Possible
}

// compound finds the noun at the end of lower-case words that nobody separated: dbpassword, jwtsecret.
func compound(word []byte) Strength {
	for _, noun := range [...]string{"password", "passwd", "passphrase", "secret", "secretkey", "apikey", "privatekey"} {
		// A "nonsecret" says that it is none.
		if len(word) > len(noun) && string(word[len(word)-len(noun):]) == noun && !bytes.HasPrefix(word, []byte("non")) {
			return Certain
		}
	}
	return None
}

// denies reports whether a word anywhere before the noun makes the whole something else: a count, a
// question, an error, a public or a protected form, a member of an enumeration (TokenTypeBearer).
func denies(word []byte) bool {
	switch string(word) {
	// In turn: questions and settings, counts, errors, what may be shown, kinds of a thing, what is done with it.
	case "is", "has", "have", "should", "can", "need", "needs", "allow", "allows", "enable", "enabled", "disable",
		"disabled", "require", "requires", "required", "use", "uses", "show", "hide", "skip", "supports",
		"want", "must", "prompt", "ask", "no", "not", "non", "without", "omit",
		"num", "max", "min", "n", "count", "total", "len", "length", "size", "number",
		"err", "error", "errors", "invalid", "missing", "unknown", "expired", "wrong", "bad", "incorrect", "empty",
		"weak", "illegal", "unexpected", "mismatched", "malformed", "unsupported", "revoked", "msg", "message",
		"public", "pub", "publishable", "anon", "hashed", "encrypted", "obscured", "masked", "redacted", "sealed", "wrapped", "hash", "bcrypt",
		"type", "kind", "scheme", "method", "mode", "event", "action", "scope", "permission", "perm", "role", "grant",
		"reason", "status", "category", "column", "table", "label", "attr", "annotation", "template", "tmpl", "page", "route",
		"validate", "invalidate", "revoke", "delete", "remove", "list", "compare", "cmp", "pull":
		return true
	}
	return false
}

// isAction reports whether word i and a password after it name something done to passwords: a page,
// an event, a permission.
func (p *phrase) isAction(i int) bool {
	switch string(p.at(i)) {
	case "reset", "change", "update", "forgot", "forget", "verify", "check", "recover", "send", "edit", "modify":
	default:
		return false
	}
	// ResetPassword is a page; resetToken is a token.
	switch string(p.at(p.n - 1)) {
	case "password", "passwords", "passwd", "pwd", "passphrase", "passcode":
		return true
	}
	return false
}

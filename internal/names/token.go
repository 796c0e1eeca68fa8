package names

// What must be unpredictable. A pass that looks for weak random numbers asks these functions of what receives such a
// number: a variable, a field, a parameter, or the function that returns it.
//
// 	sessionID := strconv.Itoa(rand.Int()) // Token("sessionID")
// 	func generateOTP() string             // Token("generateOTP")
// 	code := rand.Intn(1_000_000)          // Code("code"), if Grants of the names around it
//
// Token is wider than Secret: a salt or nonce is no secret, but may not be guessed. It is narrower where a name says that
// the value is found and not made (reads) or is made for tests (pretends). Names that are too common to say it alone, as
// code and state do, have functions of their own, and the caller asks what stands around them.

// tokenOf says what a token is by the word before it: those of lexers, of language models, of paged lists and of
// coins are no secrets.
func tokenOf(before []byte) Strength {
	switch string(before) {
	// lexers, parsers, templates
	case "next", "peek", "lookahead", "start", "end", "stop", "open", "opening", "close", "closing", "left", "right",
		"string", "ident", "identifier", "number", "int", "float", "bool", "char", "comment", "comma", "colon",
		"semicolon", "dot", "space", "whitespace", "newline", "eof", "delim", "delimiter", "separator", "sep",
		"keyword", "operator", "op", "literal", "punct", "word", "text", "tag", "attr", "attribute", "element",
		"doctype", "parse", "parser", "lex", "lexer", "syntax", "scan", "scanner", "go", "ast", "json", "xml", "html",
		"yaml", "template", "expr", "last", "first", "leading", "trailing", "begin", "illegal", "unknown", "format",
		"path", "route", "date", "search", "field", "line", "block", "match":
		return None
	// language models
	case "prompt", "completion", "total", "usage", "reasoning", "thinking",
		"bos", "eos", "pad", "mask", "cls", "unk", "special", "vocab", "max", "image", "audio":
		return None
	// paged lists, watches, locks, requests made once
	case "page", "paging", "pagination", "continue", "continuation", "cursor", "sync", "resume", "skip", "change",
		"cancel", "cancellation", "fencing", "fence", "consistency", "idempotency", "batch", "shard", "ring",
		"position", "offset", "since", "watch", "lock", "lease", "delta", "parent", "child", "folder", "node":
		return None
	// coins
	case "mint", "native", "fee", "quote", "staking", "stake", "lp", "reward", "swap", "governance", "erc", "nft",
		"gas", "collateral", "pool", "burn":
		return None
	// These may be anything: currentToken is one of a lexer, deviceToken an address for messages.
	case "current", "cur", "prev", "previous", "push", "device", "publish":
		return Possible
	}
	return Likely
}

// qualifiedToken knows the words before token that leave no doubt.
func qualifiedToken(before []byte) Strength {
	switch string(before) {
	case "access", "refresh", "auth", "api", "bearer", "session", "bot", "admin", "id", "oauth", "jwt", "secret",
		"personal", "deploy", "service", "vault", "github", "gitlab", "gh", "slack", "discord", "telegram",
		"npm", "pypi", "security", "authentication", "authorization", "login", "csrf", "xsrf", "join", "bootstrap",
		"user", "reset", "invite", "webhook", "root", "agent":
		return Certain
	}
	return None
}

// Token reports whether a value of this name, or the result of a function of this name, has to be
// unpredictable: secrets, and beyond them nonces, salts, session ids, codes that are sent to a user and links that grant
// access. It is meant to be asked of what receives a random value, so it also takes names such as pass
// and pin that would say too little elsewhere; key alone remains too vague.
func Token(name string) bool {
	var p phrase
	return p.split(name) && p.token()
}

// Maker is Token for a thing that makes tokens: a field SessionIDFunc, a type PasswordGenerator.
func Maker(name string) bool {
	var p phrase
	if !p.split(name) {
		return false
	}
	// SessionIDGeneratorFunc: generator and func are dropped, and the session id is left.
	for p.n > 1 && makes(p.at(p.n-1)) {
		p.n--
	}
	return p.token()
}

// makes reports whether a word is that of something that makes what the words before it say.
func makes(word []byte) bool {
	switch string(word) {
	case "generator", "gen", "generate", "func", "fn", "function", "factory", "provider", "maker", "creator", "issuer",
		"minter", "source", "service":
		return true
	}
	return false
}

// token is Token for a phrase.
func (p phrase) token() bool {
	// A token that is read is a word of the input; with read alone nothing is read.
	if p.n > 1 && reads(p.at(0)) {
		return false
	}
	for i := range p.n {
		if pretends(p.at(i)) {
			return false
		}
	}
	full := p // secret cuts the phrase, and the words it cuts matter below
	switch strength := p.secret(); {
	case strength >= Likely:
		return true
	// Made up at random, a pin is one; a key may still be one of a map.
	case strength == Possible:
		return generated(p.at(p.n - 1))
	}
	full.cut()
	head := full.n - 1
	for i := range head {
		if denies(full.at(i)) && string(full.at(i)) != "hash" { // a hash's salt is one
			return false
		}
	}
	return full.unpredictable(head)
}

// Session reports whether a name is that of a session's id, however it is written: sessionID, agentSessionIdStr, SESSION_ID. In a
// browser such an id is as good as a password; sessions of builds, of conversations and of UDP have ids that everybody may know.
func Session(name string) bool {
	var p phrase
	if !p.split(name) {
		return false
	}
	p.cut()
	last := string(p.at(p.n - 1))
	return last == "sessionid" || last == "id" && string(p.at(p.n-2)) == "session"
}

// State reports whether a name is that of a state and says no more of it than that it is made. That of an OAuth login
// has to be unpredictable; most others are no texts.
func State(name string) bool {
	var p phrase
	if !p.split(name) {
		return false
	}
	p.cut()
	if string(p.at(p.n-1)) != "state" {
		return false
	}
	switch string(p.at(0)) {
	// newState, randomState; but not newGameState, which has three words.
	case "state", "generate", "gen", "new", "make", "create", "random", "rand", "build":
		return p.n < 3
	}
	return false
}

// Code reports whether a name is that of a code, a pin or digits and says no more of it than how it is made, as code, newCode
// and sixDigitCode do. One that somebody logs in with has to be unpredictable, most others mean something: see Grants.
func Code(name string) bool {
	var p phrase
	if !p.split(name) || p.n == 0 {
		return false
	}
	p.cut()
	switch string(p.at(p.n - 1)) {
	case "code", "codes":
	default:
		return false
	}
	// All words before the noun say how it is made: exitCode and countryCode are none.
	for i := range p.n - 1 {
		switch string(p.at(i)) {
		case "new", "generate", "gen", "make", "create", "random", "rand", "build", "get", "next", "numeric", "number", "digit", "digits",
			"four", "six", "eight", "temp", "temporary", "one", "time", "the", "my":
		default:
			return false
		}
	}
	return true
}

// Grants reports whether a name says that a code which is made there lets in whoever knows it: otpService,
// passwordResetter, SendVerificationMail, package invite. It is asked of what is around a Code.
func Grants(name string) bool {
	var p phrase
	if !p.split(name) {
		return false
	}
	for i := range p.n {
		switch word := p.at(i); string(word) {
		case "resetter", "verifier", "inviter", "confirmer", "activator", "authenticator", "forgot", "forget", "twofactor", "passcode", "otps":
			return true
		// Right before a code these say that it grants something, and as words around one they say nothing.
		case "access", "device", "share", "sharing", "link": // each is found around codes of other kinds
		// Not the factor of a number: scale_factor.
		case "factor":
			return string(p.at(i-1)) == "two" || string(p.at(i-1)) == "second" || string(p.at(i-1)) == "multi"
		default:
			if grants(word) {
				return true
			}
		}
	}
	return false
}

// reads reports whether a name that begins with the word says that the value is found, not made: a parser's
// readToken returns a word of its input.
func reads(word []byte) bool {
	switch string(word) {
	case "read", "scan", "parse", "peek", "lex", "eat", "consume", "expect", "skip", "match", "decode", "extract":
		return true
	}
	return false
}

// pretends reports whether a word says that a thing is for tests and demonstrations, where anybody may guess it.
func pretends(word []byte) bool {
	switch string(word) {
	case "test", "tests", "testing", "sample", "dummy", "fake", "mock", "mocked", "example", "stub", "fixture", "bench":
		return true
	}
	return false
}

// generated reports whether a possible secret is one when somebody makes it up at random.
func generated(word []byte) bool {
	switch string(word) {
	case "pass", "pw", "psw", "pin", "mnemonic":
		return true
	}
	return false
}

// unpredictable reports whether word i is a noun for something that an attacker must not guess and that
// Secret does not know.
func (p *phrase) unpredictable(i int) bool {
	switch string(p.at(i)) {
	case "nonce", "nonces", "salt", "iv", "pepper", "csrf", "xsrf", "captcha", "sid", "passkey",
		"otpcode", "invitecode", "vcode", "vkey", "challenge", "psk", "pkce":
		return true
	// resetLink and inviteCode let in whoever has them; exitCode does not.
	case "code", "codes", "link", "url":
		return grants(p.at(i - 1))
	case "id", "ids":
		return string(p.at(i-1)) == "session" || string(p.at(i-1)) == "sess"
	case "cookie":
		return string(p.at(i-1)) == "session"
	// A key that opens one account once. Those that encrypt or sign are secrets already.
	case "key", "keys":
		switch string(p.at(i - 1)) {
		case "verify", "verification", "validation", "activation", "confirm", "confirmation", "recovery", "reset", "invite",
			"invitation", "enrollment", "join", "unlock", "share":
			return true
		}
	case "state":
		switch string(p.at(i - 1)) {
		case "oauth", "auth", "oidc", "login", "csrf", "sso", "saml":
			return true
		}
	case "verifier":
		return string(p.at(i-1)) == "code" || string(p.at(i-1)) == "pkce"
	case "vector":
		return string(p.at(i-1)) == "init" || string(p.at(i-1)) == "initialization"
	}
	return false
}

// grants reports whether a code or a link of this kind lets in whoever knows it.
func grants(before []byte) bool {
	switch string(before) {
	case "reset", "invite", "invitation", "verification", "verify", "confirm", "confirmation", "activation", "activate", "auth",
		"authorization", "access", "login", "recovery", "backup", "magic", "share", "sharing", "device", "security",
		"pairing", "otp", "sms", "mfa", "tfa", "oob", "email", "unlock", "redeem", "voucher", "coupon", "gift",
		"password", "capability", "secret", "unsubscribe", "captcha", "valid", "validation", "phone", "mobile", "mail",
		"register", "registration", "signup", "signin", "oauth", "join", "enrollment", "totp":
		return true
	}
	return false
}

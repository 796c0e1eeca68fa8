package names

// Functions that hide secrets, by their names. A verb anywhere in the name tells it, since such functions are also called
// logMasked or toRedactedString, and so do the forms of it: mask, masked, masker. A word that says the opposite decides
// against all others:
//
// 	maskToken(t), HashedPassword(p), StripCredentials(u) // what they return may be shown
// 	DecryptMasked(t)                                     // what it returns is the secret
//

// Redactor reports whether a function of this name hides what it is given: it masks, hashes or encrypts, or it
// takes the secret part away.
func (l *Lexicon) Redactor(name string) bool {
	var p phrase
	if !p.split(name) {
		return false
	}
	// Words of the user come first, but what unmasks is no redactor whatever the user's phrase ends in.
	found := l.redacts(&p)
	for i := range p.n {
		switch string(p.at(i)) {
		case "redact", "redacted", "redacts", "redacting", "redaction", "redactor",
			"mask", "masked", "masking", "masker", "censor", "censored", "obfuscate", "obfuscated", "obscure", "obscured",
			"scrub", "scrubbed", "scrubber", "sanitize", "sanitized", "sanitise", "sanitised", "sanitizer",
			"hide", "hidden", "conceal", "elide", "elided", "anonymize", "anonymized", "anonymise", "anonymised",
			"pseudonymize", "fingerprint", "hash", "hashed", "hmac", "digest", "checksum", "bcrypt", "scrypt",
			"encrypt", "encrypted", "seal", "sealed", "asterisks", "starred", "loggable":
			found = true
		case "unmask", "unmasked", "unredacted", "decrypt", "decrypted", "unseal", "reveal", "unhide", "plain", "plaintext":
			return false
		}
	}
	return found || p.takesAway()
}

// ToldRedactor reports whether the user says that functions of this name hide what they are given, which is believed whatever
// they do.
func (l *Lexicon) ToldRedactor(name string) bool {
	var p phrase
	return p.split(name) && l.redacts(&p)
}

// takesAway reports whether the name is that of removing secrets: stripPassword, WithoutCredentials, or of the form that
// is safe to show: SafeURL, LogSafe.
func (p *phrase) takesAway() bool {
	if p.n == 0 {
		return false
	}
	switch string(p.at(0)) {
	// safe alone says only that it is safe to call.
	case "safe":
		return p.n > 1
	case "log", "print":
		return p.n == 2 && string(p.at(1)) == "safe"
	case "strip", "remove", "drop", "trim", "omit", "without", "exclude", "clean", "clear", "cut", "no", "delete", "erase":
	default:
		return false
	}
	// A verb that takes away needs a secret as its object: trimSpace hides nothing, trimPassword does.
	for i := 1; i < p.n; i++ {
		// What a secret stands in, taken away as a whole: stripUserinfo, withoutAuth.
		switch string(p.at(i)) {
		case "sensitive", "userinfo", "auth", "secret", "secrets":
			return true
		}
		if p.core(i) >= Likely {
			return true
		}
	}
	return false
}

// AsksForSecret reports whether a function's name says that it is asked whether something is a secret or is to be hidden:
// isSensitive, isSecretEnvVar, shouldRedact.
func AsksForSecret(name string) bool {
	var p phrase
	if !p.split(name) || p.n < 2 {
		return false
	}
	switch string(p.at(0)) {
	case "is", "has", "should", "must", "contains", "needs", "looks":
	default:
		return false
	}
	for i := 1; i < p.n; i++ {
		switch string(p.at(i)) {
		case "sensitive", "secret", "secrets", "confidential", "redact", "redacted", "mask", "masked", "hide", "hidden", "credential", "credentials", "private":
			return true
		}
	}
	return false
}

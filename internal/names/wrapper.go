package names

// Types that keep a secret from being shown, and the methods by which it comes out again:
//
// 	type Sensitive struct{ v string }                // Wrapper
// 	func (s Sensitive) String() string { return "***" }
// 	func (s Sensitive) Reveal() string { return s.v } // Reveals
//
// What String returns is harmless by its summary. That the result of Reveal is a secret, only the names tell.

// Reveals reports whether a method's name says that it shows what is hidden elsewhere.
func Reveals(method string) bool {
	var p phrase
	if !p.split(method) {
		return false
	}
	switch string(p.at(0)) {
	case "reveal", "expose", "unmask", "unredacted", "unredact", "plaintext", "plain", "cleartext", "unhide", "unseal":
		return true
	}
	return false
}

// Unwraps reports whether a method's name says that it returns what its receiver is about.
func Unwraps(method string) bool {
	// By the whole name, since these are words that other methods begin with: GetName.
	switch method {
	case "Unwrap", "Value", "Get", "Raw", "Text", "Bytes", "Data", "Val", "Secret", "Password", "Token":
		return true
	}
	return Reveals(method)
}

// Wrapper reports whether a type's name says that it keeps others from showing what is in it.
func Wrapper(name string) bool {
	switch name {
	case "Sensitive", "Redacted", "Confidential", "Masked", "Hidden", "SensitiveString", "RedactedString", "Obfuscated":
		return true
	}
	return false
}

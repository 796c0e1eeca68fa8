package charset

// CharsBy returns the characters of a text that a rule of a struct's tag lets through, as the validator packages name them:
//
//	type Form struct {
//		Name string `validate:"required,alphanum"`
//	}
//
// It returns false for rules that say nothing of characters, or that are not known. The sets are not smaller than what the
// validators accept: hexadecimal numbers may begin with 0x, hosts have dots.
func CharsBy(rule string) (Charset, bool) {
	const digits, letters = "0123456789", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	switch rule {
	case "alpha":
		return CharsOf(letters), true
	case "alphanum":
		return CharsOf(letters + digits), true
	case "number":
		return CharsOf(digits), true
	case "numeric":
		return CharsOf(digits + "+-."), true
	case "hexadecimal":
		return CharsOf(letters + digits), true
	case "uuid", "uuid3", "uuid4", "uuid5", "uuid_rfc4122", "hostname", "fqdn", "ipv4", "semver":
		return CharsOf(letters + digits + "-.+"), true
	case "ip", "ipv6", "mac":
		return CharsOf(letters + digits + "-.:"), true
	}
	return Charset{}, false
}

package charset

// CharsBy returns the characters of a text that a rule of the validator lets through.
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

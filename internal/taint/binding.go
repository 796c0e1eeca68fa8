package taint

import (
	"go/types"
	"reflect"
	"strings"

	"github.com/secvet/secvet/internal/model"
)

// boundBy says what a field of a struct is clean for by its tag "binding": gin decodes a request into such a struct only
// if the fields are what their tags say. Other tags are for validators that somebody must call.
func boundBy(x types.Type, n int) (sinks model.Sinks) {
	s := structOf(x)
	if s == nil || n >= s.NumFields() || !isString(s.Field(n).Type()) {
		return 0
	}
	rules, ok := reflect.StructTag(s.Tag(n)).Lookup("binding")
	if !ok {
		return 0
	}
	for rule := range strings.SplitSeq(rules, ",") {
		if chars, ok := charsBy(rule); ok {
			sinks |= chars.harmless()
		}
		if strings.HasPrefix(rule, "oneof=") {
			sinks |= settled
		}
	}
	return sinks
}

// charsBy returns the characters of a text that a rule of the validator lets through.
func charsBy(rule string) (charset, bool) {
	const digits, letters = "0123456789", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	switch rule {
	case "alpha":
		return charsOf(letters), true
	case "alphanum":
		return charsOf(letters + digits), true
	case "number":
		return charsOf(digits), true
	case "numeric":
		return charsOf(digits + "+-."), true
	case "hexadecimal":
		return charsOf(letters + digits), true
	case "uuid", "uuid3", "uuid4", "uuid5", "uuid_rfc4122", "hostname", "fqdn", "ipv4", "semver":
		return charsOf(letters + digits + "-.+"), true
	case "ip", "ipv6", "mac":
		return charsOf(letters + digits + "-.:"), true
	}
	return charset{}, false
}

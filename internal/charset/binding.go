package charset

import (
	"strings"

	"github.com/secvet/secvet/internal/model"
)

// CleanBy returns the kinds of sink that a text is clean for that follows the rules of a validator, as they stand in a struct's
// tag: "required,uuid", "oneof=asc desc". They hold together, so that what each is clean for is added up. A rule that the
// text need not be there changes nothing, because the empty text harms nobody. Behind "dive" stands what holds of elements.
func CleanBy(rules string) (sinks model.Kinds) {
	for rule := range strings.SplitSeq(rules, ",") {
		if rule == "dive" {
			break
		}
		if chars, ok := CharsBy(rule); ok {
			sinks |= chars.Harmless()
		}
		if strings.HasPrefix(rule, "oneof=") && !strings.Contains(rule, "|") {
			sinks |= model.ByCharacters
		}
	}
	return sinks
}

// CleanElements is CleanBy for the elements of a list: "min=1,dive,alphanum".
func CleanElements(rules string) model.Kinds {
	_, rules, _ = strings.Cut(","+rules+",", ",dive,")
	return CleanBy(rules)
}

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
	case "uuid", "uuid3", "uuid4", "uuid5", "uuid_rfc4122":
		return CharsOf(letters + digits + "-"), true
	case "hostname", "fqdn", "ipv4", "semver":
		return CharsOf(letters + digits + "-.+"), true
	case "ip", "ipv6", "mac":
		return CharsOf(letters + digits + "-.:"), true
	}
	return Charset{}, false
}

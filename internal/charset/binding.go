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
			sinks |= chars.Harmless() & model.AllKinds
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
// validators accept: hexadecimal numbers may begin with 0x, hosts have dots, addresses brackets.
func CharsBy(rule string) (Charset, bool) {
	const digits, letters = "0123456789", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	switch rule {
	case "alpha", "alphaunicode":
		return CharsOf(letters), true
	case "alphanum", "alphanumunicode", "hexadecimal", "ulid", "mongodb", "md5", "sha256", "sha512":
		return CharsOf(letters + digits), true
	case "number":
		return CharsOf(digits), true
	case "numeric", "e164", "latitude", "longitude":
		return CharsOf(digits + "+-."), true
	case "uuid", "uuid3", "uuid4", "uuid5", "uuid_rfc4122", "uuid3_rfc4122", "uuid4_rfc4122", "uuid5_rfc4122":
		return CharsOf(letters + digits + "-"), true
	case "base64url", "base64rawurl", "jwt":
		return CharsOf(letters + digits + "-_=."), true
	case "hostname", "hostname_rfc1123", "fqdn", "ipv4", "ip4_addr", "semver":
		return CharsOf(letters + digits + "-.+"), true
	case "ip", "ipv6", "ip_addr", "ip6_addr", "mac", "hostname_port", "tcp_addr":
		return CharsOf(letters + digits + "-.:[]"), true
	case "email": // the part before the "@" may be quoted, and have all that stands in one line
		return CharsOf("\r\n").Not(), true
	case "printascii":
		return CharsOf("\r\n\t\x00\x1b").Not(), true
	}
	if more, ok := strings.CutPrefix(rule, "alphanum"); ok {
		return CharsOf(letters + digits + signsIn(more)), true
	}
	if bad, ok := strings.CutPrefix(rule, "excludesall="); ok && bad != "" && !strings.Contains(bad, "0x") { // a comma is written 0x2C
		return CharsOf(bad).Not(), true
	}
	return Charset{}, false
}

// signsIn returns the signs that a rule of a program's own lets through beside letters and digits. It says by its name which are there that
// could do harm: alphanumdash, alphanum_dots.
func signsIn(name string) string {
	signs := "-_"
	if strings.Contains(name, "dot") {
		signs += "."
	}
	if strings.Contains(name, "space") {
		signs += " "
	}
	return signs
}

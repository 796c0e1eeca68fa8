package hardcodedsecret

import "strings"

// isPlaceholder reports whether a value stands for a secret that somebody will put there.
func isPlaceholder(value string) bool {
	if hasPlaceholder(value) || isFramed(value) || isFilled(value) || isRow(value) || isDocumented(value) || isPublic(value) {
		return true
	}
	if plain := decoded(value); plain != value && hasPlaceholder(plain) {
		return true
	}
	return isStem(value, "test", "foo", "bar", "baz", "abc", "none", "null", "nil", "true", "false", "key", "token", "secret", "value")
}

// hasPlaceholder reports whether a value has a word in it that says so.
func hasPlaceholder(value string) bool {
	for _, word := range [...]string{"changeme", "change-me", "change_me", "placeholder", "redacted", "example", "your", "xxx", "***",
		"todo", "fixme", "replace", "insert", "dummy", "fake", "mock", "sample", "hidden", "undefined", "foobar", "not-set", "notset",
		"..."} {
		if indexFold(value, word) >= 0 {
			return true
		}
	}
	return false
}

// frames are the signs between which a text stands that somebody replaces.
var frames = [...][2]string{{"__", "__"}, {"@", "@"}, {"%", "%"}, {"{", "}"}, {"<", ">"}, {"[", "]"}, {"$(", ")"}, {"${", "}"}, {"#{", "}"}, {"##", "##"}, {"$", "$"}, {"%(", ")s"}}

// isFramed reports whether a value is one word or some between the signs of templates: __client_secret__, {{ .Secret }}, @@secret@@.
func isFramed(value string) bool {
	for _, f := range frames {
		inner, ok := strings.CutPrefix(value, f[0])
		if !ok {
			continue
		}
		if inner, ok = strings.CutSuffix(inner, f[1]); ok {
			// A second pair, as of {{ and @@, and what Go's templates begin a field with.
			inner = strings.Trim(inner, "@%{}<>[]_ .")
			return len(inner) >= minFramed && isWords(strings.ReplaceAll(inner, " ", "_"))
		}
	}
	return false
}

// minFramed is from how many characters on what stands between such signs is a word.
const minFramed = 3

// publicPrefixes are those of keys that their makers hand out for web pages and for programs that everybody has: PostHog's project keys,
// the publishable keys of Stripe and others, Mapbox' public tokens.
var publicPrefixes = [...]string{"phc_", "pk_live_", "pk_test_", "pk.eyJ", "FLWPUBK"}

// isPublic reports whether a value is a key that everybody may read, by its kind.
func isPublic(value string) bool {
	for _, prefix := range publicPrefixes {
		if strings.HasPrefix(value, prefix) {
			return true
		}
	}
	return false
}

// isFilled reports whether a value is one letter over and over, perhaps behind the prefix that such keys have: SCWXXXXXXXXXXXXX. It is
// there to have the right form, and opens nothing.
func isFilled(value string) bool {
	n := len(value)
	for n > 0 && value[n-1] == value[len(value)-1] {
		n--
	}
	run := len(value) - n
	return run >= minFilled && run*3 >= len(value)*2
}

// minFilled is from how many of the same letters on a value is a placeholder. A password such as 111111 has fewer.
const minFilled = 8

// isStem reports whether the value without the digits at its end is one of the words.
func isStem(value string, words ...string) bool {
	stem := strings.TrimRight(value, "0123456789")
	for _, word := range words {
		if strings.EqualFold(stem, word) {
			return true
		}
	}
	return false
}

// isDefaultPassword knows the passwords that products are delivered with and that attackers try first. They have no
// secret's shape, and a program that sets one has the flaw all the same.
func isDefaultPassword(value string) bool {
	switch strings.ToLower(value) {
	case "admin", "administrator", "root", "toor", "guest", "changeme", "change-me", "change_me", "changeit", "change_this",
		"letmein", "welcome", "qwerty", "qwertyuiop", "iloveyou", "postgres", "mysql", "mariadb", "rabbitmq", "minioadmin",
		"passw0rd", "p@ssw0rd", "p@ssword", "pa$$word", "pa$$w0rd", "sysadmin", "superuser", "supersecret", "topsecret", "secretpassword",
		"mypassword", "my-password", "adminadmin", "rootroot", "123456", "1234567", "12345678", "123456789", "1234567890",
		"123", "1234", "12345", "123123", "111111", "000000", "112233", "abc123", "abcd1234", "raspberry", "default_password", "defaultpassword",
		"admin123", "admin1234", "root123", "root1234", "password1", "password12", "password123", "password1234", "pass123", "pass1234",
		"test123", "test1234", "user123", "qwerty123", "welcome1", "welcome123", "hunter2", "monkey", "dragon", "master",
		"secret123", "elastic", "kibanaadmin", "tomcat", "s3cret", "sup3rs3cr3t":
		return true
	}
	return false
}

// isDocumented knows the keys that vendors publish for everybody: those of the storage and database emulators.
func isDocumented(value string) bool {
	return strings.HasPrefix(value, "Eby8vdM02xNO") || strings.HasPrefix(value, "C2y6yDjf5/R+ob0N8A7C")
}

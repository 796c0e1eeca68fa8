package secret

import (
	"strings"

	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// A constant is judged by its characters alone. The rule takes what looks like a password or a key and leaves out what
// programs have beside them:
//
// 	"hunter2!", "s3cr3t", "AKIA4EXAMPLE7"                            // real
// 	"DB_PASSWORD", "db_password1", "/run/secret2", "<token1>", "abc" // not

// LooksReal reports whether a constant text that a name calls a secret looks like one. Most do not: they are the name that
// the secret has elsewhere ("DB_PASSWORD", "token"), an address, a format, a sign for what is hidden ("***", "<redacted>") or
// a word. What people choose or machines make has letters and digits.
func LooksReal(e *taint.Package, text string) bool {
	if len(text) < minLiteral || len(text) > maxLiteral || strings.ContainsAny(text, " \t\n%<>*") || strings.HasPrefix(text, "/") || strings.Contains(text, "://") {
		return false
	}
	// The name of a secret, or of a variable of the environment: API_KEY_2.
	if ssautil.IsName(text) && (e.Words.SecretStrength(text) != names.None || strings.ToUpper(text) == text && strings.Contains(text, "_")) {
		return false
	}
	// A digit, and a letter: the one without the other is a word or a number.
	return strings.ContainsAny(text, "0123456789") && strings.ToLower(text) != strings.ToUpper(text)
}

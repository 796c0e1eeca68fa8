package secret

import (
	"strings"

	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// LooksReal reports whether a constant text that a name calls a secret looks like one. Most do not: they are the name that
// the secret has elsewhere ("DB_PASSWORD", "token"), an address, a format, a sign for what is hidden ("***", "<redacted>") or
// a word. What people choose or machines make has letters and digits.
func LooksReal(e *taint.Package, text string) bool {
	if len(text) < minLiteral || len(text) > maxLiteral || strings.ContainsAny(text, " \t\n%<>*") || strings.HasPrefix(text, "/") || strings.Contains(text, "://") {
		return false
	}
	if ssautil.IsName(text) && (e.Words.SecretStrength(text) != names.None || strings.ToUpper(text) == text && strings.Contains(text, "_")) {
		return false
	}
	return strings.ContainsAny(text, "0123456789") && strings.ToLower(text) != strings.ToUpper(text)
}

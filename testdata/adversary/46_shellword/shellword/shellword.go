// Package shellword writes texts so that a POSIX shell reads them as one word.
package shellword

import "strings"

// Quote puts s between single quotes.
func Quote(s string) string {
	s = strings.ReplaceAll(s, "\x00", "")
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

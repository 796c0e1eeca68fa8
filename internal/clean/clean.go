// Package clean makes text of strangers safe to print to a terminal.
package clean

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Text makes text from analyzed code safe to print to a terminal: whatever could move the cursor,
// change colours, set a title, start a line of its own or reorder text (escape sequences, control and
// bidirectional formatting characters, broken UTF-8) is shown as a Go escape.
func Text(s string) string {
	var b strings.Builder
	for rest := s; len(rest) > 0; {
		r, size := utf8.DecodeRuneInString(rest)
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, rest[0])
		case strconv.IsPrint(r):
			b.WriteString(rest[:size])
		default:
			quoted := strconv.QuoteRuneToASCII(r)
			b.WriteString(quoted[1 : len(quoted)-1])
		}
		rest = rest[size:]
	}
	return b.String()
}

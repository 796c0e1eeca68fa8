package lex_test

import (
	"testing"

	"github.com/secvet/secvet/internal/lex"
)

// TestExtents holds that the parts of a text that no token covers are blank, whatever its line ends are.
func TestExtents(t *testing.T) {
	for _, text := range []string{
		"x := `a\r\nb` /* c\r\nd */ // e\r\ny(\"f\")\r\n",
		"x := `a",
		"/* a",
		"// a",
		"\"a\n'b'",
		"a := 1.5i <<= b...",
	} {
		at := 0
		for _, tok := range lex.Tokens([]byte(text)) {
			for _, r := range text[at:tok.Start] {
				if r != ' ' && r != '\r' && r != '\n' {
					t.Errorf("%q: %q belongs to no token", text, r)
				}
			}
			if tok.Text != text[tok.Start:tok.End] {
				t.Errorf("%q: %q is not %q", text, tok.Text, text[tok.Start:tok.End])
			}
			at = tok.End
		}
	}
}

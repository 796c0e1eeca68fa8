package redact

import (
	"strings"
	"testing"
	"time"

	"github.com/secvet/secvet/internal/lex"
	"github.com/secvet/secvet/internal/lineartest"
)

// TestMaskingIsLinear holds that four times the text takes about four times the work, whatever is left open in it.
func TestMaskingIsLinear(t *testing.T) {
	for _, piece := range []string{"(", `f("a`, "`"} {
		for _, end := range []string{"", `"abcde",`, "\n"} {
			lineartest.Check(t, piece+end, 5000, 600*time.Millisecond, func(n int) {
				text := []byte(strings.Repeat(piece, n) + strings.Repeat(piece+end, n) + strings.Repeat(`"abcde",`, n))
				Code(File{Text: text, Tokens: lex.Tokens(text)}, Known{})
			})
		}
	}
}

package redact

import (
	"strings"
	"testing"
	"time"

	"github.com/secvet/secvet/internal/lex"
)

// TestMaskingIsLinear holds that four times the text takes about four times the work, whatever is left open in it.
func TestMaskingIsLinear(t *testing.T) {
	for _, piece := range []string{"(", `f("a`, "`"} {
		for _, end := range []string{"", `"abcde",`, "\n"} {
			linear(t, piece+end, func(n int) {
				text := []byte(strings.Repeat(piece, n) + strings.Repeat(piece+end, n) + strings.Repeat(`"abcde",`, n))
				Code(File{Text: text, Tokens: lex.Tokens(text)}, Known{})
			})
		}
	}
}

// linear fails where four times the size takes more than ten times as long, by the best of some attempts for each. Times
// of some milliseconds say nothing.
func linear(t *testing.T, what string, run func(n int)) {
	t.Helper()
	const size, quick = 5000, 600 * time.Millisecond
	a, b := time.Hour, time.Hour
	for range 8 {
		if b = min(b, took(run, 4*size)); b < quick {
			return
		}
		if a = min(a, took(run, size)); b < 10*a {
			return
		}
	}
	t.Errorf("%q: %v, and %v for four times as much", what, a, b)
}

func took(run func(int), n int) time.Duration {
	start := time.Now()
	run(n)
	return time.Since(start)
}

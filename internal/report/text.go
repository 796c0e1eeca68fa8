package report

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/secvet/secvet/internal/finding"
)

// Text is the format for terminals and editors: one line per finding, as compilers write theirs, then
// its steps, one a line and indented by a tab.
type Text struct{}

// Write writes the findings. Problems are not findings and go elsewhere: see Problems.
func (Text) Write(w io.Writer, result *finding.Result) error {
	out := bufio.NewWriter(w)
	for _, f := range result.Findings {
		fmt.Fprintf(out, "%s: %s(%s): %s [CWE-%d, severity %s, confidence %s]\n",
			Clean(f.Pos.String()), f.Analyzer, Clean(f.Category), Clean(f.Message), f.CWE, f.Severity, f.Confidence)
		for _, s := range f.Steps {
			fmt.Fprintf(out, "\t%s: %s\n", Clean(s.Pos.String()), Clean(s.Message))
		}
	}
	return out.Flush()
}

// Problems writes what kept packages from being analyzed, as the compiler would.
func Problems(w io.Writer, problems []finding.Problem) error {
	out := bufio.NewWriter(w)
	for _, p := range problems {
		fmt.Fprintln(out, Clean(p.String()))
	}
	return out.Flush()
}

// Clean makes text from analyzed code safe to print to a terminal: whatever could move the cursor,
// change colours, set a title, start a line of its own or reorder text (escape sequences, control and
// bidirectional formatting characters, broken UTF-8) is shown as a Go escape.
func Clean(s string) string {
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

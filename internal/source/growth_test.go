package source

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/redact"
)

// TestManyFindings holds that a text that many findings of another tool share is taken up once: it is as long as a file.
func TestManyFindings(t *testing.T) {
	dir := t.TempDir()
	linear(t, "findings", func(n int) {
		code := "package p\n\n// a place in no declaration\n\n" + strings.Repeat("var x = f(1, 2, 3)\n", n/4)
		if err := os.WriteFile(filepath.Join(dir, "p.go"), []byte(code), 0o600); err != nil {
			t.Fatal(err)
		}
		var list []finding.Finding
		for i := range n / 20 {
			p := finding.Position{File: "p.go", Line: 2, Column: 1}
			list = append(list, finding.Finding{Tool: "x", Category: fmt.Sprint("rule", i), Pos: p, End: p})
		}
		AnnotateBelow(list, dir, dir, new(redact.Values))
	})
}

// linear fails where four times the size takes more than ten times as long, by the best of some attempts for each. Times
// of some milliseconds say nothing.
func linear(t *testing.T, what string, run func(n int)) {
	t.Helper()
	const size, quick = 5000, 300 * time.Millisecond
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

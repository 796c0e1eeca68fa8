package source

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/lineartest"
	"github.com/secvet/secvet/internal/redact"
)

// TestManyFindings holds that a text that many findings of another tool share is taken up once: it is as long as a file.
func TestManyFindings(t *testing.T) {
	dir := t.TempDir()
	lineartest.Check(t, "findings", 5000, 300*time.Millisecond, func(n int) {
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

package weakrand

import (
	"testing"

	"golang.org/x/tools/go/analysis"
)

// TestIgnoresReader asks for which functions, and from which go line on, a weak reader does no harm.
func TestIgnoresReader(t *testing.T) {
	for _, c := range []struct {
		callee, line string
		want         bool
	}{
		{"rsa.GenerateKey", "1.26.0", true},
		{"ecdsa.GenerateKey", "1.27", true},
		{"rsa.GenerateKey", "1.25.7", false},
		{"rsa.GenerateKey", "", false},
		{"elliptic.GenerateKey", "1.26", false},
		{"box.GenerateKey", "1.26", false},
	} {
		if got := ignoresReader(c.callee, &analysis.Module{GoVersion: c.line}); got != c.want {
			t.Errorf("%s with go %s: %t, want %t", c.callee, c.line, got, c.want)
		}
	}
	if ignoresReader("rsa.GenerateKey", nil) {
		t.Error("of a package without a module nothing is known")
	}
}

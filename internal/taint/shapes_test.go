package taint_test

import (
	"go/token"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/shapes"
	"github.com/secvet/secvet/internal/taint"
)

// TestShapes holds of each shape of generated code that its flaws are found, in a small and in a larger instance, and that
// four times the size takes no more than six times the work, or ten times if the shape is steep. Work is counted in flows,
// not in time; for work that is quadratic the factor would be sixteen.
func TestShapes(t *testing.T) {
	for _, s := range shapes.All {
		t.Run(s.Name, func(t *testing.T) {
			small, large := s.Text(s.Least), s.Text(4*s.Least)
			a, b := solveFile(t, small), solveFile(t, large)
			if want, got := strings.Count(small, "// flaw"), places(a.Hits); got < want {
				t.Errorf("%d of %d flaws", got, want)
			}
			if want, got := strings.Count(large, "// flaw"), places(b.Hits); got < want {
				t.Errorf("%d of %d flaws", got, want)
			}
			most := 6.0
			if s.Steep {
				most = 10
			}
			if growth := float64(b.Work) / float64(a.Work) * float64(len(small)) / float64(len(large)) * 4; growth > most {
				t.Errorf("work grows from %d to %d, %.1f times for four times the code", a.Work, b.Work, growth)
			}
		})
	}
}

// places counts the places that hits are at.
func places(hits []*taint.Hit) int {
	seen := make(map[token.Pos]bool)
	for _, h := range hits {
		seen[h.At] = true
	}
	return len(seen)
}

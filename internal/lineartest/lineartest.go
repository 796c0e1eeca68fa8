// Package lineartest holds in tests that the cost of something grows with its size, and not with its square.
package lineartest

import (
	"testing"
	"time"

	"github.com/secvet/secvet/internal/rusage"
)

// Check fails where four times the size takes more than ten times the CPU, by the best of some attempts for each: what is
// quadratic takes sixteen times as much. CPU time, unlike the time on the clock, hardly grows while the machine has other work.
// Less than quick for the larger size says nothing, and passes.
func Check(t testing.TB, what string, size int, quick time.Duration, run func(n int)) {
	t.Helper()
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
	start := rusage.CPU()
	run(n)
	return rusage.CPU() - start
}

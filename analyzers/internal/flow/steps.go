package flow

import (
	"slices"

	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// Steps returns the way of the data from the source to the sink.
func Steps(h *taint.Hit) []summary.Step { return slices.Concat(h.Source.Steps, h.Steps) }

// GoesThrough reports whether the data goes through a library's function that a rule wants to hear of, by its name.
func GoesThrough(steps []summary.Step, wanted func(fn string) bool) bool {
	return slices.ContainsFunc(steps, func(s summary.Step) bool { return s.Kind == summary.Through && wanted(s.Func) })
}

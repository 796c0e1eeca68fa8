package flow

import (
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/taint"
)

// This file and sources.go are the only places that read what the engine has written for people. Rules ask here and branch
// on no text, so that what these functions return can become fields of the engine's steps and sources without a change of a rule.

// Steps returns the way of the data from the source to the sink.
func Steps(h *taint.Hit) []summary.Step { return slices.Concat(h.Source.Steps, h.Steps) }

// StepKind says how data goes on at a step.
type StepKind uint8

// The kinds of step.
const (
	Other    StepKind = iota
	Through           // in a call of a library's function and out again: filepath.Join(dir, name)
	Passed            // into a function of the program: its argument
	Returned          // out of a function of the program: its result
	Written           // out of a function of the program: what an argument points to
	Kept              // in a store of values by keys: a context, a session
)

// beginnings are what the engine's texts of steps begin with, by kind.
var beginnings = [...]string{Through: "through ", Passed: "passed to ", Returned: "returned by ", Written: "written by ", Kept: "kept by "}

// KindOf returns the kind of a step, and the name of the function that it is about, without its package.
func KindOf(s summary.Step) (kind StepKind, fn string) {
	for kind, begin := range beginnings {
		if fn, ok := strings.CutPrefix(s.Text, begin); ok && begin != "" {
			return StepKind(kind), fn
		}
	}
	return Other, ""
}

// GoesThrough reports whether the data goes through a library's function that a rule wants to hear of, by its name.
func GoesThrough(steps []summary.Step, wanted func(fn string) bool) bool {
	return slices.ContainsFunc(steps, func(s summary.Step) bool {
		kind, fn := KindOf(s)
		return kind == Through && wanted(fn)
	})
}

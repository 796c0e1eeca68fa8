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

// Shared reports whether three functions, one after another, have written the data into what their caller has, before it gets to the
// sink: a server with all that its handlers know. What is read from that need not be what was written. Two do so where a helper of a
// handler decodes a body by a helper of the framework.
//
//	srv.Start()      // written by Start, which it was by Serve, which it was by readLoop
//	use(srv.config)  // nothing that came by a connection
func Shared(h *taint.Hit) bool {
	written := 0
	for _, s := range Steps(h) {
		if s.Kind == summary.Written {
			written++
		}
	}
	return written > 2
}

package commandinjection

import (
	"github.com/secvet/secvet/internal/knowledge/shell"
	"github.com/secvet/secvet/internal/taint"
)

// obeys reports whether a call runs a program that can be told by an option to run another one, or to write where it
// should not. A program that is not constant is taken for one where the value was put into a longer argument: then a
// configuration wrote the command line, and most often it is a shell's.
func obeys(h *taint.Hit) bool {
	if h.Sink.Given.Line == "" {
		return h.Concat
	}
	return shell.Obeys(h.Sink.Given.Runs())
}

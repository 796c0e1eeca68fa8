// Package report writes findings for people and for tools: one file per format.
package report

import (
	"io"

	"github.com/secvet/secvet/internal/finding"
)

// A Format writes the outcome of a run. It is a function of its input: it decides nothing, filters
// nothing and reads nothing else.
type Format interface {
	Write(w io.Writer, result *finding.Result) error
}

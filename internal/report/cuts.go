package report

import (
	"fmt"
	"io"
	"slices"

	"github.com/secvet/secvet/internal/finding"
)

// Cuts lists the functions that a bound of the engine has cut, each with what was lost, in the order of their names.
func Cuts(w io.Writer, result *finding.Result) error {
	var lines []string
	for _, o := range result.Omissions {
		if o.Kind == finding.Cut {
			for _, name := range o.Names {
				lines = append(lines, Clean(name+": "+o.Reason))
			}
		}
	}
	slices.Sort(lines)
	for _, line := range lines {
		if _, err := fmt.Fprintln(w, line); err != nil {
			return err
		}
	}
	return nil
}

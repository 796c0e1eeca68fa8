package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/finding"
)

// Cuts says in a line how many functions each bound of the engine has cut, the most first. An ordinary program has hundreds,
// of libraries most of them: their names are for programs, which have them in the report in JSON.
func Cuts(w io.Writer, result *finding.Result) error {
	functions := make(map[string]int) // by what was lost
	for _, o := range result.Omissions {
		if o.Kind == finding.Cut {
			functions[o.Reason] += len(o.Names)
		}
	}
	if len(functions) == 0 {
		return nil
	}
	var parts []string
	for reason := range functions {
		parts = append(parts, reason)
	}
	slices.SortFunc(parts, func(a, b string) int { return cmp.Or(functions[b]-functions[a], cmp.Compare(a, b)) })
	for i, reason := range parts {
		parts[i] = fmt.Sprintf("%d × %s", functions[reason], reason)
	}
	_, err := fmt.Fprintln(w, Clean(fmt.Sprintf("%s; -json names them: %s", lessExact(result), strings.Join(parts, "; "))))
	return err
}

package summary

import (
	"cmp"
	"encoding/binary"
	"maps"
	"slices"
	"strings"
)

// Failures tell which packages could not be analyzed, or not all of them, so that nobody takes silence for safety. They
// stand before the summaries in the facts, since facts may be all that there is of a package. Failures of several
// imports are joined to one of each package, that with the least reason in the order of texts, so that the order of
// imports plays no part.
//
// Encoded they are a mark, their number and the two texts of each; behind them stand the summaries as they would be
// without.

// A Failure says that the analysis of a package, or of a part of it, has failed. It is a defect of the analysis, and
// what it costs are findings, also those of the packages that import the failed one; so it is reported wherever one of
// them is analyzed.
//
// go vet analyzes a package that was not asked for only to have its facts, and prints nothing of it; golangci-lint does
// likewise. So failures travel with the facts, from each package to those that import it, and stay there when a
// driver's cache keeps the facts: the next run reports the same.
type Failure struct {
	Package string // the import path
	Reason  string // which functions, and the first panic; never a value of the package's code
}

// failedMark begins the facts of a package if there are failures to tell. They stand before the summaries, in the
// clear, because importers read them of all their imports and the summaries only of those that they call.
const failedMark = "secvet failed "

// WithFailures puts failures before a package's summaries. It returns the summaries as they are if there are none.
func WithFailures(failures []Failure, summaries []byte) []byte {
	if len(failures) == 0 {
		return summaries
	}
	out := binary.AppendUvarint([]byte(failedMark), uint64(len(failures)))
	for _, f := range failures {
		out = appendText(appendText(out, f.Package), f.Reason)
	}
	return append(out, summaries...)
}

// SplitFailures is the reverse of WithFailures, for the facts of the package of. If the list of failures is broken, the
// facts are of no use, which is a failure of that package too.
func SplitFailures(data []byte, of string) (failures []Failure, summaries []byte) {
	text, ok := strings.CutPrefix(string(data[:min(len(data), len(failedMark))]), failedMark)
	if !ok || text != "" {
		return nil, data
	}
	r := &reader{rest: string(data[len(failedMark):])}
	for n := r.num(); n > 0 && !r.bad; n-- {
		if f := (Failure{r.raw(), r.raw()}); !r.bad {
			failures = append(failures, f)
		}
	}
	if r.bad {
		return []Failure{{of, NoFacts}}, nil
	}
	return failures, []byte(r.rest)
}

// NoFacts is the reason of a failure where an importer cannot read what is known of a package.
const NoFacts = "its facts do not decode"

// MergeFailures returns the failures of several lists, one of each package, in the order of their paths.
func MergeFailures(lists ...[]Failure) []Failure {
	known := make(map[string]Failure)
	for _, list := range lists {
		for _, f := range list {
			if old, ok := known[f.Package]; !ok || f.Reason < old.Reason {
				known[f.Package] = f
			}
		}
	}
	return slices.SortedFunc(maps.Values(known), func(a, b Failure) int { return cmp.Compare(a.Package, b.Package) })
}

// Failed returns the failures that a package's summaries tell of.
func Failed(path string, summaries []byte) []Failure {
	failures, _ := SplitFailures(summaries, path)
	return failures
}

// Unknown returns the summaries of a package that could not be summarised for a reason: nothing but that.
func Unknown(path, reason string) []byte {
	return WithFailures([]Failure{{path, reason}}, nil)
}

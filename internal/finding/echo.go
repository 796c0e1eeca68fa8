package finding

import (
	"slices"
	"strings"
)

// WithoutEchoes leaves out what is told twice: that a text is built from a parameter of an exported function, where
// another finding of the run tells how data from outside gets there.
func WithoutEchoes(list []Finding) []Finding {
	reached := make(map[echo]bool)
	for i := range list {
		if sink, ok := list[i].sink(); ok && !list[i].isOpen() {
			reached[sink] = true
		}
	}
	return slices.DeleteFunc(list, func(f Finding) bool {
		sink, ok := f.sink()
		return ok && f.isOpen() && reached[sink]
	})
}

// An echo is a sink as an analyzer knows it.
type echo struct {
	analyzer string
	at       Position
}

// sink returns the place where a finding's way ends.
func (f *Finding) sink() (echo, bool) {
	if len(f.Steps) == 0 {
		return echo{}, false
	}
	last := f.Steps[len(f.Steps)-1]
	return echo{f.Analyzer, last.Pos}, strings.HasPrefix(last.Message, "sink: ")
}

// isOpen reports whether a finding's way begins with whatever callers may give.
func (f *Finding) isOpen() bool {
	return f.Category == "built" && strings.HasPrefix(f.Steps[0].Message, "source: parameter ")
}

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
		if list[i].isOpen() {
			continue
		}
		for _, sink := range list[i].sinks() {
			reached[sink] = true
		}
	}
	return slices.DeleteFunc(list, func(f Finding) bool {
		sinks := f.sinks()
		return len(sinks) > 0 && f.isOpen() && !slices.ContainsFunc(sinks, func(s echo) bool { return !reached[s] })
	})
}

// An echo is a sink as an analyzer knows it.
type echo struct {
	analyzer string
	at       Position
}

// sinks returns the places where a finding's way ends: one, or several where a call leads to more than one sink.
func (f *Finding) sinks() (all []echo) {
	for _, s := range f.Steps {
		if strings.HasPrefix(s.Message, "sink: ") {
			all = append(all, echo{f.Analyzer, s.Pos})
		}
	}
	return all
}

// isOpen reports whether a finding's way begins with whatever callers may give.
func (f *Finding) isOpen() bool {
	return f.Category == "built" && len(f.Steps) > 0 && strings.HasPrefix(f.Steps[0].Message, "source: parameter ")
}

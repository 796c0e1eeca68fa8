package summary

import (
	"slices"
)

// OriginID numbers an origin of an engine.
type OriginID uint32

type Flags uint16

// How a flow came.
const (
	Concat         Flags = 1 << iota // became a part of a longer text on the way
	Exact                            // no step of the way is a guess
	Unchanged                        // no step of the way changed the value: it was only copied
	ConcatInCallee                   // became a part of a longer text in a function that it was passed to
	Whole                            // did not fill a structure by reflection: it may be in fields that are not exported
	Named                            // did not fill a structure from JSON: it may be in fields that JSON leaves out

	Erred   // became the text of an error
	Untyped // was printed by something that did not know its type: with all its parts, whatever they are

	Unjoined // was not joined with others on the way, see joined

	Fresh = Exact | Unchanged | Whole | Named | Unjoined
)

// A TraceStep is one step of a flow's way that a reader wants to see.
type TraceStep struct {
	Prev *TraceStep
	At   Site
	Text string
}

// Shorten leaves out the middle of a way that is too long to tell.
func Shorten(steps []Step) []Step {
	if len(steps) <= maxHops {
		return steps
	}
	return slices.Delete(steps, maxHops/2, len(steps)-maxHops/2)
}

// Steps lists a way from its start, at most maxHops of it.
func (h *TraceStep) Steps() []Step {
	var out []Step
	for ; h != nil && len(out) < maxHops; h = h.Prev {
		out = append(out, Step{h.At, h.Text})
	}
	slices.Reverse(out)
	return out
}

package summary

import (
	"slices"
)

// Flags say how a flow came. They are joined by union where flows of one origin meet, so that each flag speaks for the
// best flow: Exact is set if one path to here needs no guess, Unchanged if one only copied. Flags that a step takes away
// (Fresh) are cleared on that path alone; flags that a step adds (Concat, Erred) stay set for all that comes behind it.

// OriginID numbers an origin, where flows begin, in the analysis of one package. 0 is none.
type OriginID uint32

// Flags say how a flow came, a bit each.
type Flags uint16

// The flags. A flow begins Fresh; Whole and Named are what a decoder takes away.
const (
	Concat         Flags = 1 << iota // became a part of a longer text (a concatenation)
	Exact                            // no step of the trace is a guess
	Unchanged                        // no step of the trace changed the value: it was only copied
	ConcatInCallee                   // became a part of a longer text in a function that it was passed to
	Whole                            // did not fill a structure by reflection: it may be in fields that are not exported
	Named                            // did not fill a structure from JSON: it may be in fields that JSON leaves out

	Erred   // became the text of an error
	Untyped // was printed by something that did not know its type: with all its parts, whatever they are

	Unjoined // was not joined with others on the way because there was no room: what is joined may come from elsewhere

	Picked  // is not in the text itself, but has picked it from a list: words[rand.Intn(len(words))]
	Several // with Picked: more than one text that was picked so is in this one, and it has picked their order too

	Generic // with Untyped: its type was a parameter of the type or function, so that callers know it
	Printed // is in a text with all the parts that package fmt shows of it
	Encoded // is in a text with all the parts that package encoding/json writes of it

	Always // did not go through the default of a callback, which is used only if the callers give none
	Typed  // did not go through a method that runs only for callers who do not know the type in an interface

	// Fresh is what a flow begins with: nothing has happened to it.
	Fresh = Exact | Unchanged | Whole | Named | Unjoined | Always | Typed
)

// A TraceStep is the last step of a flow's trace, with those before it: a list that flows of one origin share from behind.
// It is for messages only, and no part of the lattice: two flows that differ in nothing else are one, so that a trace
// which grows in a loop keeps nothing from coming to rest.
type TraceStep struct {
	Prev  *TraceStep
	*Step // all flows that one instruction lets through share it
}

// Count returns how many steps of a trace are of a kind: with Passed, how many calls it goes through.
func Count(steps []Step, kind StepKind) (n int) {
	for i := range steps {
		if steps[i].Kind == kind {
			n++
		}
	}
	return n
}

// Shorten leaves out the middle of a trace that is too long for a message: how it begins and how it ends tell most.
func Shorten(steps []Step) []Step {
	if len(steps) <= maxTrace {
		return steps
	}
	return slices.Delete(steps, maxTrace/2, len(steps)-maxTrace/2)
}

// Steps lists a trace from its start: the last maxTrace steps of it. A nil trace has none.
func (h *TraceStep) Steps() []Step {
	var out []Step
	for ; h != nil && len(out) < maxTrace; h = h.Prev {
		out = append(out, *h.Step)
	}
	slices.Reverse(out)
	return out
}

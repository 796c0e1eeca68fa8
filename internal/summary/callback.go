package summary

import (
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
)

// A function that calls what it was given, a function or a method of an interface, says so in its summary.
// Its callers, who know what that is, let the data meet: what it is called with, and what it returns.

// A slot is what a function calls without knowing it: a part of a parameter that is a function, or a
// method of one that is an interface.
type Slot struct {
	In     Input
	Method string // its key; "" for a function
}

// key encodes a slot, so that inputs that come from one stay comparable.
func (s Slot) Key() string {
	var w writer
	w.input(s.In)
	w.text(s.Method)
	return string(w.out)
}

// slotOf decodes the key of a slot.
func SlotOf(key string) (Slot, bool) {
	r := reader{rest: key, key: true}
	s := Slot{r.input(), r.text()}
	return s, !r.bad && r.rest == ""
}

// name is the method's name.
func (s Slot) Name() string {
	name, _, _ := strings.Cut(s.Method, "#")
	return name
}

// A callEntry says that a slot is called, and what a part of one of the arguments is then.
type CallEntry struct {
	Slot  string // its key
	Arg   int    // the receiver of a method is the first; -1 where nothing is told but that it is called
	Path  access.Path
	In    Input   // what flows to the argument, or
	Src   *Source // a source that does
	Org   OriginID
	Clear model.Sinks
	Flags Flags
}

func (s *Summary) AddCall(e CallEntry) bool {
	for i := range s.Calls {
		if g := &s.Calls[i]; g.Slot == e.Slot && g.Arg == e.Arg && g.Path == e.Path && g.In == e.In && g.Src == e.Src {
			return Meet(&g.Clear, e.Clear, &g.Flags, e.Flags)
		}
	}
	if len(s.Calls) >= maxCalls {
		return s.Cut(CutCallbacks)
	}
	s.Calls = append(s.Calls, e)
	return true
}

// asks reports whether the function does anything with what a slot returns.
func (s *Summary) Asks(slot string) bool {
	return slices.ContainsFunc(s.Flows, func(e FlowEntry) bool { return e.In.Slot == slot }) ||
		slices.ContainsFunc(s.Sinks, func(e SinkEntry) bool { return e.In.Slot == slot }) ||
		slices.ContainsFunc(s.Calls, func(e CallEntry) bool { return e.In.Slot == slot })
}

// slots returns the keys of what the function calls without knowing it, each once.
func (s *Summary) Slots() []string {
	var out []string
	for i := range s.Calls {
		key := s.Calls[i].Slot
		for _, other := range out {
			if other == key {
				key = ""
				break
			}
		}
		if key != "" {
			out = append(out, key)
		}
	}
	return out
}

// argStep is the step to what the first argument of a call leads to, among the results: what is called may
// write there, or call it with something if it is a function.
const ArgStep = 0x7000

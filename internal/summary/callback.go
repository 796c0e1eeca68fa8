package summary

import (
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
)

// A function that calls what it was given, a function or a method of an interface, says so in its summary.
// Its callers, who know what that is, let the data meet: what it is called with, and what it returns.

// A Slot is what a function calls without knowing it: a part of a parameter that is a function, or a
// method of one that is an interface.
type Slot struct {
	In     Input
	Method string // its key; "" for a function
}

// Key encodes a slot, so that inputs that come from one stay comparable.
func (s Slot) Key() string {
	var w writer
	w.input(s.In)
	w.text(s.Method)
	return string(w.out)
}

// SlotOf decodes the key of a slot.
func SlotOf(key string) (Slot, bool) {
	r := reader{rest: key, key: true}
	s := Slot{r.input(), r.text()}
	return s, !r.bad && r.rest == ""
}

// Name is the method's name.
func (s Slot) Name() string {
	name, _, _ := strings.Cut(s.Method, "#")
	return name
}

// A Callback says that a slot is called, and what a part of one of the arguments is then.
type Callback struct {
	Slot   string // its key
	Arg    int    // the receiver of a method is the first; -1 where nothing is told but that it is called
	Path   access.Path
	In     Input   // what flows to the argument, or
	Source *Source // a source that does
	Origin OriginID
	Clear  model.Kinds
	Flags  Flags
}

func (s *Summary) AddCallback(e Callback) bool {
	for i := range s.Callbacks {
		if g := &s.Callbacks[i]; g.Slot == e.Slot && g.Arg == e.Arg && g.Path == e.Path && g.In == e.In && g.Source == e.Source {
			return Meet(&g.Clear, e.Clear, &g.Flags, e.Flags)
		}
	}
	if len(s.Callbacks) >= maxCalls {
		return s.Cut(CutCallbacks)
	}
	s.Callbacks = append(s.Callbacks, e)
	return true
}

// Asks reports whether the function does anything with what a slot returns.
func (s *Summary) Asks(slot string) bool {
	return slices.ContainsFunc(s.Flows, func(e Flow) bool { return e.In.Slot == slot }) ||
		slices.ContainsFunc(s.Sinks, func(e SinkEntry) bool { return e.In.Slot == slot }) ||
		slices.ContainsFunc(s.Callbacks, func(e Callback) bool { return e.In.Slot == slot })
}

// Slots returns the keys of what the function calls without knowing it, each once.
func (s *Summary) Slots() []string {
	var out []string
	for i := range s.Callbacks {
		key := s.Callbacks[i].Slot
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

// ArgStep is the step to what the first argument of a call leads to, among the results: what is called may
// write there, or call it with something if it is a function.
const ArgStep = 0x7000

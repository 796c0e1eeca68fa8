package summary

import (
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
)

// A function that calls what it was given, a function or a method of an interface, says so in its summary. Its callers, who
// know what that is, let the data meet: what it is called with, and what it returns.
//
//	func apply(f func(string) string, s string) string { return f(s) }
//
// The summary of apply names a callback by its slot: parameter 0. Callbacks says that its argument 0 is parameter 1, and
// Flows that its result 0, an Input with that slot, reaches result 0. What a callback returns may be called too, so that
// slots stand within slots.

// A Slot names a callback, what a function calls without knowing it: a part of a parameter or variable that is a
// function, or a method of one that is an interface.
type Slot struct {
	In     Input
	Method string // its key; "" for a function
}

// Key encodes a slot. Inputs hold the key and not the slot, so that they can be compared and be keys of maps though slots
// hold inputs.
func (s Slot) Key() string {
	var w writer
	w.input(s.In)
	w.text(s.Method)
	return string(w.out)
}

// SlotOf decodes the key of a slot, and reports whether it is one.
func SlotOf(key string) (Slot, bool) {
	r := reader{rest: key, key: true}
	s := Slot{r.input(), r.text()}
	return s, !r.bad && r.rest == ""
}

// Name is the method's name, without the number of its form: "Query" of "Query#1x2y".
func (s Slot) Name() string {
	name, _, _ := strings.Cut(s.Method, "#")
	return name
}

// A Callback says that a callback is called, and what a part of one of the arguments carries then.
type Callback struct {
	Slot   string // its key
	Arg    int    // the receiver of a method is the first; -1 for no more than that it is called
	Path   access.Path
	Words  string  // the constant words among the arguments of the same call, see WordsKey
	In     Input   // what flows to the argument, or
	Source *Source // a source that does
	Origin OriginID
	Clean  model.Kinds
	Flags  Flags
}

// AddCallback adds an entry and reports whether the summary has changed. Beyond maxCalls entries are lost (CutCallbacks).
func (s *Summary) AddCallback(e Callback) bool {
	for i := range s.Callbacks {
		if g := &s.Callbacks[i]; g.Slot == e.Slot && g.Arg == e.Arg && g.Path == e.Path && g.Words == e.Words && g.In == e.In && g.Source == e.Source {
			return Meet(&g.Clean, e.Clean, &g.Flags, e.Flags)
		}
	}
	if len(s.Callbacks) >= maxCalls {
		// There is room for what a call without words is given, if there is that already.
		if e.Words != "" {
			e.Words = ""
			return s.AddCallback(e)
		}
		return s.Cut(CutCallbacks)
	}
	s.Callbacks = append(s.Callbacks, e)
	return true
}

// A Word is a constant of a command line in a call of a callback, such as the name of a program: where it stands, and the
// text. It is what the others among the arguments mean, so that it is told with each of them. Words of two calls of one
// callback are kept apart that way:
//
//	r.Run("sh", "-c", "uptime")
//	r.Run("chown", owner, path) // path is no text for a shell
type Word struct {
	Arg  int
	Path access.Path
	Text string
}

// WordsKey encodes words, so that entries can be compared.
func WordsKey(words []Word) string {
	var w writer
	for _, word := range words {
		w.num(word.Arg)
		w.text(string(word.Path))
		w.text(word.Text)
	}
	return string(w.out)
}

// WordsOf decodes them.
func WordsOf(key string) (words []Word) {
	for r := (reader{rest: key}); r.rest != ""; {
		word := Word{r.index(), access.Path(r.text()), r.text()}
		if r.bad || len(word.Path)%2 != 0 || word.Path.Len() > access.MaxPath {
			return nil
		}
		words = append(words, word)
	}
	return words
}

// Asks reports whether the function does anything with what a callback returns.
func (s *Summary) Asks(slot string) bool {
	return slices.ContainsFunc(s.Flows, func(e Flow) bool { return e.In.Slot == slot }) ||
		slices.ContainsFunc(s.Sinks, func(e SinkEntry) bool { return e.In.Slot == slot }) ||
		slices.ContainsFunc(s.Callbacks, func(e Callback) bool { return e.In.Slot == slot })
}

// Slots returns the keys of the callbacks, each once, in the order in which they were added, which is that of the code.
func (s *Summary) Slots() []string {
	var out []string
	for i := range s.Callbacks {
		// There are few, so that a search is cheaper than a map.
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

// ArgStep is the step, among the results of a callback, to what its first argument leads to: what is called may write
// there, or call it with something if it is a function. It is more than any function has results.
const ArgStep = 0x7000

package summary

import (
	"slices"

	"github.com/secvet/secvet/internal/ssautil"
)

// The portable form of a summary, as importers are told it. Three things mean nothing in another package and are
// replaced: the numbers of constant keys of maps, by any element; package variables as SSA values, by their keys; and
// what is said of the function around a nested one, which is left out. All is made by value: the summaries of the package
// stay as they are, because others are exported while maps of them are ranged over, and facts must be the same in each
// run.
//
// Importers are told less than the package knows: what lies deep within an object counts as the whole of what it is in, and
// beyond a number of flows all lead to the whole output. Both are joins, so that it is coarser only.

// HasGen reports whether the summary says of an output already that it carries such a source: of sources that have one
// text and the same labels, importers need one, if it is no cleaner and no better guessed than b.
func (s *Summary) HasGen(b *Gen) bool {
	if b.Source == nil {
		return false
	}
	return slices.ContainsFunc(s.Gens, func(o Gen) bool {
		return o.Source != nil && o.Out == b.Out && o.Source.Text == b.Source.Text && o.Source.Labels == b.Source.Labels &&
			o.Clean&^b.Clean == 0 && b.Flags&^o.Flags == 0
	})
}

// WithoutOuter returns a copy of a nested function's summary without what it says of the function around.
func (s *Summary) WithoutOuter() *Summary {
	out := *s
	out.sinksOf = nil // the places are those of s
	out.Flows = slices.DeleteFunc(slices.Clone(s.Flows), func(f Flow) bool { return f.In.fromOuter() })
	out.Sinks = slices.DeleteFunc(slices.Clone(s.Sinks), func(k SinkEntry) bool { return k.In.fromOuter() })
	out.Callbacks = slices.DeleteFunc(slices.Clone(s.Callbacks), func(c Callback) bool {
		of, _ := SlotOf(c.Slot)
		return c.In.fromOuter() || of.In.fromOuter()
	})
	return &out
}

// BoundTo returns a copy of a method's summary for a method value that a function returns: what it says of its receiver is said of
// the inputs of the function around that are there, as of a nested function.
//
//	func (h *Handler) Routes() []Route { return []Route{{"/users", h.list}} } // h of list is h of Routes
//
// The receiver keeps its number, so that the parameters have theirs. What nothing is known of stays as it is.
func (s *Summary) BoundTo(receiver func(Input) []Input) *Summary {
	out := *s
	out.sinksOf = nil
	out.Flows, out.Sinks, out.Callbacks = nil, nil, nil
	for _, f := range s.Flows {
		for _, in := range f.In.boundTo(receiver) {
			f.In = in
			out.Flows = append(out.Flows, f)
		}
	}
	for _, k := range s.Sinks {
		for _, in := range k.In.boundTo(receiver) {
			k.In = in
			out.Sinks = append(out.Sinks, k)
		}
	}
	for _, c := range s.Callbacks {
		of, _ := SlotOf(c.Slot)
		for _, slot := range of.In.boundTo(receiver) {
			for _, in := range c.In.boundTo(receiver) {
				c.Slot, c.In = Slot{In: slot, Method: of.Method}.Key(), in
				out.Callbacks = append(out.Callbacks, c)
			}
		}
	}
	return &out
}

// boundTo returns what an input of a method is for a method value, see BoundTo. What a callback returns is that of the callback of
// what the receiver is.
func (in Input) boundTo(receiver func(Input) []Input) []Input {
	if in.Slot != "" {
		s, ok := SlotOf(in.Slot)
		if !ok {
			return []Input{in}
		}
		var out []Input
		for _, of := range s.In.boundTo(receiver) {
			bound := in
			bound.Slot = Slot{In: of, Method: s.Method}.Key()
			out = append(out, bound)
		}
		return out
	}
	if in.Outer || in.Index != 0 || in.Variable != "" {
		return []Input{in}
	}
	if to := receiver(in); len(to) > 0 {
		return to
	}
	return []Input{in}
}

// fromOuter reports whether the input, or the callback that it comes from, is of the function around.
func (in Input) fromOuter() bool {
	if in.Slot != "" {
		s, ok := SlotOf(in.Slot)
		return !ok || s.In.fromOuter()
	}
	return in.Outer
}

// Portable makes the output mean the same in other packages: a variable is named by its key.
func (out *Output) Portable() {
	if out.Kind == ToGlobal && out.Global != nil {
		out.Variable = ssautil.VariableKey(out.Global)
		out.Global = nil
	}
}

// EachType yields the keys of the types that values of interfaces are said to be of, also by functions that it returns.
// A package's facts pass on the methods of those types.
func (s *Summary) EachType(yield func(key string)) {
	for i := range s.Gens {
		if b := &s.Gens[i]; b.Type != "" {
			yield(b.Type)
		} else if b.Callee != nil {
			b.Callee.EachType(yield)
		}
	}
}

// AddFarFlow adds a flow as importers are told of it. An output that lies too deep counts as the whole of what it is in;
// behind room flows the whole input reaches the whole output, and behind twice as many it reports false: the flow is
// lost. Flows of a parameter into itself, such as a setter's from one field to another, are of little use to others and
// have less depth; what a builder puts into its document as it is, as b.Field(name, value), has more.
func (s *Summary) AddFarFlow(f Flow, room int) bool {
	f.Out.Portable()
	far := FarOutput
	switch {
	case f.Out.Kind == ToParam && f.In.Index == f.Out.Index:
		far = FarCallee
	case f.Out.Kind == ToParam && f.In.IsArgument() && f.In.Path == "":
		far = FarBuilt
	}
	if f.Out.Path.Len() > far {
		f.Out.Path, f.Flags = f.Out.Path[:2*far], f.Flags&^Unjoined
	}
	if len(s.Flows) >= room {
		f.In, f.Out.Path, f.Flags = f.In.Whole(), "", f.Flags&^Unjoined
	}
	if len(s.Flows) >= 2*room {
		return false
	}
	s.AddFlow(f)
	return true
}

// AddFarSink adds a sink as importers are told of it. Of twenty Query calls in a function, a few are enough to tell a caller that the
// argument must not come from outside.
func (s *Summary) AddFarSink(e SinkEntry) {
	same := 0
	for i := range s.Sinks {
		if g := &s.Sinks[i]; g.In == e.In && g.Sink.Kind == e.Sink.Kind && g.Sink.Callee == e.Sink.Callee {
			same++
		}
	}
	if same < MaxFarSinks {
		s.AddSink(e)
	}
}

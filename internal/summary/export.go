package summary

import (
	"slices"

	"github.com/secvet/secvet/internal/ssautil"
)

// tells reports whether the summary says of an output already that it carries such a source: one of those with
// the same name is enough for importers.
func (s *Summary) Tells(b *Birth) bool {
	if b.Src == nil {
		return false
	}
	return slices.ContainsFunc(s.Births, func(o Birth) bool {
		return o.Src != nil && o.Out == b.Out && o.Src.Text == b.Src.Text && o.Src.Labels == b.Src.Labels &&
			o.Clear&^b.Clear == 0 && b.Flags&^o.Flags == 0
	})
}

// withoutOuter returns the summary without what it says of the function around.
func (s *Summary) WithoutOuter() *Summary {
	out := *s
	out.Flows = slices.DeleteFunc(slices.Clone(s.Flows), func(f FlowEntry) bool { return f.In.fromOuter() })
	out.Sinks = slices.DeleteFunc(slices.Clone(s.Sinks), func(k SinkEntry) bool { return k.In.fromOuter() })
	out.Calls = slices.DeleteFunc(slices.Clone(s.Calls), func(c CallEntry) bool {
		of, _ := SlotOf(c.Slot)
		return c.In.fromOuter() || of.In.fromOuter()
	})
	return &out
}

// fromOuter reports whether the input, or the slot that it comes from, is of the function around.
func (in Input) fromOuter() bool {
	if in.Slot != "" {
		s, ok := SlotOf(in.Slot)
		return !ok || s.In.fromOuter()
	}
	return in.Outer
}

// portable makes the input mean the same in other packages.
func (in *Input) Portable() {
	in.Path = in.Path.Portable()
	if in.Slot != "" {
		in.Slot = PortableSlot(in.Slot)
	}
}

// portableSlot makes the slot mean the same in other packages.
func PortableSlot(key string) string {
	s, _ := SlotOf(key)
	s.In.Portable()
	return s.Key()
}

// portable makes the output mean the same in other packages.
func (out *Output) Portable() {
	out.Path = out.Path.Portable()
	if out.Kind == ToGlobal && out.Global != nil {
		out.Variable = ssautil.VariableKey(out.Global)
		out.Global = nil
	}
}

// eachType yields the keys of the types that values of interfaces are said to be of.
func (s *Summary) EachType(yield func(key string)) {
	for i := range s.Births {
		if b := &s.Births[i]; b.Typ != "" {
			yield(b.Typ)
		} else if b.Sum != nil {
			b.Sum.EachType(yield)
		}
	}
}

// portableGuards leaves out what is said of a map's constant keys, whose numbers mean nothing elsewhere.
func PortableGuards(guards []GuardEntry) []GuardEntry {
	return slices.DeleteFunc(slices.Clone(guards), func(g GuardEntry) bool { return g.Path.Portable() != g.Path })
}

// AddFarFlow adds a flow as importers are told of it: what leads too deep leads to the whole of what is there, and where
// there are too many they lead to all of it. It reports false if there is no room for that either.
func (s *Summary) AddFarFlow(f FlowEntry, room int) bool {
	f.In.Portable()
	f.Out.Portable()
	far := FarOutput
	if f.Out.Kind == ToParam && f.In.IndexStep == f.Out.IndexStep {
		far = FarCallee
	}
	if f.Out.Path.Len() > far {
		f.Out.Path, f.Flags = f.Out.Path[:2*far], f.Flags&^Exact
	}
	if len(s.Flows) >= room {
		f.In, f.Out.Path, f.Flags = f.In.Whole(), "", f.Flags&^Exact
	}
	if len(s.Flows) >= 2*room {
		return false
	}
	s.AddFlow(f)
	return true
}

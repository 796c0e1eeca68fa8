package summary

import (
	"fmt"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/model"
)

// Summaries for people: a line for each entry, sorted, as tests and the authors of models read them. Of the grammar,
// "param 1.0 -> result 0" is a flow of field 0 of the second parameter, "=>" leads to a sink, and notes in brackets say
// what happened on the way.

// FormatVersion names the format of facts. Facts of another version do not decode; drivers make their caches differ by it.
const FormatVersion = "4"

// Summaries is the one fact: what a package's functions do with data, encoded.
type Summaries struct{ Data []byte }

// AFact marks Summaries as a fact.
func (*Summaries) AFact() {}

// String shows what a package's functions do with data, a line for each entry, for tests and for people
// who write models. Failures and cuts stand there too.
func (s *Summaries) String() string {
	failures, data := SplitFailures(s.Data, "")
	var lines []string
	for _, f := range failures {
		lines = append(lines, "failed: "+f.Package+": "+f.Reason)
	}
	p, err := DecodePackage(data)
	if err != nil && len(data) > 0 {
		lines = append(lines, err.Error())
	}
	for _, c := range p.Cuts {
		lines = append(lines, c.String())
	}
	for key := range p.Entries {
		for _, line := range p.Get(key).lines() {
			lines = append(lines, key+": "+line)
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// lines describes a summary: "param 1 -> result 0 (built)", "param 1 => sql (*sql.DB).Query".
func (s *Summary) lines() []string {
	var out []string
	for _, f := range s.Flows {
		out = append(out, fmt.Sprintf("%s -> %s%s", f.In, f.Out, f.Flags.notes(f.Clean)))
	}
	for _, b := range s.Gens {
		out = append(out, fmt.Sprintf("%s -> %s%s", b.what(), b.Out, b.Flags.notes(b.Clean)))
		if b.Callee != nil {
			for _, line := range b.Callee.lines() {
				out = append(out, "its function: "+line)
			}
		}
	}
	for _, k := range s.Sinks {
		out = append(out, fmt.Sprintf("%s => %s %s%s", k.In, k.Sink.Kind, k.Sink.Callee, k.Flags.notes(0)))
	}
	for _, g := range s.Guards {
		out = append(out, fmt.Sprintf("guards param %d%s for %s", g.Index, g.Path, g.Sinks))
	}
	for _, c := range s.Callbacks {
		// That it is called at all is told by what it is called with.
		if c.Arg < 0 {
			continue
		}
		what := c.In.String()
		if c.Source != nil {
			what = fmt.Sprintf("%s %q", c.Source.Labels, c.Source.Text)
		}
		out = append(out, fmt.Sprintf("calls %s with arg %d%s = %s%s", slotText(c.Slot), c.Arg, c.Path, what, c.Flags.notes(c.Clean)))
	}
	return out
}

// what says what begins in the function: its labels and text, or the type, or that it is a function.
func (b *Gen) what() string {
	switch {
	case b.Source != nil:
		return fmt.Sprintf("%s %q", b.Source.Labels, b.Source.Text)
	case b.Type != "":
		return "type " + b.Type
	}
	return "function"
}

// slotText names a callback: "param 1", or "param 0.Query" for a method.
func slotText(key string) string {
	s, _ := SlotOf(key)
	if s.Method != "" {
		return s.In.String() + "." + s.Name()
	}
	return s.In.String()
}

// notes tells what happened to a flow: for which kinds it is clean, that it was concatenated, that a step is a guess.
func (fl Flags) notes(clear model.Kinds) string {
	var notes []string
	if clear != 0 {
		notes = append(notes, "clean "+clear.String())
	}
	if fl&Concat != 0 {
		notes = append(notes, "built")
	}
	if fl&Exact == 0 {
		notes = append(notes, "guessed")
	}
	if notes == nil {
		return ""
	}
	return " (" + strings.Join(notes, ", ") + ")"
}

// String is the input for people: "param 1.0", "variable p.V", "param 0 result .0".
func (in Input) String() string {
	s := fmt.Sprintf("param %d%s", in.Index, in.Path)
	if in.Variable != "" {
		s = fmt.Sprintf("variable %s%s", in.Variable, in.Path)
	}
	if in.Slot != "" {
		s = fmt.Sprintf("%s result %s", slotText(in.Slot), in.Path)
	}
	if in.Outer {
		s = "outer " + s
	}
	if in.Deep {
		s += " whole"
	}
	return s
}

// String is the output for people: "result 0", "param 1.2", "variable p.V".
func (out Output) String() string {
	switch out.Kind {
	case ToParam:
		return fmt.Sprintf("param %d%s", out.Index, out.Path)
	case ToGlobal:
		return fmt.Sprintf("variable %s%s", out.Variable, out.Path)
	}
	return fmt.Sprintf("result %d%s", out.Index, out.Path)
}

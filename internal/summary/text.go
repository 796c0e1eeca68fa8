package summary

import (
	"fmt"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/model"
)

// Summaries for people: a line for each entry, sorted, as tests and the authors of models read them. A line names the
// function and then says what one entry says of it:
//
//	p.join: param 0 -> result 0 (built)             // a flow, by concatenation
//	p.find: param 1.0 => sql (*sql.DB).Query        // field 0 of the second parameter reaches a sink
//	p.token: secret "env TOKEN" -> result 0         // a gen: a source of its own
//	p.valid: guards param 0 for path                // a guard
//	p.apply: calls param 0 with arg 0 = param 1     // a callback
//
// Notes in brackets say what happened on the way. The lines are no encoding: they leave out sites and traces.

// FormatVersion names the format of facts. Facts of another version do not decode; drivers make their caches differ by it.
const FormatVersion = "8"

// Summaries is the one fact: what a package's functions do with data, encoded.
type Summaries struct{ Data []byte }

// AFact marks Summaries as a fact.
func (*Summaries) AFact() {}

// String shows what a package's functions do with data, a line for each entry, for tests and for people who write
// models. Failures and cuts stand there too, and an error if the facts do not decode.
func (s *Summaries) String() string {
	failures, data := SplitFailures(s.Data, "")
	var lines []string
	for _, f := range failures {
		lines = append(lines, "failed: "+f.Package+": "+f.Reason)
	}
	// Only failures, if the package could not be analyzed at all.
	p, err := DecodePackage(data)
	if err != nil && len(data) > 0 {
		lines = append(lines, err.Error())
	}
	for _, c := range p.Cuts {
		lines = append(lines, c.String())
	}
	for key := range p.Entries {
		if strings.HasSuffix(key, SettingSuffix) {
			lines = append(lines, key+": "+p.Entries[key])
			continue
		}
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
		// What the function does that is returned.
		if b.Callee != nil {
			for _, line := range b.Callee.lines() {
				out = append(out, "its function: "+line)
			}
		}
	}
	// A double arrow, as a sink is where the way ends.
	for _, k := range s.Sinks {
		out = append(out, fmt.Sprintf("%s => %s %s%s", k.In, k.Sink.Kind, k.Sink.Callee, k.Flags.notes(0)))
	}
	for _, g := range s.Guards {
		out = append(out, fmt.Sprintf("guards param %d%s for %s%s", g.Index, g.Path, g.Sinks, g.given()))
	}
	for _, c := range s.Callbacks {
		// That it is called at all is told by what it is called with.
		if c.Arg < 0 {
			continue
		}
		// What flows to the argument: a source, or an input.
		what := c.In.String()
		if c.Source != nil {
			what = fmt.Sprintf("%s %q", c.Source.Labels, c.Source.Text)
		}
		out = append(out, fmt.Sprintf("calls %s with arg %d%s = %s%s", slotText(c.Slot), c.Arg, c.Path, what, c.Flags.notes(c.Clean)))
	}
	return out
}

// what says what begins in the function: a source by its labels and text, a type by its key, or that it is a function.
func (b *Gen) what() string {
	switch {
	case b.Source != nil:
		return fmt.Sprintf("%s %q", b.Source.Labels, b.Source.Text)
	case b.Type != "":
		return "type " + b.Type
	}
	return "function"
}

// slotText names a callback: "param 1", or "param 0.Query" for a method of an interface.
func slotText(key string) string {
	s, _ := SlotOf(key)
	if s.Method != "" {
		return s.In.String() + "." + s.Name()
	}
	return s.In.String()
}

// notes tells what happened to a flow: for which kinds it is clean, that it was concatenated, and that a step of it is
// a guess.
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

// String is the input for people: "param 1.0", "variable p.V", "param 0 result .0 whole".
func (in Input) String() string {
	s := fmt.Sprintf("param %d%s", in.Index, in.Path)
	if in.Variable != "" {
		s = fmt.Sprintf("variable %s%s", in.Variable, in.Path)
	}
	// A part of what a callback returns.
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
	// What is written to what a parameter points to.
	case ToParam:
		return fmt.Sprintf("param %d%s", out.Index, out.Path)
	case ToGlobal:
		return fmt.Sprintf("variable %s%s", out.Variable, out.Path)
	}
	return fmt.Sprintf("result %d%s", out.Index, out.Path)
}

// given says by which parameter a guard holds, or "" if it holds for certain.
func (g Guard) given() string {
	if g.Same == 0 {
		return ""
	}
	return fmt.Sprintf(" if param %d is the program's own", g.Same-1)
}

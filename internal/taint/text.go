package taint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/secvet/secvet/internal/model"
)

// String shows what a package's functions do with data, a line for each entry, for tests and for people
// who write models.
func (s *Summaries) String() string {
	failures, data := splitFailures(s.Data, "")
	var lines []string
	for _, f := range failures {
		lines = append(lines, "failed: "+f.Package+": "+f.Reason)
	}
	p, err := decodePackage(data)
	if err != nil && len(data) > 0 {
		lines = append(lines, err.Error())
	}
	for _, c := range p.cuts {
		lines = append(lines, c.String())
	}
	for key := range p.entries {
		for _, line := range p.get(key).lines() {
			lines = append(lines, key+": "+line)
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// lines describes a summary: "param 1 -> result 0 (built)", "param 1 => sql (*sql.DB).Query".
func (s *summary) lines() []string {
	var out []string
	for _, f := range s.flows {
		out = append(out, fmt.Sprintf("%s -> %s%s", f.in, f.out, f.flags.notes(f.clear)))
	}
	for _, b := range s.births {
		out = append(out, fmt.Sprintf("%s -> %s%s", b.what(), b.out, b.flags.notes(b.clear)))
		if b.sum != nil {
			for _, line := range b.sum.lines() {
				out = append(out, "its function: "+line)
			}
		}
	}
	for _, k := range s.sinks {
		out = append(out, fmt.Sprintf("%s => %s %s%s", k.in, k.sink.Kind, k.sink.Callee, k.flags.notes(0)))
	}
	for _, g := range s.guards {
		out = append(out, fmt.Sprintf("guards param %d%s for %s", g.index, g.path, g.sinks))
	}
	for _, c := range s.calls {
		if c.arg < 0 {
			continue
		}
		what := c.in.String()
		if c.src != nil {
			what = fmt.Sprintf("%s %q", c.src.Labels, c.src.Text)
		}
		out = append(out, fmt.Sprintf("calls %s with arg %d%s = %s%s", slotText(c.slot), c.arg, c.path, what, c.flags.notes(c.clear)))
	}
	return out
}

func (b *birth) what() string {
	switch {
	case b.src != nil:
		return fmt.Sprintf("%s %q", b.src.Labels, b.src.Text)
	case b.typ != "":
		return "type " + b.typ
	}
	return "function"
}

func slotText(key string) string {
	s, _ := slotOf(key)
	if s.method != "" {
		return s.in.String() + "." + s.name()
	}
	return s.in.String()
}

// notes tells what happened on the way of a flow.
func (fl flags) notes(clear model.Sinks) string {
	var notes []string
	if clear != 0 {
		notes = append(notes, "clean "+clear.String())
	}
	if fl&built != 0 {
		notes = append(notes, "built")
	}
	if fl&sure == 0 {
		notes = append(notes, "guessed")
	}
	if notes == nil {
		return ""
	}
	return " (" + strings.Join(notes, ", ") + ")"
}

func (in input) String() string {
	s := fmt.Sprintf("param %d%s", in.index, in.path)
	if in.variable != "" {
		s = fmt.Sprintf("variable %s%s", in.variable, in.path)
	}
	if in.slot != "" {
		s = fmt.Sprintf("%s result %s", slotText(in.slot), in.path)
	}
	if in.outer {
		s = "outer " + s
	}
	if in.deep {
		s += " whole"
	}
	return s
}

func (out output) String() string {
	switch out.kind {
	case toParam:
		return fmt.Sprintf("param %d%s", out.index, out.path)
	case toGlobal:
		return fmt.Sprintf("variable %s%s", out.variable, out.path)
	}
	return fmt.Sprintf("result %d%s", out.index, out.path)
}

// String writes a path's steps: ".2" is a field, "[]" an element, "[keys]" the keys of a map.
func (p path) String() string {
	var b strings.Builder
	for i := range p.len() {
		switch n := p.at(i); {
		case n == elemStep:
			b.WriteString("[]")
		case n == keyStep:
			b.WriteString("[keys]")
		case isKey(n):
			fmt.Fprintf(&b, "[key %d]", n-firstKey)
		default:
			fmt.Fprintf(&b, ".%d", n)
		}
	}
	return b.String()
}

package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/secvet/secvet/internal/finding"
)

// Text is the format for terminals and editors. A finding is a line as compilers write theirs, then its
// code, then its steps, indented by a tab, with theirs. Findings are grouped by file, and summed up at the
// end.
type Text struct {
	Color  bool   // whether to use colours
	Short  bool   // whether to write a line for each finding and nothing else
	Prefix string // what each finding's line begins with
	Width  int    // of the terminal, 0 if that is not known or there is none
}

// Write writes the findings. Problems are not findings and go elsewhere: see Problems.
func (t Text) Write(w io.Writer, result *finding.Result) error {
	out := textWriter{bufio.NewWriter(w), t.Color, t.Width}
	if t.Short {
		out.width = 0
	}
	for i, f := range result.Findings {
		if !t.Short {
			out.heading(result.Findings, i)
		}
		out.WriteString(t.Prefix)
		out.line(f)
		if !t.Short {
			out.explain(f)
		}
	}
	if !t.Short && len(result.Findings) > 0 {
		out.summary(result)
	}
	if !t.Short {
		out.omissions(result)
	}
	return out.Flush()
}

// tabStop is the width of the tab before a step, on all terminals.
const tabStop = 8

type textWriter struct {
	*bufio.Writer
	color bool
	width int
}

// heading begins the findings of a file, of which i is the first, or separates finding i from the one before.
func (w textWriter) heading(findings []finding.Finding, i int) {
	file := findings[i].Pos.File
	if i > 0 {
		fmt.Fprintln(w)
		if findings[i-1].Pos.File == file {
			return
		}
	}
	n := 1
	for i+n < len(findings) && findings[i+n].Pos.File == file {
		n++
	}
	fmt.Fprintf(w, "%s\n", w.paint(bold+underline, fmt.Sprintf("== %s: %s", Clean(file), plural(n, "finding"))))
}

// line writes what all lines of findings have.
func (w textWriter) line(f finding.Finding) {
	name := f.Analyzer
	if f.Category != "" {
		name += "(" + f.Category + ")"
	}
	level := severityColor(f.Severity.String())
	weakness := ""
	if f.CWE != 0 {
		weakness = fmt.Sprintf("CWE-%d, ", f.CWE)
	}
	generated := ""
	if f.Generated {
		generated = ", generated file"
	}
	more := f.MoreWays()
	if more != "" {
		more = " " + more
	}
	line := fmt.Sprintf("%s: %s: %s [%s%s, confidence %s%s]%s", w.paint(bold, Clean(f.Pos.String())), w.paint(level, Clean(name)),
		Clean(f.Message), weakness, w.paint(level, "severity "+f.Severity.String()), f.Confidence, generated, more)
	fmt.Fprintln(w, wrap(line, w.width, "    "))
}

// explain writes the code of the finding and the way that led to it.
func (w textWriter) explain(f finding.Finding) {
	w.code("", f.Code, []mark{{f.Pos, f.End}}, severityColor(f.Severity.String()))
	for i, s := range f.Steps {
		line := fmt.Sprintf("%s: %s", w.paint(dim, Clean(s.Pos.String())), Clean(s.Message))
		fmt.Fprintf(w, "\t%s\n", wrap(line, w.width-tabStop, "\t    "))
		if i+1 < len(f.Steps) && sameLine(s.Pos, f.Steps[i+1].Pos) {
			continue // one line of code for all of them
		}
		if i+1 == len(f.Steps) && i > 0 && sameLine(s.Pos, f.Pos) {
			break // it is the line that the explanation began with
		}
		var marks []mark
		for j := i; j >= 0 && sameLine(f.Steps[j].Pos, s.Pos); j-- {
			marks = append(marks, mark{f.Steps[j].Pos, f.Steps[j].Pos})
		}
		w.code("\t", s.Code, marks, cyan)
	}
	w.ways(f)
	for _, fix := range f.Fixes {
		fmt.Fprintf(w, "\t%s %s\n", w.paint(green, "fix:"), Clean(fix.Message))
	}
}

func sameLine(a, b finding.Position) bool { return a.File == b.File && a.Line == b.Line }

// Problem returns a problem as a text that may be shown.
func Problem(p finding.Problem) string { return redactor{}.problem(p).String() }

// Problems writes what kept packages from being analyzed, as the compiler would.
func Problems(w io.Writer, problems []finding.Problem) error {
	out := bufio.NewWriter(w)
	for _, p := range problems {
		fmt.Fprintln(out, Clean(Problem(p)))
	}
	return out.Flush()
}

// summary counts the findings by analyzer and severity.
func (w textWriter) summary(result *finding.Result) {
	rows := count(result.Findings, func(f finding.Finding) string { return f.Analyzer })
	width := len("total")
	for _, r := range rows {
		width = max(width, len(r.key))
	}
	fmt.Fprintf(w, "\n%s\n", w.paint(bold, verdict(result)))
	fmt.Fprintf(w, "  %-*s  high  medium  low\n", width, "")
	rows = append(rows, tally{"total", total(rows)})
	for _, r := range rows {
		fmt.Fprintf(w, "  %-*s", width, Clean(r.key))
		for i, level := range levels {
			cell := fmt.Sprintf("%*s%d", len(level)+2-len(fmt.Sprint(r.by[i])), "", r.by[i])
			if r.by[i] > 0 {
				cell = w.paint(severityColor(level), cell)
			}
			fmt.Fprint(w, cell)
		}
		fmt.Fprintln(w)
	}
}

// omissions says what was left out, a line for each reason, and before that how many findings there are where the
// summary has not.
func (w textWriter) omissions(result *finding.Result) {
	if len(result.Omissions) == 0 {
		return
	}
	if len(result.Findings) == 0 {
		fmt.Fprintln(w, w.paint(bold, verdict(result)))
	}
	for _, o := range brief(result) {
		fmt.Fprintln(w, wrap("note: "+Clean(omission(o, fewNames)), w.width, "    "))
	}
}

// Headline says in a line how many findings a result has, and where, and what was left out.
func Headline(result *finding.Result) string {
	return strings.Join(append([]string{verdict(result)}, clauses(result)...), "; ")
}

// verdict says how many findings a result has, and where, and whether something could not be analyzed.
func verdict(result *finding.Result) string {
	text, preposition := "no findings", " in "
	if n := len(result.Findings); n > 0 {
		files := count(result.Findings, func(f finding.Finding) string { return f.Pos.File })
		text, preposition = plural(n, "finding")+" in "+plural(len(files), "file"), " of "
	}
	if result.Packages > 0 {
		text += preposition + plural(result.Packages, "package")
	}
	if len(result.Problems) > 0 {
		text += "; not everything could be analyzed"
	}
	return text
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// A mark is a part of a line of code to point at.
type mark struct{ from, to finding.Position }

// code writes the line of an excerpt that the marks are on, and a line that points at them.
func (w textWriter) code(indent string, code finding.Excerpt, marks []mark, color string) {
	number := marks[0].from.Line
	line, ok := code.Line(number)
	if !ok {
		return
	}
	text, pointers := point(line, marks)
	fmt.Fprintf(w, "%s%s %s\n", indent, w.paint(dim, fmt.Sprintf("%5d |", number)), text)
	if strings.TrimSpace(pointers) != "" {
		fmt.Fprintf(w, "%s%s %s\n", indent, w.paint(dim, "      |"), w.paint(color, pointers))
	}
}

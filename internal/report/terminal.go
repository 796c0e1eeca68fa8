package report

import (
	"strings"
	"unicode"

	"github.com/secvet/secvet/internal/clean"
)

// The ways to stand out that every terminal knows.
const (
	bold      = "1"
	dim       = "2"
	underline = ";4"
	red       = "31"
	green     = "32"
	yellow    = "33"
	cyan      = "36"
)

func severityColor(severity string) string {
	switch severity {
	case "high":
		return "1;" + red
	case "medium":
		return "1;" + yellow
	}
	return "1;" + cyan
}

// paint puts text, which must be clean, into a colour.
func (w textWriter) paint(style, text string) string {
	if !w.color {
		return text
	}
	return "\x1b[" + style + "m" + text + "\x1b[0m"
}

// Clean makes text from analyzed code safe to print to a terminal.
func Clean(s string) string { return clean.Text(s) }

// Lines of code are shown with tabs of this width, and up to a width of maxWidth around what matters.
const (
	tab      = "    "
	maxWidth = 200
)

// point returns a line of code, clean and without its indentation, and a line that points at the marks: "^~~~".
func point(line string, marks []mark) (text, pointers string) {
	line, marks = dedent(line, marks, len(line)-len(strings.TrimLeft(line, " \t")))
	cells := []rune{}
	width := displayWidth(line)
	put := func(at int, r rune) {
		for len(cells) <= at {
			cells = append(cells, ' ')
		}
		if cells[at] != '^' {
			cells[at] = r
		}
	}
	first := width
	for _, m := range marks {
		if m.from.Column < 1 || m.from.Column > len(line)+1 {
			continue
		}
		start, end := displayWidth(line[:m.from.Column-1]), width
		if sameLine(m.from, m.to) {
			end = displayWidth(line[:min(max(m.to.Column-1, 0), len(line))])
		}
		put(start, '^')
		for at := start + 1; at < end; at++ {
			put(at, '~')
		}
		first = min(first, start)
	}
	return window(expand(line), string(cells), first)
}

// dedent takes white space off the beginning of a line, as far as no mark is there, and moves the marks.
func dedent(line string, marks []mark, n int) (string, []mark) {
	moved := make([]mark, len(marks))
	for _, m := range marks {
		n = min(n, max(m.from.Column-1, 0))
	}
	for i, m := range marks {
		m.from.Column -= n
		if sameLine(m.from, m.to) {
			m.to.Column -= n
		}
		moved[i] = m
	}
	return line[n:], moved
}

// window cuts a very long line and its pointers to what is around the first pointer.
func window(text, pointers string, first int) (string, string) {
	runes := []rune(text)
	if len(runes) <= maxWidth {
		return text, pointers
	}
	start := max(min(first-maxWidth/4, len(runes)-maxWidth), 0)
	end := min(start+maxWidth, len(runes))
	marks := []rune(pointers)
	return string(runes[start:end]), string(marks[min(start, len(marks)):min(end, len(marks))])
}

// expand returns a line of code as it is shown.
func expand(line string) string { return Clean(strings.ReplaceAll(line, "\t", tab)) }

// displayWidth returns how many columns of a terminal a part of a line takes.
func displayWidth(line string) (n int) {
	for _, r := range expand(line) {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me):
		case isWide(r):
			n += 2
		default:
			n++
		}
	}
	return n
}

// wrap breaks a line that is wider than a terminal between words, and begins what follows with an indentation. It
// leaves the line as it is where the width is not known, or too small for anything.
func wrap(line string, width int, indent string) string {
	const least = 40
	if width < least {
		return line
	}
	var b strings.Builder
	at := 0
	for i, word := range strings.Split(line, " ") {
		n := displayWidth(unpainted(word))
		switch {
		case i == 0:
		case at+1+n > width:
			b.WriteString("\n" + indent)
			at = len(indent)
		default:
			b.WriteByte(' ')
			at++
		}
		b.WriteString(word)
		at += n
	}
	return b.String()
}

// unpainted returns text without what paint put into it.
func unpainted(text string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(text, "\x1b[")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		_, text, _ = strings.Cut(rest, "m")
	}
}

// isWide reports whether terminals give a character two columns: the scripts of East Asia, and emoji.
func isWide(r rune) bool {
	return r >= 0x1100 && (r <= 0x115F || r >= 0x2E80 && r <= 0xA4CF || r >= 0xAC00 && r <= 0xD7A3 ||
		r >= 0xF900 && r <= 0xFAFF || r >= 0xFE30 && r <= 0xFE6F || r >= 0xFF00 && r <= 0xFF60 ||
		r >= 0xFFE0 && r <= 0xFFE6 || r >= 0x1F300 && r <= 0x1FAFF || r >= 0x20000 && r <= 0x3FFFD)
}

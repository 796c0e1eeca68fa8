package main

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	textdiff "github.com/rogpeppe/go-internal/diff"

	"github.com/secvet/secvet/internal/redact"
	"github.com/secvet/secvet/internal/report"
)

// writeDiff writes how a file changes, as the tool diff does, for people to look at: the lines are those of reports, without
// secrets, and what a terminal would act on is shown as a Go escape. Where lines differ is decided by what they are, and
// only then each is shown as it may be: a change inside of what is hidden is still one.
func writeDiff(w io.Writer, name string, before, after []byte, secrets *redact.Values) error {
	name = redact.Text(filepath.ToSlash(name), redact.Told, secrets)
	known := redact.Known{Values: secrets}
	old, changed := shownLines(before, known), shownLines(after, known)
	var out bytes.Buffer
	inHunk := false
	for line := range strings.Lines(string(textdiff.Diff("a/"+name, before, "b/"+name, after))) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case strings.HasPrefix(line, "@@ "):
			inHunk = true
			old, changed = old.from(line, "-"), changed.from(line, "+")
		case !inHunk, line == "" || line[0] == '\\':
		case line[0] == '-':
			line = "-" + old.next()
		case line[0] == '+':
			line = "+" + changed.next()
		default:
			changed.next()
			line = " " + old.next()
		}
		fmt.Fprintln(&out, cleanTabbed(line))
	}
	_, err := w.Write(out.Bytes())
	return err
}

// A shownFile has the lines of a file as they may be shown, and knows the next of them.
type shownFile struct {
	list []string
	at   int
}

func shownLines(text []byte, known redact.Known) *shownFile {
	return &shownFile{list: strings.Split(string(redact.Source(text, known)), "\n")}
}

// from goes to the line where a hunk begins, of which the head says "@@ -3,9 +3,8 @@".
func (l *shownFile) from(head, sign string) *shownFile {
	_, rest, _ := strings.Cut(head, " "+sign)
	number, count := 0, 1
	if n, _ := fmt.Sscanf(rest, "%d,%d", &number, &count); n == 2 && count == 0 {
		number++ // nothing of this file; the number is that of the line before
	}
	return &shownFile{l.list, max(number-1, 0)}
}

func (l *shownFile) next() string {
	if l.at >= len(l.list) {
		return ""
	}
	l.at++
	return l.list[l.at-1]
}

// cleanTabbed makes a line safe for terminals, on which tabs may stay.
func cleanTabbed(line string) string {
	parts := strings.Split(line, "\t")
	for i := range parts {
		parts[i] = report.Clean(parts[i])
	}
	return strings.Join(parts, "\t")
}

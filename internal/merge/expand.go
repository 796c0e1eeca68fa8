package merge

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/secvet/secvet/internal/bounded"
	"github.com/secvet/secvet/internal/finding"
)

// A log is short where what it stands for is long: results share the text of a rule, messages have places for
// arguments, names of files go on from names of folders. Whoever writes a log by hand can have a kilobyte stand
// for gigabytes. So each text is cut somewhere, and all findings together are refused beyond a size.

// The bounds, in bytes.
const (
	maxMessage  = 4 << 10        // of a message, in one line
	maxExpanded = 4 * maxMessage // of a message as the log has it: with line breaks and indentation
	maxName     = 200            // of a tool or a rule
	maxURI      = 4 << 10        // of a file
	maxMade     = 64 << 20       // of the texts of all findings
)

// maxPlace is the length of what stands behind the "{" of a place for an argument, at the most.
const maxPlace = len("99999}")

// expand puts the arguments of a message in their places: "{0}". What comes from an argument is text and has no
// places of its own, or else two arguments would double each other without end.
func expand(text string, arguments []string) string {
	if len(arguments) == 0 {
		return text
	}
	text = cut(text, maxExpanded)
	var b strings.Builder
	for b.Len() <= maxExpanded {
		before, rest, ok := strings.Cut(text, "{")
		if !ok {
			break
		}
		b.WriteString(before)
		text = rest
		end := strings.IndexByte(rest[:min(len(rest), maxPlace)], '}')
		n, err := strconv.Atoi(rest[:max(end, 0)])
		if err != nil || n < 0 || n >= len(arguments) {
			b.WriteByte('{')
			continue
		}
		b.WriteString(cut(arguments[n], maxExpanded))
		text = rest[end+1:]
	}
	return cut(b.String()+text, maxExpanded)
}

// inOneLine returns a text with its line breaks and indentation as single blanks.
func inOneLine(text string) string {
	var b strings.Builder
	b.Grow(min(len(text), maxMessage))
	for word := range strings.FieldsSeq(text) {
		if b.Len() > maxMessage {
			break
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(cut(word, maxMessage))
	}
	return cut(b.String(), maxMessage)
}

// cut returns the beginning of a text that is longer than a number of bytes, and says that it goes on.
func cut(text string, most int) string {
	if len(text) <= most {
		return text
	}
	for most > 0 && !utf8.RuneStart(text[most]) {
		most--
	}
	return text[:most] + "…"
}

// A size is what the findings of a log take.
type size struct{ findings, bytes int }

// add counts a finding. It is an error if a log has too many, or these are too large.
func (s *size) add(f *finding.Finding) error {
	s.findings++
	s.bytes += len(f.Message) + len(f.Pos.File)
	for i := range f.Steps {
		s.bytes += len(f.Steps[i].Message) + len(f.Steps[i].Pos.File)
	}
	switch {
	case s.findings > bounded.MaxElements:
		return fmt.Errorf("it has more than %d findings", bounded.MaxElements)
	case s.bytes > maxMade:
		return fmt.Errorf("the messages and names of its findings are longer than %d MiB", maxMade>>20)
	}
	return nil
}

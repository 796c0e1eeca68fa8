package clean

import (
	"io"
	"strings"
	"sync"
	"unicode/utf8"
)

// A Writer is a writer that passes text on as Text makes it safe for a terminal, and leaves alone only what text is
// laid out with: line ends and tabs.
//
// Messages put together names and texts of many origins: flags, names of files, keys of a configuration, what the go
// command prints of a go.mod. No place where one is printed can be forgotten if all of them print to a Writer.
type Writer struct {
	mu   sync.Mutex
	out  io.Writer
	rest []byte // the beginning of a character or of a line end that the next write may complete
}

// NewWriter returns a Writer in front of out.
func NewWriter(out io.Writer) *Writer { return &Writer{out: out} }

// Raw returns what a Writer writes to, and any other writer itself. It is for those who clean by themselves what they
// write, and add colours to it: the formats of reports.
func Raw(w io.Writer) io.Writer {
	if c, ok := w.(*Writer); ok {
		return c.out
	}
	return w
}

// Write writes text, but for a part at its end that is not complete.
func (c *Writer) Write(text []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	all := append(c.rest, text...)
	end := len(all) - incomplete(all)
	c.rest = append([]byte(nil), all[end:]...)
	if _, err := io.WriteString(c.out, cleanLines(string(all[:end]))); err != nil {
		return 0, err
	}
	return len(text), nil
}

// Flush writes what has not been completed.
func (c *Writer) Flush() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	_, err := io.WriteString(c.out, cleanLines(string(c.rest)))
	c.rest = nil
	return err
}

// incomplete returns how many bytes at the end of a text may be the beginning of something longer.
func incomplete(text []byte) int {
	if n := len(text); n > 0 && text[n-1] == '\r' {
		return 1
	}
	for n := 1; n < utf8.UTFMax && n <= len(text); n++ {
		if last := text[len(text)-n:]; utf8.RuneStart(last[0]) {
			if utf8.FullRune(last) {
				return 0
			}
			return n
		}
	}
	return 0
}

// cleanLines cleans all of a text but its line ends, also those of Windows, and tabs.
func cleanLines(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		body := strings.TrimSuffix(line, "\n")
		if body != line {
			body = strings.TrimSuffix(body, "\r")
		}
		for i, cell := range strings.Split(body, "\t") {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(Text(cell))
		}
		b.WriteString(line[len(body):])
	}
	return b.String()
}

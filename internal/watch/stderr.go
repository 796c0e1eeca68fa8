package watch

import (
	"bytes"
	"io"
	"strings"
)

// A quiet writer passes on what a child writes to standard error, up to where Go seems to begin to tell why it ends the
// process: the stacks of all goroutines are of no use to users, and the text of a panic may hold a value of the code that
// is analyzed. What follows is held back, and passed on if the child lives.
type quiet struct {
	to     io.Writer
	line   []byte // what there is of a line that has no end yet
	held   []byte
	dying  bool
	reason string // in Go's words, if they are such as may be told
}

// Write passes on whole lines.
func (q *quiet) Write(data []byte) (int, error) {
	q.line = append(q.line, data...)
	for {
		end := bytes.IndexByte(q.line, '\n')
		if end < 0 {
			return len(data), nil
		}
		q.one(string(q.line[:end+1]))
		q.line = q.line[end+1:]
	}
}

func (q *quiet) one(line string) {
	text := strings.TrimSpace(line)
	for _, begin := range [...]string{"fatal error: ", "panic: ", "runtime: ", "SIG", "unexpected fault address", "unexpected signal "} {
		q.dying = q.dying || strings.HasPrefix(text, begin)
	}
	switch {
	case !q.dying:
		io.WriteString(q.to, line)
	case len(q.held) < maxHeld:
		q.held = append(q.held, line...)
	}
	if q.dying && q.reason == "" && (strings.HasPrefix(text, "fatal error: ") || strings.HasPrefix(text, "panic: runtime error: ")) {
		q.reason = text
	}
}

// maxHeld bounds what is held back, in bytes.
const maxHeld = 1 << 20

// end says that nothing follows, and whether the child has died.
func (q *quiet) end(died bool) {
	if len(q.line) > 0 {
		q.one(string(q.line))
		q.line = nil
	}
	if !died {
		q.to.Write(q.held)
	}
}

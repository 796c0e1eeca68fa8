package main

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// A progress tells a person at a terminal how far a run is, on a line of its own that goes away again.
type progress struct {
	w     io.Writer // nil where nobody looks
	after time.Duration
	start time.Time

	mu     sync.Mutex
	most   int // packages done, of what has been shown
	closed bool
}

// newProgress returns a progress that shows itself on w, if that is a terminal, and once the run has taken
// some time.
func newProgress(w io.Writer, after time.Duration) *progress {
	if !isTerminal(w) {
		w = nil
	}
	return &progress{w: w, after: after, start: time.Now()}
}

// show says how many packages are done of all.
func (p *progress) show(done, total int) {
	if p.w == nil || time.Since(p.start) < p.after {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if done > p.most && !p.closed {
		p.most = done
		fmt.Fprintf(p.w, "\r\x1b[Ksecvet: %d of %d packages", done, total)
	}
}

// clear takes the line away.
func (p *progress) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed = true
	if p.most > 0 {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

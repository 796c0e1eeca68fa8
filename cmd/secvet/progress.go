package main

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/secvet/secvet/internal/clean"
)

// A progress tells a person at a terminal how far a run is, on a line of its own that goes away again.
type progress struct {
	w     io.Writer // nil where nobody looks
	timer *time.Timer

	mu     sync.Mutex
	text   string // on the line, "" before there is one
	late   bool   // whether the run has taken so long that there is one
	most   int    // packages done
	closed bool
}

// newProgress returns a progress that shows itself on w, if that is a terminal, and once the run has taken
// some time.
func newProgress(w io.Writer, after time.Duration) *progress {
	p := &progress{text: "loading packages"}
	if isTerminal(w) {
		p.w = clean.Raw(w)
		p.timer = time.AfterFunc(after, p.begin)
	}
	return p
}

// begin shows the line from now on.
func (p *progress) begin() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.late = true
	p.print()
}

// show says how many packages are done of all.
func (p *progress) show(done, total int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if done > p.most {
		p.most, p.text = done, fmt.Sprintf("%d of %d packages", done, total)
		p.print()
	}
}

func (p *progress) print() {
	if p.w != nil && p.late && !p.closed {
		fmt.Fprintf(p.w, "\r\x1b[Ksecvet: %s", p.text)
	}
}

// clear takes the line away.
func (p *progress) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed = true
	if p.timer != nil {
		p.timer.Stop()
	}
	if p.w != nil && p.late {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

package main

import (
	"strings"
	"testing"
	"time"
)

func TestProgress(t *testing.T) {
	var out strings.Builder
	p := &progress{w: &out, text: "loading packages"}
	p.begin()
	p.show(1, 3)
	p.show(3, 3)
	p.show(2, 3) // told late
	p.clear()
	p.show(4, 4)
	const want = "\r\x1b[Ksecvet: loading packages\r\x1b[Ksecvet: 1 of 3 packages\r\x1b[Ksecvet: 3 of 3 packages\r\x1b[K"
	if out.String() != want {
		t.Errorf("got %q", out.String())
	}
	out.Reset()
	p = newProgress(&out, 0) // not a terminal
	p.show(1, 3)
	p.clear()
	early := &progress{w: &out}
	early.show(1, 3)
	early.clear()
	early.begin()
	if out.String() != "" {
		t.Errorf("got %q", out.String())
	}
}

// TestProgressTimer holds that the timer does not write after the end.
func TestProgressTimer(t *testing.T) {
	var out strings.Builder
	p := &progress{w: &out}
	p.timer = time.AfterFunc(time.Hour, p.begin)
	p.clear()
	if p.timer.Stop() || out.String() != "" {
		t.Errorf("the timer runs, or wrote %q", out.String())
	}
}

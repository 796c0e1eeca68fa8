package main

import (
	"strings"
	"testing"
	"time"
)

func TestProgress(t *testing.T) {
	var out strings.Builder
	p := &progress{w: &out, start: time.Now()}
	p.show(1, 3)
	p.show(3, 3)
	p.show(2, 3) // told late
	p.clear()
	p.show(3, 3)
	const want = "\r\x1b[Ksecvet: 1 of 3 packages\r\x1b[Ksecvet: 3 of 3 packages\r\x1b[K"
	if out.String() != want {
		t.Errorf("got %q", out.String())
	}
	out.Reset()
	p = newProgress(&out, 0) // not a terminal
	p.show(1, 3)
	p.clear()
	early := &progress{w: &out, start: time.Now(), after: time.Hour}
	early.show(1, 3)
	early.clear()
	if out.String() != "" {
		t.Errorf("got %q", out.String())
	}
}

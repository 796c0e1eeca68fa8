package crash_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/crash"
)

// TestReason has panics of all kinds: what is told names the place and no value.
func TestReason(t *testing.T) {
	const secret = "hunter2-hunter2"
	var list []string
	var depth crash.Depth
	var endless func()
	endless = func() {
		defer depth.Enter().Leave()
		endless()
	}
	for _, test := range []struct {
		name, want string
		fail       func()
	}{
		{"index", "index out of range [3] with length 0 in ", func() { _ = list[len(secret)-12] }},
		{"nil", "invalid memory address or nil pointer dereference in ", func() { _ = *(*int)(nil) }},
		{"text", "panic with string in ", func() { panic(secret) }},
		{"error", "panic with *errors.errorString in ", func() { panic(errors.New(secret)) }},
		{"recursion", "recursion too deep in ", endless},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got string
			func() {
				defer func() { got = crash.Reason(recover()) }()
				test.fail()
			}()
			if !strings.HasPrefix(got, test.want+"TestReason.func") || !strings.Contains(got, ", crash_test.go:") {
				t.Errorf("got %q, want %q and the place", got, test.want)
			}
			if strings.Contains(got, secret) {
				t.Errorf("the reason tells the value: %q", got)
			}
		})
	}
	if depth != 0 {
		t.Errorf("after the panic, the depth is %d", depth)
	}
}

func TestVisited(t *testing.T) {
	var v crash.Visited[string]
	if !v.First("a") || v.First("a") || !v.First("b") {
		t.Error("First is true for what was there, or false for what was not")
	}
}

package watch

import (
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

// TestQuiet writes what a child may write, in pieces of all sizes.
func TestQuiet(t *testing.T) {
	for _, test := range []struct {
		text         string
		died         bool
		want, reason string
	}{
		{"a warning\n", false, "a warning\n", ""},
		{"without an end", false, "without an end", ""},
		{"told\nruntime: goroutine stack exceeds 1000-byte limit\nfatal error: stack overflow\n\ngoroutine 1\n", true, "told\n", "fatal error: stack overflow"},
		{"panic: hunter2\n\ngoroutine 1 [running]:\n", true, "", ""},
		{"panic: runtime error: index out of range\ngoroutine 1\n", true, "", "panic: runtime error: index out of range"},
		{"SIGSEGV: segmentation violation\nPC=0\n", true, "", ""},
		{"runtime: this is the name of a package\nand so on\n", false, "runtime: this is the name of a package\nand so on\n", ""},
	} {
		for size := 1; size <= len(test.text); size++ {
			var out strings.Builder
			q := quiet{to: &out}
			for rest := test.text; rest != ""; rest = rest[min(size, len(rest)):] {
				q.Write([]byte(rest[:min(size, len(rest))]))
			}
			if q.end(test.died); out.String() != test.want || q.reason != test.reason {
				t.Errorf("%q in pieces of %d: wrote %q, reason %q", test.text, size, out.String(), q.reason)
			}
		}
	}
}

// TestSignals sends a parent the signal that timeout sends to it and to its group, which the child has time to answer; and one
// that the child dies of.
func TestSignals(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there are no signals")
	}
	for script, want := range map[string]string{
		"trap 'sleep 0.5; echo told >&2; exit 130' INT; (kill -INT $PPID; sleep 0.2; kill -INT $PPID) & while :; do sleep 0.02; done": "told\n",
		"kill -INT $PPID; exec sleep 9": "secvet: interrupted before it could say where it was\n",
	} {
		var out strings.Builder
		p := &parent{self: "/bin/sh", args: []string{"-c", script}, dir: t.TempDir(), stderr: &out}
		status, dead, err := p.start()
		if status != 130 || dead != "" || err != nil || out.String() != want {
			t.Errorf("%s: status %d, dead %q, %v, told %q", script, status, dead, err, out.String())
		}
	}
}

// TestUnread has a child whose reader has gone.
func TestUnread(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there are no signals")
	}
	var out strings.Builder
	p := &parent{self: "/bin/sh", args: []string{"-c", "kill -PIPE $$"}, dir: t.TempDir(), stderr: &out}
	status, dead, err := p.start()
	if want := 128 + int(syscall.SIGPIPE); status != want || dead != "" || err != nil || out.String() != "" {
		t.Errorf("status %d, want %d; dead %q, %v, told %q", status, want, dead, err, out.String())
	}
}

func TestPlace(t *testing.T) {
	dir := t.TempDir()
	for notes, want := range map[string]string{
		"":                    "",
		"+a\n":                "a",
		"+a\n-\n":             "",
		"+a\n-\n+b\n":         "b",
		"+a\n+b\n":            "b",
		"+a\n+b\n-\n":         "a",
		"-\n+a\n":             "a",
		"+a\n+half of a line": "a",
	} {
		if err := os.WriteFile(filepath.Join(dir, placeFile), []byte(notes), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := place(dir); got != want {
			t.Errorf("%q: %q, want %q", notes, got, want)
		}
	}
}

// TestNobody has the methods of a process that nobody watches.
func TestNobody(t *testing.T) {
	var c *Child
	c.Begin("p")
	c.End()
	if _, skips := c.Skips("p"); skips || c.Skipping() || c.Careful() || c.Status(2) != 2 {
		t.Error("a process that nobody watches behaves as if")
	}
	if c := new(Child); c.Status(2) != failed || c.Status(1) != 1 || c.Careful() {
		t.Error("a child in its first run")
	}
}

// TestSkip hands a list of packages from a parent to a child.
func TestSkip(t *testing.T) {
	dir := t.TempDir()
	p := &parent{dir: dir, skip: make(map[string]string), stderr: io.Discard}
	if c := open(dir); c.Careful() || c.Skipping() {
		t.Error("the first child is told something")
	}
	p.learn("killed")
	if err := os.WriteFile(filepath.Join(dir, placeFile), []byte("+example.com/p\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := p.learn("fatal error: stack overflow"); err != nil {
		t.Fatal(err)
	}
	if err := p.writeState(); err != nil {
		t.Fatal(err)
	}
	c := open(dir)
	if reason, ok := c.Skips("example.com/p"); !ok || reason != "fatal error: stack overflow" || !c.Careful() || !c.Skipping() {
		t.Errorf("got %q, %t", reason, ok)
	}
	c.Begin("example.com/q")
	if got := place(dir); got != "example.com/q" {
		t.Errorf("the child is at %q", got)
	}
	if err := os.WriteFile(filepath.Join(dir, overFile), []byte("example.com/r\tit takes more"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := p.learn("exit status 103"); err != nil || p.skip["example.com/r"] != "it takes more" {
		t.Errorf("%v of %v", err, p.skip)
	}
	if err := p.learn("died there again"); err != nil || p.skip["example.com/q"] == "" {
		t.Errorf("%v of %v", err, p.skip)
	}
	if err := p.learn("died there again"); err == nil {
		t.Error("no end")
	}
}

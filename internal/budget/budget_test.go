package budget

import (
	"sync/atomic"
	"testing"
	"time"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]Size{
		"off": 0, "2GiB": 2 << 30, "1.5 GiB": 3 << 29, "500M": 500 << 20, "1K": 1024, "77B": 77, "4096": 4096,
		"": -1, "0": -1, "-1G": -1, "lots": -1, "NaN": -1, "1e40": -1, "GiB": -1, "Inf": -1,
	} {
		got, err := Parse(text)
		if err != nil {
			got = -1
		}
		if got != want {
			t.Errorf("%q: %d, %v; want %d", text, got, err, want)
		}
	}
	for size, want := range map[Size]string{2 << 30: "2 GiB", 3 << 29: "1.5 GiB", 10: "10 B"} {
		if got := size.String(); got != want {
			t.Errorf("%d: %s, want %s", size, got, want)
		}
	}
}

func TestDefault(t *testing.T) {
	t.Setenv("GOMEMLIMIT", "")
	if all, part := least(machine(), container()), int64(Default()); part > all || part < all/2 {
		t.Errorf("%d of %d", part, all)
	}
}

// TestLook spends budgets.
func TestLook(t *testing.T) {
	m := New(100, time.Second)
	used := int64(0)
	m.used = func() int64 { return used }
	check := func(what string, passed time.Duration, wantPath string, want bool) {
		t.Helper()
		if path, reason := m.look(passed); path != wantPath || (reason != "") != want {
			t.Errorf("%s: %q, %q", what, path, reason)
		}
	}
	check("nothing", time.Hour, "", false)
	endA := m.Begin("a")
	check("some time", time.Second, "", false)
	endB := m.Inside("b")
	check("time of another", time.Second, "", false)
	check("too much time of another", 1, "b", true)
	endB()
	check("too much time", 1, "a", true)
	used = 101
	check("too much memory", 0, "a", true)
	endA()
	check("too much memory before the work on any", 0, "", true)
	used = 10
	m.Begin("a")
	m.Begin("b")
	used = 101
	check("too much memory of one or the other", 0, "", true)
	if at := m.At(); len(at) != 2 {
		t.Error(at)
	}
}

// TestFewer holds that work waits for other work while much memory is in use, and only then.
func TestFewer(t *testing.T) {
	m := New(100, 0)
	var used atomic.Int64
	m.used = used.Load
	endA := m.Begin("a")
	m.Begin("b")() // there is memory
	used.Store(51)
	begun := make(chan bool)
	go func() {
		m.Begin("c")()
		close(begun)
	}()
	select {
	case <-begun:
		t.Error("c does not wait for a")
	case <-time.After(20 * time.Millisecond):
	}
	endA()
	<-begun
	m.Begin("d")() // alone, it need not wait
}

func TestNone(t *testing.T) {
	var m *Meter
	m.Begin("a")()
	m.Inside("a")()
	m.Watch(nil)
	if m.At() != nil || m.Memory() != 0 {
		t.Error("nobody measures")
	}
}

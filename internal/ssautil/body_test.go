package ssautil_test

import (
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssatest"
	"github.com/secvet/secvet/internal/ssautil"
)

// TestBody asks what functions do that answer by an error or by true and false. Each case is the body of check, beside the helpers
// of them all.
func TestBody(t *testing.T) {
	const helpers = `
		var errBad = errors.New("bad")
		var kept = map[string]bool{}
		type keys struct{ last string; hook func(string) error }
		func (k *keys) note(s string) { k.last = s }
		func (k *keys) all(s string) error { return nil }
		func real(s string) error { if s == "" { return errBad }; return nil }
		func none(s string) error { return nil }
		func never(s string) error { return errBad }
		func note(s string) { kept[s] = true }
		func twice(s string) error { return again(s) }
		func again(s string) error { return twice(s) }
		func yes(s string) (bool, error) { return true, errBad }
	`
	for _, c := range []struct {
		body                          string
		accepts, refuses, asks, keeps bool
		given, dropped                int
	}{
		{body: `return nil`, accepts: true},
		{body: `return errBad`, refuses: true},
		{body: `return fmt.Errorf("no: %s", s)`, refuses: true, asks: true, given: 1},
		{body: `if s == "" { return errBad }; return nil`, asks: true},
		{body: `if s == "" { return nil }; return nil`, accepts: true, asks: true},
		{body: `println(s); return nil`, accepts: true},
		{body: `_ = fmt.Sprint("key", s); return nil`, accepts: true, given: 1},
		{body: `kept[s] = true; return nil`, accepts: true, keeps: true},
		{body: `note(s); return nil`, accepts: true, keeps: true},
		{body: `k.last = s; return nil`, accepts: true, keeps: true},
		{body: `k.note(s); return nil`, accepts: true, keeps: true},
		{body: `real(s); return nil`, accepts: true, dropped: 1},
		{body: `_ = k.hook(s); return nil`, accepts: true, given: 1, dropped: 1},
		{body: `if err := real(s); err != nil { println("changed", s) }; return nil`, accepts: true, asks: true, dropped: 1},
		{body: `return real(s)`, asks: true},
		{body: `return none(s)`, accepts: true, asks: true},
		{body: `return k.all(s)`, accepts: true, asks: true},
		{body: `return never(s)`, refuses: true, asks: true},
		{body: `return k.hook(s)`, asks: true, given: 1},
		{body: `var err error; return err`, accepts: true},
		{body: `var err error; if len(s) > 3 { err = errBad }; return err`, asks: true},
		{body: `var err error; defer func() { err = errBad }(); return err`},
		{body: `return twice(s)`, asks: true, given: 1}, // as deep as calls are followed,
		{body: `ok, _ := yes(s); if ok { return nil }; return errBad`, asks: true},
		{body: `panic("none")`},
		{body: `for { }`},
		{body: `if s == "" { panic("none") }; return nil`, accepts: true, asks: true},
	} {
		text := helpers + "func check(s string) error { " + c.body + " }\nvar k keys\nfunc init() { use(check, fmt.Sprint()) }"
		fn := function(t, text, "check")
		b := ssautil.BodyOfAnswer(fn)
		if b.Accepts != c.accepts || b.Refuses != c.refuses || b.Asks != c.asks || b.Keeps != c.keeps || len(b.Given) != c.given || len(b.Dropped) != c.dropped {
			t.Errorf("%s: %+v, want %+v", c.body, b, c)
		}
	}
}

// TestBodyOfBool asks functions with several results, and literals in variables and method values.
func TestBodyOfBool(t *testing.T) {
	const text = `
		type site struct{ host string }
		func (s *site) any(string) bool { return true }
		func all(s string) (bool, error) { return true, nil }
		func none(s string) (bool, error) { return false, errors.New("no") }
		func same(s string) (bool, error) { return s == "x", nil }
		func literal() func(string) bool { return func(s string) bool { return true } }
		func method(s *site) func(string) bool { return s.any }
		func length(s string) int { return len(s) }
	`
	for name, want := range map[string]ssautil.Body{"all": {Accepts: true}, "none": {Refuses: true}, "same": {Asks: true}, "length": {}} {
		if b := ssautil.BodyOfAnswer(function(t, text, name)); b.Accepts != want.Accepts || b.Refuses != want.Refuses || b.Asks != want.Asks {
			t.Errorf("%s: %+v, want %+v", name, b, want)
		}
	}
	for _, name := range []string{"literal", "method"} {
		for v := range ssautil.Results(function(t, text, name), 0) {
			if b := ssautil.BodyOfAnswer(ssautil.FunctionOf(v)); !b.Accepts {
				t.Errorf("%s: %+v does not accept all", name, b)
			}
		}
	}
}

// function returns the function of a name in a text.
func function(t *testing.T, text, name string) *ssa.Function {
	t.Helper()
	fn := ssatest.Build(t, text).Func(name)
	if fn == nil {
		t.Fatalf("no function %s", name)
	}
	return fn
}

package ssautil_test

import (
	"strconv"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/ssatest"
)

// Of a variable that function literals read, each use is of as many stores as may have come last. The marks say how many the
// variable has that is used there.
func TestVersions(t *testing.T) {
	p := ssatest.Build(t, `
		func over(s string) {
			use(s) // 1
			s = "a" + s
			func() { use(s) }() // 1
			use(s) // 1
		}
		func later(s string) {
			show := func() { use(s) } // 2
			use(s) // 2
			s = "a" + s
			use(s) // 1
			show()
		}
		func branch(s string, b bool) {
			if b {
				s = "a" + s
				use(s) // 2
			}
			func() { use(s) }() // 2
		}
		func loop(list []string) {
			var s string
			for _, e := range list {
				use(s) // 2
				s = e
				func() { use(s) }() // 2
				s = ""
			}
		}
		func writes(s string) {
			s = "a" + s
			f := func() { s = "b" }
			f()
			use(s) // 2
		}
		func nested(s string) {
			s = "a" + s
			func() { func() { use(s) }() }() // 1
		}`)
	for _, name := range []string{"over", "later", "branch", "loop", "writes", "nested"} {
		for _, m := range p.Marks(p.Func(name)) {
			if got := strconv.Itoa(storesOf(t, m.Arg)); got != m.Text {
				t.Errorf("%s: line %d: a variable with %s stores, want %s", name, m.Line, got, m.Text)
			}
		}
	}
}

// storesOf counts the stores, outside of literals, to the variable that a value was loaded from.
func storesOf(t *testing.T, v ssa.Value) (n int) {
	load, ok := v.(*ssa.UnOp)
	if !ok {
		t.Fatalf("%v is not loaded", v)
	}
	at := load.X
	for {
		free, ok := at.(*ssa.FreeVar)
		if !ok {
			break
		}
		at = bound(free)
	}
	for _, r := range *at.Referrers() {
		if _, ok := r.(*ssa.Store); ok {
			n++
		}
	}
	return n
}

// bound returns what a free variable is bound to.
func bound(free *ssa.FreeVar) ssa.Value {
	fn := free.Parent()
	for _, b := range fn.Parent().Blocks {
		for _, instr := range b.Instrs {
			if c, ok := instr.(*ssa.MakeClosure); ok && c.Fn == fn {
				for i, f := range fn.FreeVars {
					if f == free {
						return c.Bindings[i]
					}
				}
			}
		}
	}
	return nil
}

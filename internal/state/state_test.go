package state_test

import (
	"fmt"
	"go/types"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/ssatest"
	"github.com/secvet/secvet/internal/state"
	"github.com/secvet/secvet/models"
)

type noViews struct{}

func (noViews) View(ssa.Value) (all, named, sure model.Kinds) { return 0, 0, 0 }
func (noViews) Alias(ssa.Value) ssa.Value                     { return nil }

type noFacts struct{}

func (noFacts) Entry(types.Object) (string, bool) { return "", false }

// rows are about the package of the test: plain takes a number, take an object, and T is an object wherever it goes.
const rows = `package example.org/p
setting plain plain(n)
setting obj take(t)
setting obj hold(i)
setting obj C.Flag
setting obj C.N
setting any T
setting any T.Skip
setting any T.Min
setting any T.Hook
setting new lib() -> 0 "N=7"
setting copy (c *C).Clone() -> 0
setting text open(dsn)
setting new dial(addr) -> 0
setting bind (c *conn).bind()

package flag
setting default Bool(_, value, _) -> 0
setting default BoolVar(&p, _, value, _)
`

const decls = `
	type C struct { Flag bool; N int }
	func (c *C) Clone() *C { return nil }
	type T struct { Skip bool; Min int; Hook func() }
	type opts struct { skip, verify bool; mode string; n int; c *C }
	func plain(n int) {}
	func take(t *C) {}
	type whole struct { name string; C }
	type deep struct { *whole }
	func hold(i any) {}
	func give(t *T) {}
	func lib() *C { return nil }
	func open(dsn string) {}
	type conn struct { n int }
	func dial(addr string) (*conn, error) { return nil, nil }
	func (c *conn) bind() {}
`

// uses returns the uses of a text, each as its line of the text, its group and what is known of its arguments.
func uses(t *testing.T, text string) (out []string) {
	p := ssatest.Build(t, strings.Join(strings.Split(strings.TrimSpace(decls), "\n"), ";")+"\n"+text)
	user := model.NewUser()
	if err := user.Read("x.model", rows); err != nil {
		t.Fatal(err)
	}
	i := access.NewIndex(p.Package, models.New(user))
	places := make(map[*ssa.Function]*access.Resolver)
	var add func(g *access.Resolver, fn *ssa.Function)
	add = func(g *access.Resolver, fn *ssa.Function) {
		i.Add(fn)
		g.Fns, places[fn] = append(g.Fns, fn), g
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if c, ok := instr.(*ssa.MakeClosure); ok {
					for n, v := range c.Fn.(*ssa.Function).FreeVars {
						g.Binds[v] = c.Bindings[n]
					}
				}
			}
		}
		for _, f := range fn.AnonFuncs {
			add(g, f)
		}
	}
	for _, fn := range append(p.Functions(), p.Func("init")) {
		if !slices.Contains([]string{"lib", "Clone", "give", "open", "dial", "bind"}, fn.Name()) {
			add(access.NewResolver(i, noViews{}), fn)
		}
	}
	a := state.New(i, func(fn *ssa.Function) *access.Resolver { return places[fn] }, noFacts{})
	for _, u := range a.Uses() {
		if u.IsGiven() {
			continue // told of the callers
		}
		line := fmt.Sprint(p.Fset.Position(u.At.Pos).Line-1, " ", u.Group)
		for _, arg := range u.Args {
			line += " " + arg.Name + "=" + describe(arg.Values)
		}
		out = append(out, line)
	}
	return out
}

func describe(values []state.Value) string {
	var words []string
	for _, v := range values {
		word := [...]string{"?", "", "unset", "given", "default ", "func", "made", "", "opted"}[v.Kind]
		if v.Kind == state.Constant || v.Kind == state.Default {
			word += fmt.Sprint(v.Const)
		}
		word += strings.Join(v.Texts("?"), " or ")
		if v.Kind == state.Constant {
			word = fmt.Sprint(v.Const)
		}
		for _, a := range v.Of {
			if v.Kind == state.Made {
				word += " of " + a.Name + "=" + describe(a.Values)
			}
		}
		for _, c := range v.When {
			word += " if " + map[bool]string{true: "not "}[c.Not] + c.Name + " " + fmt.Sprint(c.Want)
		}
		words = append(words, word)
	}
	slices.Sort(words)
	return strings.Join(words, "|")
}

// Options that a loop runs over an object.
func TestOptions(t *testing.T) {
	const begin = `type option func(*opts)
		func skip() option { return func(o *opts) { o.skip = true } }
		func keep() option { return func(o *opts) { o.skip = false } }
		func skipIf(b bool) option { return func(o *opts) { o.skip = b } }
		func count(n int) option { return func(o *opts) { o.n = n } }
		func dialTo(list ...option) { o := opts{n: 1}; for _, f := range list { if f != nil { f(&o) } }; take(&C{Flag: o.skip, N: o.n}) }
`
	for _, test := range []struct{ text, want string }{
		{`func f() { dialTo(skip()) }`, "7 obj Flag=true N=1"},
		{`func f() { dialTo() }`, "7 obj Flag=unset N=1"},
		{`func f() { dialTo(count(4)) }`, "7 obj Flag=unset N=4"},
		{`func f() { dialTo(skip(), keep(), count(3)) }`, "7 obj Flag=false N=3"},
		{`func f() { dialTo(skipIf(true)) }`, "7 obj Flag=true N=1"},
		{`func f(b bool) { dialTo(skipIf(b)) }`, ""},
		{`func f() { dialTo(func(o *opts) { o.skip = true }) }`, "7 obj Flag=true N=1"},
		{`func f(list ...option) { dialTo(append([]option{skip()}, list...)...) }`, ""},
		{"func f(list ...option) { dialTo(append([]option{skip()}, list...)...) }\nfunc g() { f(count(2)) }\nfunc h() { f(keep()) }", "8 obj Flag=true N=2;9 obj Flag=false N=1"},
		{"func f(list ...option) { dialTo(list...) }\nfunc g() { f(skip()) }", "8 obj Flag=true N=1"},
		{`func f(o option) { dialTo(o) }`, "7 obj Flag=? N=?"},
		{`var all []option
		  func f() { dialTo(all...) }`, "8 obj Flag=? N=?"},
		{`func apply(o *opts, list []option) { for _, f := range list { f(o) } }
		  func f(list ...option) { o := &opts{}; apply(o, list); take(&C{Flag: !o.verify, N: o.n}) }
		  func g() { f(count(2)) }
		  func h() { f(func(o *opts) { o.verify = true }) }`, "9 obj Flag=true N=2;10 obj Flag=false N=unset"},
		{`func f() { o := opts{}; for _, g := range []option{skip(), count(5)} { g(&o) }; take(&C{Flag: o.skip, N: o.n}) }`, "7 obj Flag=true N=5"},
		{`func f(list ...option) { o := opts{}; for _, g := range list { g(&o) }; o.skip = false; take(&C{Flag: o.skip}) }
		  func g() { f(skip()) }`, "7 obj Flag=false N=unset"},
		{`func both() option { return func(o *opts) { skip()(o); count(2)(o) } }
		  func f() { dialTo(both()) }`, "8 obj Flag=? N=?"},
	} {
		if got := strings.Join(uses(t, begin+test.text), ";"); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// Options that are objects with a method.
func TestAppliedOptions(t *testing.T) {
	const begin = `type option interface{ apply(*opts) }
		type optionFunc func(*opts)
		func (f optionFunc) apply(o *opts) { f(o) }
		type holder struct{ f func(*opts) }
		func (h *holder) apply(o *opts) { h.f(o) }
		func keepIn(f func(*opts)) *holder { return &holder{f: f} }
		type skipOption bool
		func (b skipOption) apply(o *opts) { o.skip = bool(b) }
		type countOption struct{ n int }
		func (c countOption) apply(o *opts) { o.n = c.n }
		type none struct{}
		func (none) apply(*opts) {}
		func skip() option { return optionFunc(func(o *opts) { o.skip = true }) }
		func skipIf(b bool) option { return skipOption(b) }
		func count(n int) option { return countOption{n} }
		func held(n int) option { return keepIn(func(o *opts) { o.n = n }) }
		func dialTo(list ...option) { o := opts{n: 1}; for _, f := range list { if f != nil { f.apply(&o) } }; take(&C{Flag: o.skip, N: o.n}) }
`
	for _, test := range []struct{ text, want string }{
		{`func f() { dialTo(skip()) }`, "18 obj Flag=true N=1"},
		{`func f() { dialTo() }`, "18 obj Flag=unset N=1"},
		{`func f() { dialTo(count(4), none{}) }`, "18 obj Flag=unset N=4"},
		{`func f() { dialTo(skip(), skipIf(false), held(3)) }`, "18 obj Flag=false N=3"},
		{`func f() { dialTo(skipOption(true)) }`, "18 obj Flag=true N=1"},
		{`func f(b bool) { dialTo(skipIf(b)) }`, ""},
		{`func f() { dialTo(optionFunc(func(o *opts) { o.skip = true })) }`, "18 obj Flag=true N=1"},
		{"func f(list ...option) { dialTo(append([]option{skip()}, list...)...) }\nfunc g() { f(count(2)) }", "19 obj Flag=true N=2"},
		{`func f(o option) { dialTo(o) }`, "18 obj Flag=? N=?"},
		{`type both struct{}
		  func (both) apply(o *opts) { skip().apply(o) }
		  func f() { dialTo(both{}) }`, "20 obj Flag=? N=?"},
	} {
		if got := strings.Join(uses(t, begin+test.text), ";"); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// What plain values can be, and where that is told: at the call that gives the constant.
func TestPlain(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{`func f() { plain(4) }`, "1 plain n=4"},
		{`func f() { const a = 2; b := a; b = b * 3; plain(b + a) }`, "1 plain n=8"},
		{`func f(x []int) { n := 1; for range x { n = 2 }; plain(n) }`, "1 plain n=1|2"},
		{`func f(x []int) { n := 1; for range x { n++ }; plain(n) }`, "1 plain n=1|?"},
		{`func f(x []int) { plain(len(x)) }`, "1 plain n=?"},
		{"func f(n int) { plain(n) }\nfunc g() { f(5) }\nfunc h() { f(6) }", "2 plain n=5;3 plain n=6"},
		{"func f(n int) { plain(n + 1) }\nfunc g(n int) { f(n * 2) }\nfunc h() { g(5) }", "3 plain n=11"},
		{"func n() int { return 7 }\nfunc f() { plain(n()) }", "2 plain n=7"},
		{"func n(a, b int) int { return b }\nfunc f() { plain(n(1, 2)) }", "2 plain n=2"},
		{"func n(s bool) int { if s { return 12 }; return 4 }\nfunc f() { plain(n(true)) }", "2 plain n=12"},
		{"func n() (int, error) { return 7, nil }\nfunc f() { x, _ := n(); plain(x) }", "2 plain n=7"},
		{"func n() (int, error) { if err := g(); err != nil { return 0, err }; return 7, nil }\nfunc g() error { return nil }\nfunc f() { x, _ := n(); plain(x) }", "3 plain n=7"},
		{"func n(b bool) (int, error) { if b { return 1, fmt.Errorf(`x`) }; return 7, g() }\nfunc g() error { return nil }\nfunc f() { x, _ := n(len(os.Args) > 1); plain(x) }", "3 plain n=7 if not b true"},
		{"var n = 3\nfunc f() { plain(n) }", "2 plain n=3"},
		{"var n = 3\nfunc g() { n = 9 }\nfunc f() { plain(n) }", "3 plain n=?"},
		{"var N = 3\nfunc f() { plain(N) }", "2 plain n=default 3"},
		{"var N = 3\nfunc g() { N = 9 }\nfunc f() { plain(N) }", "3 plain n=?"},
		{"var N int\nfunc f() { plain(N) }", "2 plain n=?"},
		{"var Std = opts{n: 3}\nfunc (o opts) f() { plain(o.n) }\nfunc g() { Std.f() }", "3 plain n=default 3"},
		{"var m = map[string]int{`a`: 1, `b`: 2}\nfunc f() { plain(m[`b`]) }", "2 plain n=2"},
		{"var m = map[string]int{`a`: 1, `b`: 2}\nfunc f() { plain(m[`c`]) }", "2 plain n=unset"},
		{"var m = map[string]int{`a`: 1, `b`: 2}\nfunc f() { plain(m[os.Args[1]]) }", "2 plain n=1 if  \"a\"|2 if  \"b\""},
		{"var m = map[string]int{`a`: 1, `b`: 2}\nfunc f(k string) { plain(m[k]) }\nfunc g() { f(`b`) }\nfunc h() { f(os.Args[1]) }", "3 plain n=2;4 plain n=1 if k \"a\"|2 if k \"b\""},
		{"var m = map[string]opts{`a`: {n: 1}, `b`: {n: 2}}\nfunc f(k string) { plain(m[k].n) }\nfunc g() { f(`b`) }", "3 plain n=2"},
		{"var m = map[string]opts{`a`: {n: 1}, `b`: {n: 2}}\nfunc f(k string) { if o, ok := m[k]; ok { plain(o.n) } }\nfunc g() { f(`b`) }", "3 plain n=2"},
		{"var m = [...]int{4, 5, 6}\nfunc f(k int) { plain(m[k]) }\nfunc g() { f(1) }", "3 plain n=5"},
		{"var m = [...]opts{{n: 4}, {n: 5}}\nfunc f(k int) { plain(m[k].n) }\nfunc g() { f(0) }", "3 plain n=4"},
		{"var m = [...]int{4, 5}\nfunc f(k int) { m[k] = 3; plain(m[k]) }\nfunc g() { f(0) }", "3 plain n=3|?"},
		{"func f(k string) { plain(map[string]int{`a`: 1, `b`: 2}[k]) }\nfunc g() { f(`b`) }", "2 plain n=2"},
		{"func f(k string) { m := map[string]int{`a`: 1}; m[k] = 3; plain(m[`a`]) }\nfunc g() { f(`b`) }", "1 plain n=?"},
		{"func f(k string) { m := map[string]int{`a`: 1}; fill(m); plain(m[`a`]) }\nfunc fill(m map[string]int) { m[`a`] = 3 }\nfunc g() { f(`b`) }", "1 plain n=?"},
		{"var m = map[string]int{`a`: 1}\nfunc f(k string) { n, ok := m[k]; if !ok { n = 5 }; plain(n) }\nfunc g() { f(os.Args[1]) }", "3 plain n=1 if k \"a\"|5"},
		{"type C2 struct{ n int }\nfunc set(c *C2, k int) error { if k > 2 { return fmt.Errorf(`x`) }; c.n = k; return nil }\nfunc f() { c := &C2{n: 7}; if err := set(c, len(os.Args)); err != nil { return }; plain(c.n) }", "3 plain n=?"},
		{"type C2 struct{ n int }\nfunc set(c *C2, b []byte) error { if len(b) > 2 { return fmt.Errorf(`x`) }; c.n = 3; return nil }\nfunc f(b []byte) { c := &C2{n: 7}; if err := set(c, b); err != nil { return }; plain(c.n) }", "3 plain n=3"},
		{"var m = map[string]int{`a`: 1}\nfunc g() { m[`a`] = 3 }\nfunc f() { plain(m[`a`]) }", "3 plain n=?"},
		{"var m = map[string]int{`a`: 1}\nfunc g(m map[string]int) { m[`a`] = 3 }\nfunc h() { g(m) }\nfunc f() { plain(m[`a`]) }", "4 plain n=?"},
		{"var M = map[string]int{`a`: 1}\nfunc f() { plain(M[`a`]) }", "2 plain n=?"},
		{"func f(s string) { o := opts{n: 1}; fmt.Sscanf(s, `%d`, &o.n); plain(o.n) }", "1 plain n=?"},
		{"func f(s string) { o := opts{n: 1}; fmt.Sscanf(s, `%s`, &o.mode); plain(o.n) }", "1 plain n=1"},
		{"func f() { n := 1; fmt.Println(&n); plain(n) }", "1 plain n=1"},
		{"var n = 1\nfunc g() { fmt.Sscan(`5`, &n) }\nfunc f() { plain(n) }", "3 plain n=?"},
		{"type h struct{ n int }\nfunc mk(k string) *h { n, ok := m[k]; if !ok { n = 5 }; return &h{n: n} }\nvar m = map[string]int{`a`: 1}\nfunc (x *h) f() { plain(x.n) }\nfunc g() { mk(`b`).f() }", "5 plain n=5"},
		{"var do = plain\nfunc f() { do(6) }", "2 plain n=6"},
		{"var do = plain\nfunc g(d func(int)) { do = d }\nfunc f() { do(6) }", ""},
		{"var n int\nfunc f() { plain(n) }", "2 plain n=unset"},
		{"func f(o opts) { plain(o.n) }\nfunc g() { f(opts{n: 3}) }", "2 plain n=3"},
		{"func f(o *opts) { plain(o.n) }\nfunc g() { o := &opts{n: 3}; o.n = 4; f(o) }", "2 plain n=4"},
		{"func f(o *opts) { plain(o.n) }\nfunc g() { f(&opts{}) }", "2 plain n=unset"},
		{"func f() { n := 1; func() { n = 2 }(); plain(n) }", "1 plain n=1|2"},
		{"func f() { n := 5; func() { plain(n) }() }", "1 plain n=5"},
		{"func f(n int) { go func() { plain(n) }() }\nfunc g() { f(8) }", "2 plain n=8"},
		{"func f(n int) { if n > 0 { f(n - 1) }; plain(n) }\nfunc g() { f(8) }", "2 plain n=8"},
		{"func f(b bool) { n := 10; if b { n = 4 }; plain(n) }\nfunc g() { f(true) }", "2 plain n=4"},
		{"type s struct{ n int }\nfunc (x *s) run() { plain(x.n) }\nfunc g() { x := &s{n: 2}; x.run() }", "3 plain n=2"},
	} {
		if got := strings.Join(uses(t, test.text), ";"); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// What the fields of objects hold where they take effect.
func TestObjects(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{`func f() { take(&C{Flag: true}) }`, "1 obj Flag=true N=unset"},
		{`func f() { c := new(C); c.N = 3; take(c) }`, "1 obj Flag=unset N=3"},
		{`func f() { var c C; c.N = 3; c.N = 4; take(&c); c.N = 5 }`, "1 obj Flag=unset N=4"},
		{`func f() { c := &C{N: 1}; *c = C{Flag: true}; take(c) }`, "1 obj Flag=true N=unset"},
		{`func f() { c := C{N: 1}; d := c; d.Flag = true; take(&d) }`, "1 obj Flag=true N=1"},
		{`func f() { c := &C{N: 1}; d := c.Clone(); d.Flag = true; take(d) }`, "1 obj Flag=true N=1"},
		{`func f() { c := lib(); take(c) }`, "1 obj Flag=unset N=7"},
		{`func f(x []int) { c := &C{}; for range x { c.N = 2 }; take(c) }`, "1 obj Flag=unset N=2|unset"},
		{"func old() *C { return &C{N: 1} }\nfunc f() { c := old(); take(c) }", "2 obj Flag=unset N=1"},
		{"func old() *C { return &C{N: 1} }\nfunc f() { c := old(); c.N = 3; take(c) }", "2 obj Flag=unset N=3"},
		{"func old() C { return C{N: 1} }\nfunc f() { c := old(); take(&c) }", "2 obj Flag=unset N=1"},
		{"func old() (*C, error) { return &C{N: 1}, nil }\nfunc f() { c, err := old(); if err != nil { return }; take(c) }", "2 obj Flag=unset N=1"},
		{"func harden(c *C) { c.N = 3 }\nfunc f() { c := &C{N: 1}; harden(c); take(c) }", "2 obj Flag=unset N=3"},
		{"func harden(c *C, n int) { c.N = n }\nfunc f() { c := &C{N: 1}; harden(c, 9); take(c) }", "2 obj Flag=unset N=9"},
		{"func maybe(c *C, n []int) { for range n { c.N = 2 } }\nfunc f() { c := &C{N: 1}; maybe(c, nil); take(c) }", "2 obj Flag=unset N=1|2"},
		{"func f(o opts) { take(&C{Flag: !o.verify}) }\nfunc g() { f(opts{verify: true}) }\nfunc h() { f(opts{}) }", "2 obj Flag=false N=unset;3 obj Flag=true N=unset"},
		{"func f(o opts) { c := &C{}; if o.skip { c.Flag = true }; take(c) }\nfunc g() { f(opts{skip: true}) }", "2 obj Flag=true|unset N=unset"},
		{"func f(o opts) { c := &C{}; if o.skip { c.Flag = true }; take(c) }\nfunc g() { f(opts{}) }", "2 obj Flag=unset N=unset"},
		{"func f(o opts) { take(&C{Flag: o.mode == \"off\"}) }\nfunc g() { f(opts{mode: \"off\"}) }", "2 obj Flag=true N=unset"},
		{"func f(o opts) { c := o.c; if c == nil { c = &C{N: 2} }; take(c) }\nfunc g() { f(opts{c: &C{N: 5}}) }", "2 obj Flag=unset N=2|5"},
		{`func f() { o := opts{c: &C{N: 1}}; o.c.N = 2; take(o.c) }`, "1 obj Flag=unset N=2"},
		{`func f(x any, d func(any)) { c := &C{N: 1}; d(c); take(c) }`, "1 obj Flag=? N=?"},
		{`func f(x bool) { c := &C{N: 1}; if x { c = &C{N: 2} }; take(c) }
		  func g() { f(true) }`, "2 obj Flag=unset N=2"},
		{"var c = &C{N: 1}\nfunc f() { take(c) }", "2 obj Flag=unset N=1"},
		{"var c = C{N: 1}\nfunc f() { take(&c) }", "2 obj Flag=unset N=1"},
		{"var v = flag.Bool(\"v\", true, \"\")\nfunc f() { take(&C{Flag: *v}) }", "2 obj Flag=default true N=unset"},
		{"var v bool\nfunc init() { flag.BoolVar(&v, \"v\", true, \"\") }\nfunc f() { take(&C{Flag: v}) }", "3 obj Flag=default true N=unset"},
		{"func f() { set := []func(*C){func(c *C) { c.N = 4 }}; c := &C{}; for _, s := range set { s(c) }; take(c) }", "1 obj Flag=unset N=4"},
		{`func f() { hold(&C{N: 4}) }`, "1 obj Flag=unset N=4"},
		{`func f() { hold(C{N: 4}) }`, "1 obj Flag=unset N=4"},
		{`func f() { hold(whole{C: C{N: 4}}) }`, "1 obj Flag=unset N=4"},
		{`func f() { w := &whole{name: "x"}; w.N = 4; hold(w) }`, "1 obj Flag=unset N=4"},
		{`func f() { hold(deep{&whole{C: C{N: 4}}}) }`, "1 obj Flag=unset N=4"},
		{"func f(i any) { hold(i) }\nfunc g() { f(&whole{}) }", "2 obj Flag=unset N=unset"},
		{"func f(i any) { hold(i) }\nfunc g(i any) { f(i) }\nfunc h() { g(C{N: 1}) }", "3 obj Flag=unset N=1"},
		{"func f(i any) { hold(i) }\nfunc g() { f(3) }", "2 obj i=3"},
		{"func take2(c *C) { take(c) }\nfunc f() { take2(&C{N: 4}) }", "2 obj Flag=unset N=4"},
	} {
		if got := strings.Join(uses(t, test.text), ";"); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// What fields hold whose object comes by a way that is not seen, as of a method that is called through an interface.
func TestKept(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"type w struct{ c *C }\nfunc mk(n int) *w { return &w{c: &C{N: n}} }\nfunc (x *w) Run() { take(x.c) }\nfunc f() { mk(4) }", "4 obj Flag=unset N=4"},
		{"type w struct{ c *C }\nfunc mk() *w { x := &w{c: &C{N: 1}}; x.c.N = 2; return x }\nfunc (x *w) Run() { take(x.c) }", "3 obj Flag=unset N=2"},
		{"type w struct{ n int }\nfunc mk() *w { return &w{n: 4} }\nfunc (x *w) Run() { plain(x.n) }", "3 plain n=4"},
		{"type w struct{ n int }\ntype h struct{ w *w }\nfunc mk() *w { return &w{n: 4} }\nfunc (x *h) Run() { x.w.run() }\nfunc (x *w) run() { plain(x.n) }", "4 plain n=4"},
		{"type w struct{ n int }\nfunc mk() *w { return &w{n: 4} }\nfunc (x *w) set(n int) { x.n = n }\nfunc (x *w) Run() { plain(x.n) }", ""},
		{"type w struct{ c C }\nfunc Mk(c C) *w { if !c.Flag { c.Flag = true }; return &w{c: c} }\nfunc (x *w) Run() { plain(x.c.N) }\nfunc f() { Mk(C{N: 4}) }", "4 plain n=4"},
		{"type w struct{ c C }\nfunc Mk(c C) *w { return &w{c: c} }\nfunc (x *w) Run() { plain(x.c.N) }\nfunc (x *w) set() { x.c.N = 5 }\nfunc f() { Mk(C{N: 4}) }", ""},
		{"type w struct{ c C }\nfunc Mk(c C) *w { return &w{c: c} }\nfunc (x *w) Run() { plain(x.c.N) }\nfunc (x *w) set() { x.c.Flag = true }\nfunc f() { Mk(C{N: 4}) }", "5 plain n=4"},
		{"type w struct{ N int }\nfunc mk() *w { return &w{N: 4} }\nfunc (x *w) Run() { plain(x.N) }", ""},
		{"type w struct{ c *C }\nfunc mk() *w { return &w{c: &C{N: 1}} }\nfunc (x *w) Run() { take(x.c) }\nfunc (x *w) set() { x.c.N = 3 }", ""},
		{"type w struct{ c *C }\nfunc mk() *w { return &w{c: &C{N: 1}} }\nfunc (x *w) Run() { take(x.c) }\nfunc (x *w) set() { change(x.c) }\nfunc change(c *C) { c.N = 4 }", ""},
		{"type w struct{ n int }\nfunc mk() *w { return &w{n: 4} }\nfunc (x *w) Run() { plain(x.n) }\nfunc (x *w) ask() *int { return &x.n }", ""},
	} {
		if got := strings.Join(uses(t, test.text), ";"); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// What elements of lists hold that are written as literals.
func TestLists(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{`func f() { for _, n := range []int{3, 4} { plain(n) } }`, "1 plain n=3|4"},
		{"func f() { for _, o := range []opts{{n: 3}, {n: 4}} { plain(o.n) } }", "1 plain n=3|4"},
		{"func f() { for _, c := range []*C{{N: 3}, {N: 4, Flag: true}} { take(c) } }", "1 obj Flag=true|unset N=3|4"},
		{"var all = []opts{{n: 3}, {mode: `x`}}\nfunc f() { for _, o := range all { plain(o.n) } }", "2 plain n=3|unset"},
		{"func f(all []opts) { for _, o := range all { plain(o.n) } }\nfunc g() { f([]opts{{n: 3}, {n: 4}}) }", "2 plain n=3|4"},
		{"func f(all []opts) { plain(all[1].n) }\nfunc g() { f([]opts{{n: 3}, {n: 4}}) }", "2 plain n=4"},
		{"func f(c C) { for _, x := range []*C{&c} { take(x) } }\nfunc g() { f(C{N: 3}) }", "2 obj Flag=unset N=3"},
		{"func mk(n int) *C { return &C{N: n} }\nfunc f() { for _, c := range []*C{mk(1), mk(2)} { take(c) } }", "2 obj Flag=unset N=1|2"},
		{"func set(c *C) { c.N = 9 }\nfunc f() { all := []*C{{N: 1}, {N: 2}}; for _, c := range all { set(c) }; take(all[0]) }", "2 obj Flag=unset N=1|9"},
		{"func f(i int) { plain([]int{3, 4}[i]) }", "1 plain n=3 if i true|4 if i true"},
		{"func f(a, b []int) { for _, n := range append(a, 4) { plain(n) } }", "1 plain n=?"},
		{"func f() { n := make([]int, 2); n[0] = 4; plain(n[0]) }", "1 plain n=4"},
		{"func f() { for _, n := range []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13} { plain(n) } }", "1 plain n=?"},
	} {
		if got := strings.Join(uses(t, test.text), ";"); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// Objects that count wherever they go, as they are when their function ends.
func TestAnywhere(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{`func f() { give(&T{Skip: true}) }`, "1 any Skip=true Min=unset Hook=unset"},
		{`func f() *T { return &T{Skip: true} }`, ""},
		{`func F() *T { return &T{Skip: true} }`, "1 any Skip=true Min=unset Hook=unset"},
		{"func f() *T { return &T{Skip: true} }\nfunc F() *T { t := f(); t.Hook = func() {}; return t }", "2 any Skip=true Min=unset Hook=func"},
		{`type s struct{ t *T }
		  func f(x *s) { x.t = &T{}; x.t.Skip = true; x.t.Hook = func() {} }`, "2 any Skip=true Min=unset Hook=func"},
		{`func f() { t := &T{Skip: true}; give(t); t.Min = 2 }`, "1 any Skip=true Min=2 Hook=unset"},
		{`func f() { t := &T{Skip: true}; println(t.Skip) }`, ""},
		{`func f(skip bool) { give(&T{Skip: skip}) }
		  func g() { f(true) }`, "2 any Skip=true Min=unset Hook=unset"},
		{`func f(o opts) { give(&T{Skip: o.skip}) }
		  func g(x bool) { f(opts{skip: x}) }`, ""},
		{`func f(x []int) { t, u := &T{Skip: true}, &T{}; for range x { t, u = u, t }; println(t.Skip) }`, ""},
		{"func f(t *T, n int) { if n > 0 { f(t, n-1) }; println(t.Skip) }\nfunc g() { f(&T{Skip: true}, 3) }", ""},
		{`type holder struct{ t *T }
		  func handOn(h *holder) {}
		  func f(h *holder) { if h.t == nil { h.t = &T{} }; h.t.Skip = true; handOn(h) }
		  func g() { f(&holder{}) }`, "4 any Skip=true Min=unset Hook=unset"},
		{`var t = &T{Skip: true}`, "1 any Skip=true Min=unset Hook=unset"},
	} {
		if got := strings.Join(uses(t, test.text), ";"); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// Texts that are put together, where ? stands for what is not known, and what objects are made of.
func TestTexts(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{`func f() { open("a" + "b") }`, `1 text dsn="ab"`},
		{`func f(h string) { go open("a" + h + "c" + "d") }
		  func g(h string) { f(h[1:]) }`, `2 text dsn=a?cd`},
		{"func f(h string) { open(\"a\" + h + \"c\") }\nfunc g() { f(\"b\") }", `2 text dsn="abc"`},
		{"func f(h string) { open(fmt.Sprintf(\"a=%s b=%d c=%v %%x\", h, 5, len(h))) }\nfunc g() { f(\"h\") }", `2 text dsn=a=h b=5 c=? %x`},
		{"func d(h string) string { return h + \"!\" }\nfunc f() { open(d(\"a\")); open(d(os.Args[1])) }", `2 text dsn="a!";2 text dsn=?!`},
		{"func d(o opts) string { return o.mode + \"!\" }\nfunc f() { open(d(opts{mode: os.Args[1]})) }", `2 text dsn=?!`},
		{"func f(o *opts) { s := \"a\"; if o.skip { s = \"b\" }; open(s + \"c\") }\nfunc g() { f(&opts{skip: true}) }", `2 text dsn="bc"`},
		{"func f(x []int) { s := \"a\"; for range x { s += \"b\" }; open(s) }", `1 text dsn="a"|?b`},
		{`func f(x []string) { u := url.URL{Scheme: "s", Host: os.Args[1], RawQuery: "a=b"}; open(u.String()) }`, `1 text dsn=s://?/?a=b`},
		{`func f(x []string) { q := make(url.Values); q.Set("a", "b"); q.Set("c", os.Args[1]); u := url.URL{Scheme: "s", User: url.User("x"), Host: "h", RawQuery: q.Encode()}; open(u.String()) }`,
			`1 text dsn=s://?:?@h/?&a=b&c=?&?`},
		{`func f() { c, err := dial("a"); if err != nil { return }; c.bind() }`, `1 bind recv=made of addr="a"`},
		{"func d(h string) *conn { c, _ := dial(h + \"!\"); return c }\nfunc f() { d(\"b\").bind() }", `2 bind recv=made of addr="b!"`},
		{"func f(h string) { c, _ := dial(h); c.bind() }\nfunc g() { f(\"b\") }", `2 bind recv=made of addr="b"`},
	} {
		if got := strings.Join(uses(t, test.text), ";"); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

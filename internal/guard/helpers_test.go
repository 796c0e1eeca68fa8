package guard_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/secvet/secvet/internal/access"
	"github.com/secvet/secvet/internal/guard"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
)

// What a function that checks its parameters tells its callers, by each form of an outcome.
func TestValidators(t *testing.T) {
	checkRows(t, []row{
		{"a bool", `if !valid(s) {
				use(s) // not clean
				return
			}
			use(s) // clean
			use(other) // not clean`, `func valid(s string) bool { return s == "a" || s == "b" }`},
		{"a switch", `if valid(s) {
				use(s) // clean
			}`, `func valid(s string) bool { switch s { case "a", "b": return true }; return false }`},
		{"a loop", `if valid(s) {
				use(s) // clean
			}`, `func valid(s string) bool { for _, c := range s { if c < 'a' || c > 'z' { return false } }; return true }`},
		{"a loop over a list", `if valid(s) {
				use(s) // clean
			}`, "func valid(s string) bool { for _, name := range names { if name == s { return true } }; return false }\nvar names = []string{\"a\"}"},
		{"a pattern", `if valid(s) {
				use(s) // clean
			}`, "func valid(s string) bool { return name.MatchString(s) }\nvar name = regexp.MustCompile(`^[a-z]+$`)"},
		{"true where it is bad", `if bad(s) {
				use(s) // not clean
				return
			}
			use(s) // clean`, `func bad(s string) bool { return s != "a" }`},
		{"an error", `if err := check(s); err != nil {
				use(s) // not clean
				return
			}
			use(s) // clean`, `func check(s string) error { if s != "a" { return errors.New("no") }; return nil }`},
		{"an error of another validator", `if err := check(s); err != nil { return }
			use(s) // clean`, `
			func check(s string) error { if _, err := strconv.Atoi(s); err != nil { return err }; return nil }`},
		{"an error that is handed on", `if check(s) != nil { return }
			use(s) // clean`, `
			func check(s string) error { _, err := strconv.Atoi(s); return err }`},
		{"an error that is made elsewhere", `if check(s) != nil { return }
			use(s) // clean`, `
			var errBad = errors.New("bad")
			func check(s string) error { if s != "a" { return errBad }; return nil }`},
		{"a result before the error", `x, err := parse(s)
			if err != nil { return }
			use(s) // clean
			use(x) // not clean`, `
			func parse(s string) (string, error) { if s != "a" { return "", errors.New("no") }; return s, nil }`},
		{"it returns at all", `must(s)
			use(s) // clean`, `func must(s string) { if s != "a" { panic("no") } }`},
		{"it may return", `must(s)
			use(s) // not clean`, `func must(s string) { if s != "a" { println("no") } }`},
		{"one behind another", `if !outer(s) { return }
			use(s) // clean`, `
			func outer(s string) bool { return len(s) < 9 && inner(s) }
			func inner(s string) bool { return s == "a" }`},
		{"one or another", `if !outer(s) { return }
			use(s) // clean`, `
			func outer(s string) bool { return inner(s) || s == "b" }
			func inner(s string) bool { return s == "a" }`},
		{"one of them says nothing", `if !outer(s, n) { return }
			use(s) // not clean`, `
			func outer(s string, n int) bool { return inner(s) || n > 3 }
			func inner(s string) bool { return s == "a" }`},
		{"one that calls itself", `if !valid(s, n) { return }
			use(s) // clean`, `func valid(s string, n int) bool { return n > 0 && valid(s, n-1) || s == "a" }`},
		{"one that only calls itself", `if !valid(s, n) { return }
			use(s) // clean`, `func valid(s string, n int) bool { return n > 0 && valid(s, n-1) }`}, // it is never true
		{"two that call each other", `if !even(s, n) { return }
			use(s) // not clean`, `
			func even(s string, n int) bool { return n == 0 || odd(s, n-1) }
			func odd(s string, n int) bool { return n != 0 && s == "a" && even(s, n-1) }`},
		{"a field", `q := &req{s, other}
			if !q.valid() { return }
			use(q.name) // clean
			use(q.text) // not clean`, `
			type req struct { name, text string }
			func (q *req) valid() bool { return q.name == "a" }`},
		{"a field that is written later", `q := &req{s, other}
			if !q.valid() { return }
			q.name = other
			use(q.name) // not clean`, `
			type req struct { name, text string }
			func (q *req) valid() bool { return q.name == "a" }`},
		{"each of a list", `if !valid(list) { return }
			use(list[n]) // clean`, `func valid(list []string) bool { for _, s := range list { if s != "a" { return false } }; return true }`},
		{"a variadic one", `if !valid(list...) { return }
			use(list[n]) // clean`, `func valid(list ...string) bool { for _, s := range list { if s != "a" { return false } }; return true }`},
		{"a generic one", `if !in(s, names) { return }
			use(s) // clean`, "func in[T comparable](x T, list []T) bool { return slices.Contains(list, x) }\nvar names = []string{\"a\"}"},
		{"the other parameter", `if !valid(other, s) { return }
			use(s) // not clean
			use(other) // clean`, `func valid(a, b string) bool { return a == "a" && b != "" }`},
		{"a generic one with a loop", `if !in(s, names) { return }
			use(s) // clean`, "func in[T comparable](x T, list []T) bool { for _, y := range list { if x == y { return true } }; return false }\nvar names = []string{\"a\"}"},
		{"a variadic one that looks whether there is any", `if bad(s, other) { return }
			use(s) // clean`, `func bad(list ...string) bool { if list == nil { return false }; for _, s := range list { if s != "a" { return true } }; return false }`},
		{"one that counts them", `if bad(s, other) { return }
			use(s) // clean`, `func bad(list ...string) bool { if len(list) == 0 { return false }; for _, s := range list { if s != "a" { return true } }; return false }`},
		{"a list that is not nil", `if bad(s, other) { return }
			use(s) // not clean`, `func bad(list ...string) bool { if list != nil { return false }; return true }`},
		{"searches in a row", `if bad(s) { return }
			use(s) // clean`, "func bad(s string) bool { return strings.ContainsAny(s, \"'\\\";&|<>$`\\n-/\\\\:.\\r\") || strings.ContainsAny(s, all) }\nconst all = \"*+?()[]{}^ %#~!,\\t=@\""},
		{"a method of an interface", `v := &req{s, other}
			if err := check(v); err != nil { return }
			use(v.name) // clean
			use(v.text) // not clean`, `
			type req struct { name, text string }
			func (q *req) Validate() error { if q.name != "a" { return errors.New("no") }; return nil }
			func check(v interface{ Validate() error }) error { if v == nil { return errors.New("nil") }; return v.Validate() }`},
		{"a method that it may have", `v := &req{s}
			if err := check(v); err != nil { return }
			use(v.name) // clean`, `
			type req struct { name string }
			func (q *req) Validate() error { if q.name != "a" { return errors.New("no") }; return nil }
			func check(v any) error {
				if c, ok := v.(interface{ Validate() error }); ok {
					if err := c.Validate(); err != nil { return err }
				}
				return nil
			}`},
		{"a method that is called sometimes", `v := &req{s}
			if err := check(v, n); err != nil { return }
			use(v.name) // not clean`, `
			type req struct { name string }
			func (q *req) Validate() error { if q.name != "a" { return errors.New("no") }; return nil }
			func check(v interface{ Validate() error }, n int) error { if n > 3 { return nil }; return v.Validate() }`},
		{"a method that lets nothing pass", `v := &req{s}
			if err := check(v); err != nil { return }
			use(v.name) // clean`, `
			type req struct { name string }
			func (q *req) Validate() error { if len(q.name) > 0 && q.name != "a" { return errors.New("no") }; return nil }
			func check(v interface{ Validate() error }) error { return v.Validate() }`},
		{"another type's method", `v := &req{s}
			if err := check(v); err != nil { return }
			use(v.name) // not clean`, `
			type req struct { name string }
			func (q *req) Valid() error { return nil }
			func (q *req) Validate() error { return nil }
			func check(v interface{ Validate() error }) error { return v.Validate() }`},
		{"only the begin", `if !valid(s) { return }
			use(s) // not clean`, `func valid(s string) bool { return len(s) > 3 && s[:3] == "abc" }`},
	})
}

// What functions check must not depend on the order of their declarations, nor of the parts of a cycle.
func TestOrder(t *testing.T) {
	decls := []string{
		`func f(s string) { if !outer(s, 3) { return }; use(s) } // clean`,
		`func outer(s string, n int) bool { if n > 3 { return again(s, n) }; return inner(s, n) }`,
		`func again(s string, n int) bool { return outer(s, n-1) }`,
		`func inner(s string, n int) bool { return s == "a" || n > 3 && outer(s, n-1) }`,
	}
	for i := range decls {
		for j := range decls {
			order := slices.Clone(decls)
			order[0], order[i] = order[i], order[0]
			order[1], order[j] = order[j], order[1]
			checkMarks(t, "the order", strings.Join(order, "\n"))
		}
	}
}

// What Validates tells of a function, as its summary has it.
func TestValidates(t *testing.T) {
	for _, c := range []struct{ decl, want string }{
		{`func f(s string) bool { return s == "a" }`, "0 true"},
		{`func f(s string) bool { return s != "a" }`, "0 false"},
		{`func f(s string, n int) error { if s != "a" { return errors.New("no") }; return nil }`, "0 nil"},
		{`func f(s string) { if s != "a" { panic("no") } }`, "0 returns"},
		{`func f(n int, s, t string) bool { return s == "a" && t == "b" }`, "1 true; 2 true"},
		{`type T struct { n int; s string }; func f(t *T) bool { return t.s == "a" }`, "0.1 true"},
		{`type T struct { s string }; func (t T) f(s string) bool { return s == t.s }`, ""},
		{`func f(list []string) bool { for _, s := range list { if s != "a" { return false } }; return true }`, "0 true"},
		{`func f(n int) bool { return n == 3 }`, ""},
		{`func f(s string) bool { return s != "" }`, "0 false"}, // the empty text is clean
		{`func f() bool { return true }`, ""},
		{`func f(s string) bool { return true }`, ""},
		{`func f(s string) bool { ok := s == "a"; return ok }`, "0 true"},
		{`func f(s string) (ok bool) { defer func() { ok = true }(); return s == "a" }`, ""},
		{`func f(s string) (string, bool) { if s == "a" { return s, true }; return "", false }`, "0 true"},
	} {
		p := build(t, c.decl)
		fn := p.fns[slices.IndexFunc(p.fns, func(fn *ssa.Function) bool { return fn.Name() == "f" })]
		if got := guardsText(p.checks[fn].Validates(fn)); got != c.want {
			t.Errorf("%s: %q, want %q", c.decl, got, c.want)
		}
	}
}

// guardsText writes guards, without the kinds: "0.1 true" says that field 1 of parameter 0 is checked where true is returned.
func guardsText(guards []summary.Guard) string {
	var out []string
	for _, e := range guards {
		word := map[model.Outcome]string{model.NoOutcome: "returns", model.IfTrue: "true", model.IfFalse: "false", model.IfNil: "nil", model.IfNotNil: "not nil"}[e.Outcome]
		out = append(out, string('0'+rune(e.Index))+e.Path.String()+" "+word)
	}
	return strings.Join(out, "; ")
}

// Writes to memory end what was checked there, as far as they may be to the same place.
func TestKill(t *testing.T) {
	const decls = `
		type req struct { name, text string; in *req; list []string }
		func fill(q *req, s string) { q.name = s }
		func read(q *req) string { return q.name }`
	var rows []row
	for _, c := range []struct{ name, between, want string }{
		{"nothing", "", "clean"},
		{"the field", "q.name = other", "not clean"},
		{"another field", "q.text = other", "clean"},
		{"a constant", `q.name = "b"`, "clean"},
		{"the whole", "*q = req{name: other}", "not clean"},
		{"the field on one way", "if n > 3 { q.name = other }", "not clean"},
		{"a function that reads", "read(q)", "clean"},
		{"a library that reads", "fmt.Sprint(q)", "clean"},
		{"a library that fills", "json.Unmarshal([]byte(other), q)", "not clean"},
		{"a library that fills the field", "json.Unmarshal([]byte(other), &q.name)", "not clean"},
		{"a library that fills another field", "json.Unmarshal([]byte(other), &q.text)", "clean"},
		{"what it points to", "q.in.name = other", "clean"},
		{"another object", "p.name = other", "clean"},
	} {
		rows = append(rows, row{c.name, "q, p := &req{name: s}, &req{}\nif q.name != \"a\" { return }\n" + c.between + "\nuse(q.name, p, n) // " + c.want, decls})
	}
	checkRows(t, append(rows, []row{
		{"an element", `if list[0] != "a" { return }
			list[0] = other
			use(list[0]) // not clean`, ""},
		{"another element", `if list[0] != "a" { return }
			list[1] = other
			use(list[0]) // clean`, ""},
		{"an element that is not known", `if list[0] != "a" { return }
			list[n] = other
			use(list[0]) // not clean`, ""},
		{"a variable of the package", `if name != "a" { return }
			use(name) // clean
			name = other
			use(name) // not clean`, "var name string"},
		{"a variable whose address is taken", `p := &s
			if s != "a" { return }
			use(s) // clean
			*p = other
			use(s) // not clean`, ""},
	}...))
}

// What the summaries of functions say that they write to.
func TestKillBySummary(t *testing.T) {
	p := build(t, `
		type req struct { name, text string }
		func fill(q *req, s string) { q.name = s }
		func f(q *req, s string) {
			if q.name != "a" || q.text != "a" { return }
			fill(q, s)
			use(q.name) // not clean
			use(q.text) // clean
		}`)
	s := p.summaries[p.Func("fill")]
	s.Flows = append(s.Flows, summary.Flow{In: summary.Input{Index: 1}, Out: summary.Output{Kind: summary.ToParam, Index: 0, Path: access.FieldStep(0)}})
	s.Version++
	p.version++
	f := p.Func("f")
	c := p.checks[f]
	before := c.Version
	c.Renew(p.version)
	if c.Version == before {
		t.Error("guards that rest on a summary stay when it changes")
	}
	for _, m := range p.Marks(f) {
		if got := kindsText(p.cleanAt(m.Arg, m.Call.Block(), slices.Index(m.Call.Block().Instrs, ssa.Instruction(m.Call))), asked); got != m.Text {
			t.Errorf("line %d: %s, want %s", m.Line, got, m.Text)
		}
	}
	before = c.Version
	s.Version++ // without a change that matters here
	p.version++
	if c.Renew(p.version); c.Version != before {
		t.Error("guards that say the same are told as changed")
	}
}

// What a package's facts say of its regular expressions is what importers find.
func TestExportPatterns(t *testing.T) {
	p := build(t, "var Name = regexp.MustCompile(`^[a-z]+$`)\nvar Part = regexp.MustCompile(`[^a-z]`)\nvar Word = regexp.MustCompile(`\\w+`)\nvar own = regexp.MustCompile(`^[a-z]+$`)\nvar Text = \"\"")
	entries := make(map[string]string)
	guard.ExportPatterns(p.index, entries, func(s summary.Site) summary.Site { return s })
	var keys []string
	for key := range entries {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	if !slices.Equal(keys, []string{"example.org/p.Name pattern", "example.org/p.Part pattern", "example.org/p.Word pattern"}) {
		t.Errorf("entries %q", keys)
	}
}

// What was signed with the program's key is its own.
func TestSigned(t *testing.T) {
	const mac = "\nvar key []byte; var sha func() hmac.Hash; var sig string"
	checkRows(t, []row{
		{"in place", `mac := hmac.New(sha, key)
			mac.Write([]byte(s))
			if !hmac.Equal([]byte(sig), mac.Sum(nil)) {
				use(s) // not clean
				return
			}
			use(s) // clean
			use(other) // not clean`, mac},
		{"by a function", `if valid(s) {
				use(s) // clean
			}`, `func valid(s string) bool { return hmac.Equal([]byte(sig), sign(s)) }
			func sign(s string) []byte { mac := hmac.New(sha, key); mac.Write([]byte(s)); return mac.Sum(nil) }` + mac},
		{"as text", `if sig == sign(s, "v1") {
				use(s) // clean
			}`, `func sign(s, salt string) string { mac := hmac.New(sha, key); mac.Write([]byte(salt)); mac.Write([]byte(s)); return hex.EncodeToString(mac.Sum(nil)) }` + mac},
		{"in constant time", `if subtle.ConstantTimeCompare([]byte(sig), []byte(sign(s))) != 1 { return }
			use(s) // clean`, `func sign(s string) string { mac := hmac.New(sha, key); mac.Write([]byte(s)); return hex.EncodeToString(mac.Sum(nil)) }` + mac},
		{"not signed", `if subtle.ConstantTimeCompare([]byte(sig), []byte(sign(s))) == 0 {
				use(s) // not clean
			}`, `func sign(s string) string { mac := hmac.New(sha, key); mac.Write([]byte(s)); return hex.EncodeToString(mac.Sum(nil)) }` + mac},
		{"another text", `if sig == sign(other) {
				use(s) // not clean
			}`, `func sign(s string) string { mac := hmac.New(sha, key); mac.Write([]byte(s)); return hex.EncodeToString(mac.Sum(nil)) }` + mac},
		{"by several functions, decoded, of a list", `if valid(sig, "name", s) {
				use(s) // clean
				use(other) // not clean
			}`, `func valid(sig string, args ...string) bool {
				want, err := sign(args...)
				return err == nil && equal(sig, want)
			}
			func sign(args ...string) (string, error) {
				mac := hmac.New(sha, key)
				for _, a := range args[1:] { mac.Write([]byte(a)) }
				return hex.EncodeToString(mac.Sum(nil)), nil
			}
			func equal(sig, want string) bool {
				x, err := hex.DecodeString(sig)
				if err != nil { return false }
				y, err := hex.DecodeString(want)
				return err == nil && hmac.Equal(x, y)
			}` + mac},
		{"without a key", `if sig == sum(s) {
				use(s) // not clean
			}`, `func sum(s string) string { return hex.EncodeToString([]byte(s)) }` + mac},
	})
}

package guard_test

import (
	"slices"
	"testing"

	"golang.org/x/tools/go/ssa"
)

// What patterns find in a text: all of it, and single groups.
func TestFound(t *testing.T) {
	const decls = "var word = regexp.MustCompile(`\\w+`)\n" +
		"var part = regexp.MustCompile(`name=(\\w+);(.*)`)\n" +
		"var pair = regexp.MustCompile(`(?P<k>[a-z]+)=(?P<v>.*)`)\n" +
		"var turned = regexp.MustCompile(`(?P<v>.*)=(?P<k>[a-z]+)`)"
	checkRows(t, []row{
		{"all of it", `
			use(word.FindString(s)) // clean
			use(part.FindString(s)) // clean: argument`, decls},
		{"groups", `g := part.FindStringSubmatch(s)
			use(g) // not clean
			use(g[0]) // clean: argument
			use(g[1]) // clean
			use(g[2]) // not clean
			use(g[n]) // not clean
			use(g[1:][0]) // not clean`, decls},
		{"all groups", `
			use(word.FindStringSubmatch(s)) // clean: sql shell command path url`, decls},
		{"of each match", `for _, g := range part.FindAllStringSubmatch(s, -1) {
				use(g[1]) // clean
				use(g[2]) // not clean
			}
			use(part.FindAllStringSubmatch(s, 1)[0][1]) // clean`, decls},
		{"by name", `g := pair.FindStringSubmatch(s)
			use(g[pair.SubexpIndex("k")]) // clean
			use(g[pair.SubexpIndex("v")]) // not clean
			use(g[pair.SubexpIndex("x")]) // not clean
			use(g[pair.SubexpIndex(other)]) // not clean
			use(g[turned.SubexpIndex("k")]) // not clean`, decls},
		{"a dash at the start", `
			use(regexp.MustCompile("[a-z-]+").FindString(s)) // clean: sql shell command path url`, ""},
		{"a pattern that is not constant", `
			use(regexp.MustCompile(other).FindStringSubmatch(s)[1]) // not clean`, ""},
		{"overwritten", `g := part.FindStringSubmatch(s)
			g[1] = other
			use(g[1]) // not clean`, decls},
		{"overwritten in one of several", `all := part.FindAllStringSubmatch(s, -1)
			all[n][1] = other
			use(all[0][1]) // not clean`, decls},
		{"pieces", `
			use(regexp.MustCompile("[^a-z]+").Split(s, -1)) // clean
			use(regexp.MustCompile("[^a-z]+").Split(s, 2)) // not clean
			use(regexp.MustCompile("[^a-z]*?").Split(s, -1)) // not clean`, ""},
		{"fields", `
			use(strings.FieldsFunc(s, func(c rune) bool { return c < 'a' || c > 'z' })) // clean
			use(strings.FieldsFunc(s, func(c rune) bool { return c == ',' })) // not clean`, ""},
	})
}

// What is left of a list from which a function deletes.
func TestKept(t *testing.T) {
	const allowed = `var allowed = map[string]bool{"a": true}`
	checkRows(t, []row{
		{"by a map", `
			use(slices.DeleteFunc(list, func(x string) bool { return !allowed[x] })) // clean
			use(slices.DeleteFunc(list, func(x string) bool { return allowed[x] })) // not clean
			use(list) // not clean`, allowed},
		{"by comparison", `
			use(slices.DeleteFunc(list, func(x string) bool { return x != "a" })) // clean
			use(slices.DeleteFunc(list, func(x string) bool { return x == "" })) // not clean`, ""},
		{"by a branch", `
			use(slices.DeleteFunc(list, func(x string) bool { if allowed[x] { return false }; return true })) // clean
			use(slices.DeleteFunc(list, func(x string) bool { if allowed[x] { return false }; return n > 3 })) // not clean`, allowed},
		{"by a pattern", `
			use(slices.DeleteFunc(list, func(x string) bool { return !name.MatchString(x) })) // clean`, "var name = regexp.MustCompile(`^[a-z]+$`)"},
		{"by another text", `
			use(slices.DeleteFunc(list, func(x string) bool { return !allowed[s] })) // not clean`, allowed},
		{"by a validator", `
			use(slices.DeleteFunc(list, func(x string) bool { return !valid(x) })) // clean
			use(slices.DeleteFunc(list, func(x string) bool { return valid(x) })) // not clean`, `func valid(s string) bool { return s == "a" }`},
		{"by a declared function", `
			use(slices.DeleteFunc(list, unknown)) // clean
			use(slices.DeleteFunc(list, known)) // not clean`, `
			func unknown(s string) bool { return !known(s) }
			func known(s string) bool { return s == "a" }`},
		{"by one that changes its parameter", `
			use(slices.DeleteFunc(list, func(x string) bool { x = strings.Trim(x, other); return x != "a" })) // not clean`, ""},
		{"by one that deletes nothing, or all", `
			use(slices.DeleteFunc(list, func(x string) bool { return false })) // not clean
			use(slices.DeleteFunc(list, func(x string) bool { return true })) // not clean`, ""},
		{"by one that is not known", `
			use(slices.DeleteFunc(list, del)) // not clean`, "var del func(string) bool"},
		{"by one that calls itself", `
			use(slices.DeleteFunc(list, bad)) // clean`, `func bad(s string) bool { return s != "a" && (len(s) < 3 || bad(s)) }`},
	})
}

// What is kept is found anew when a summary changes that it rests on.
func TestKeptRenewed(t *testing.T) {
	p := build(t, `
		func f(list []string) {
			use(slices.DeleteFunc(list, func(x string) bool { return !valid(x) })) // clean
		}
		func valid(s string) bool { return s == "a" }`)
	c, m := p.checks[p.Func("f")], p.Marks(p.Func("f"))[0]
	at := slices.Index(m.Call.Block().Instrs, ssa.Instruction(m.Call))
	if got := kindsText(p.cleanAt(m.Arg, m.Call.Block(), at), asked); got != m.Text {
		t.Errorf("%s, want %s", got, m.Text)
	}
	s, before := p.summaries[p.Func("valid")], c.Version
	s.Guards = nil
	s.Version++
	p.version++
	if c.Renew(p.version); c.Version == before {
		t.Error("what is kept stays when a summary changes")
	}
	if got := kindsText(p.cleanAt(m.Arg, m.Call.Block(), at), asked); got != "not clean" {
		t.Errorf("%s, want not clean", got)
	}
}

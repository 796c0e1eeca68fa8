package guard_test

import (
	"strings"
	"testing"
)

// What regular expressions say of a text that matches, wherever they were compiled.
func TestPatterns(t *testing.T) {
	checkRows(t, []row{
		{"anchored", `if !name.MatchString(s) { return }
			use(s) // clean
			use(other) // not clean`, "var name = regexp.MustCompile(`^[a-z]+$`)"},
		{"not anchored", `if !name.MatchString(s) { return }
			use(s) // not clean`, "var name = regexp.MustCompile(`[a-z]+`)"},
		{"anchored at one end", `if !name.MatchString(s) { return }
			use(s) // not clean`, "var name = regexp.MustCompile(`^[a-z]+`)"},
		{"of lines", `if !name.MatchString(s) { return }
			use(s) // not clean`, "var name = regexp.MustCompile(`(?m)^[a-z]+$`)"},
		{"an alternative that is not anchored", `if !name.MatchString(s) { return }
			use(s) // not clean`, "var name = regexp.MustCompile(`^a|b$`)"},
		{"a slash", `if !name.MatchString(s) { return }
			use(s) // clean: sql shell argument`, "var name = regexp.MustCompile(`^[a-z/]+$`)"},
		{"a dash at the start", `if !name.MatchString(s) { return }
			use(s) // clean: sql shell command path url`, "var name = regexp.MustCompile(`^[a-z-]+$`)"},
		{"a dash behind the start", `if !name.MatchString(s) { return }
			use(s) // clean`, "var name = regexp.MustCompile(`^[a-z][a-z-]*$`)"},
		{"a blank", `if !name.MatchString(s) { return }
			use(s) // clean`, "var name = regexp.MustCompile(`^[a-z ]+$`)"},
		{"anything but quotes", `if !name.MatchString(s) { return }
			use(s) // not clean`, "var name = regexp.MustCompile(`^[^'\"]+$`)"},
		{"no match", `if name.MatchString(s) { return }
			use(s) // not clean`, "var name = regexp.MustCompile(`[^a-z]`)"},
		{"compiled here", `
			name := regexp.MustCompile("^[a-z]+$")
			if name.MatchString(s) {
				use(s) // clean
			}`, ""},
		{"compiled here with an error", `
			name, err := regexp.Compile("^[a-z]+$")
			if err == nil && name.MatchString(s) {
				use(s) // clean
			}`, ""},
		{"at the call", `
			if ok, err := regexp.MatchString("^[a-z]+$", s); err == nil && ok {
				use(s) // clean
			}`, ""},
		{"a pattern that is not constant", `
			if ok, _ := regexp.MatchString(other, s); ok {
				use(s) // not clean
			}`, ""},
		{"a pattern that does not compile", `
			if ok, _ := regexp.MatchString("^[a-z+$", s); ok {
				use(s) // not clean
			}`, ""},
		{"a variable that is set twice", `
			name = regexp.MustCompile(other)
			if name.MatchString(s) {
				use(s) // not clean
			}`, "var name = regexp.MustCompile(`^[a-z]+$`)"},
		{"compiled by a function that does no more", `if !name.MatchString(s) { return }
			use(s) // clean`, "var name = must(`^[a-z]+$`)\nfunc must(p string) *regexp.Regexp { r, err := regexp.Compile(p); if err != nil { panic(err) }; return r }"},
		{"compiled by a function that makes another pattern", `if !name.MatchString(s) { return }
			use(s) // not clean`, "var name = either(`^[a-z]+$`)\nfunc either(p string) *regexp.Regexp { return regexp.MustCompile(p + \"|.*\") }"},
		{"compiled by a function that forgets its parameter", `if !name.MatchString(s) { return }
			use(s) // not clean`, "var name = kind(`^[a-z]+$`)\nfunc kind(p string) *regexp.Regexp { return regexp.MustCompile(other) }\nvar other string"},
		{"what a function makes of a pattern", `
			if ok, _ := regexp.MatchString(fmt.Sprint("^[a-z]+$"), s); ok {
				use(s) // not clean
			}
			if ok, _ := regexp.MatchString(strings.TrimSpace("^[a-z]+$"), s); ok {
				use(s) // not clean
			}`, ""},
		{"what is replaced", `
			use(name.ReplaceAllString(s, "")) // clean
			use(name.ReplaceAllString(s, ";")) // clean: command argument path url
			use(name.ReplaceAllString(s, other)) // not clean
			use(s) // not clean`, "var name = regexp.MustCompile(`[^a-z]`)"},
		{"only some are replaced", `
			use(name.ReplaceAllString(s, "")) // clean: command url`, "var name = regexp.MustCompile(`[:/]`)"},
	})
}

// What is known of a text by the characters that searches and loops leave in it.
func TestCharacters(t *testing.T) {
	checkRows(t, []row{
		{"none of some", "if strings.ContainsAny(s, \"`;&|$<>\\n\") { return }\n" + `
			use(s) // clean: shell`, ""},
		{"none of too few", `if strings.ContainsAny(s, ";&|") { return }
			use(s) // not clean`, ""},
		{"one after the other", "if strings.ContainsAny(s, \"`;&|\") { return }\nif strings.ContainsAny(s, \"$<>\\n\") { return }\n" + `
			use(s) // clean: shell`, ""},
		{"found", `if !strings.ContainsAny(s, "'\";") {
				return
			}
			use(s) // not clean`, ""},
		{"an index", `if strings.IndexAny(s, "'\";") >= 0 { return }
			use(s) // clean: sql`, ""},
		{"an index below zero", `if strings.IndexAny(s, "'\";") < 0 {
				use(s) // clean: sql
			}`, ""},
		{"an index that is not minus one", `if strings.Index(s, "/") != -1 || strings.IndexByte(s, ':') != -1 || strings.ContainsRune(s, '\\') { return }
			use(s) // clean: command path url`, ""},
		{"a text of several characters", `if strings.Contains(s, "//") { return }
			use(s) // not clean`, ""},
		{"only digits", `if strings.Trim(s, "0123456789") != "" { return }
			use(s) // clean`, ""},
		{"cut off at the left only", `if len(strings.TrimLeft(s, "0123456789")) > 0 { return }
			use(s) // clean`, ""},
		{"only letters, by a function", `if strings.IndexFunc(s, func(c rune) bool { return !isLetter(c) }) >= 0 { return }
			use(s) // clean`, letters},
		{"only letters, by another", `if strings.ContainsFunc(s, notLetter) { return }
			use(s) // clean`, letters + "\nfunc notLetter(c rune) bool { return !isLetter(c) }"},
		{"some letter", `if strings.ContainsFunc(s, isLetter) {
				use(s) // not clean
			}`, letters},
		{"cut off by a function", `if strings.TrimFunc(s, isLetter) == "" {
				use(s) // clean
			}`, letters},
		{"mapped", `
			use(strings.Map(func(c rune) rune { if isLetter(c) { return c }; return -1 }, s)) // clean
			use(strings.Map(func(c rune) rune { if c == ';' { return -1 }; return c }, s)) // not clean`, letters},
		{"functions of characters that call each other", `if strings.ContainsFunc(s, even) { return }
			use(s) // not clean`, `
			func even(c rune) bool { return c == 0 || odd(c-1) }
			func odd(c rune) bool { return c != 0 && even(c-1) }`},
	})
}

const letters = `func isLetter(c rune) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }`

// Loops that look at each character or element, in each form that SSA builds them.
func TestLoops(t *testing.T) {
	rounds := map[string]string{
		"over a text":          "for _, c := range s { ROUND }",
		"by an index":          "for i := 0; i < len(s); i++ { c := rune(s[i]); ROUND }",
		"over an integer":      "for i := range len(s) { c := rune(s[i]); ROUND }",
		"with a range's index": "for i := range s { c := rune(s[i]); ROUND }",
		"over runes":           "for _, c := range []rune(s) { ROUND }",
		"over bytes":           "for _, b := range []byte(s) { c := rune(b); ROUND }",
	}
	for form, round := range rounds {
		loop := func(body, decls string) []row {
			return []row{{form, strings.ReplaceAll(round, "ROUND", body), decls}}
		}
		clean := func(body, want, decls string) {
			t.Helper()
			rows := loop(body, decls)
			rows[0].body += "\nuse(s) // " + want
			checkRows(t, rows)
		}
		clean("if c < 'a' || c > 'z' { return }", "clean", "")
		clean("if !(c >= 'a' && c <= 'z' || c == '/') { return }", "clean: sql shell argument", "")
		clean("if !isLetter(c) { return }", "clean", letters)
		clean("if !unicode.IsLetter(c) && !unicode.IsDigit(c) { return }", "clean", "")
		clean("if !strings.ContainsRune(\"abc-\", c) { return }", "clean: sql shell command path url", "")
		clean("if c == '\\'' || c == '\"' || c == ';' { return }", "clean: sql", "")
		clean("switch { case c >= 'a' && c <= 'z': case c == '_': default: return }", "clean", "")
		clean("switch c { case 'a', 'b', 'c': default: return }", "clean", "")
		clean("if c == ';' { n++ }", "not clean", "")
		clean("if c < 'a' { return }", "clean: sql command argument path url", "") // a shell's pipe is left
		clean("if c != 'a' && c != ';' { return }", "clean: command argument path url", "")
		clean("switch c { case 'a', '-': default: return }", "clean: sql shell command path url", "")
		clean("if n > 3 { continue }; if c < 'a' || c > 'z' { return }", "not clean", "")
		clean("if n > 3 { break }; if c < 'a' || c > 'z' { return }", "not clean", "")
	}
	checkRows(t, []row{
		{"not from the first", `for i := 1; i < len(s); i++ { if s[i] < 'a' || s[i] > 'z' { return } }
			use(s) // not clean`, ""},
		{"every other", `for i := 0; i < len(s); i += 2 { if s[i] < 'a' || s[i] > 'z' { return } }
			use(s) // not clean`, ""},
		{"of another text", `for i := range len(s) { if other[i] < 'a' || other[i] > 'z' { return } }
			use(s) // not clean`, ""},
		{"before the loop has ended", `for _, c := range s {
				use(s) // not clean
				if c < 'a' || c > 'z' { return }
			}`, ""},
		{"a flag in the loop", `
			ok := true
			for _, c := range s { if c < 'a' || c > 'z' { ok = false } }
			if ok {
				use(s) // not clean
			}`, ""}, // what one round decided is not followed through the others
		{"each of a list", `for _, x := range list { if x != "a" { return } }
			use(list[n]) // clean
			use(list[0]) // clean`, ""},
		{"each by an index", `for i := 0; i < len(list); i++ { if list[i] != "a" { return } }
			use(list[n]) // clean`, ""},
		{"each of a list by a guard", `for _, x := range list { if !slices.Contains(names, x) { return } }
			use(list[n]) // clean`, `var names = []string{"a", "b"}`},
		{"one of a list", `for _, x := range list { if x == "a" { return } }
			use(list[n]) // not clean`, ""},
		{"keys of a map", `for k := range m { if k != "a" { return } }
			for k, v := range m {
				use(k) // clean
				use(v) // not clean
			}`, ""},
		{"an element is not the others", `if list[n] != "a" { return }
			use(list[n]) // clean
			use(list[n+1]) // not clean
			use(list[0]) // not clean`, ""},
	})
}

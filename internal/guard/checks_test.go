package guard_test

import "testing"

// What one condition says: comparisons, lists that were there before, and guards of libraries by their rows.
func TestConditions(t *testing.T) {
	checkRows(t, []row{
		{"equal to a constant", `
			if s == "a" {
				use(s) // clean
				use(other) // not clean
			}
			use(s) // not clean`, ""},
		{"constant on the left", `if "a" == s {
				use(s) // clean
			}`, ""},
		{"not equal", `if s != "a" {
				use(s) // not clean
				return
			}
			use(s) // clean`, ""},
		{"negation", `if !(s == "a") {
				use(s) // not clean
				return
			}
			use(s) // clean`, ""},
		{"or", `if s == "a" || s == "b" {
				use(s) // clean
			}`, ""},
		{"or of two texts", `if s == "a" || other == "b" {
				use(s) // not clean
				use(other) // not clean
			}`, ""},
		{"and", `if s == "a" && n > 3 {
				use(s) // clean
			} else {
				use(s) // not clean
			}`, ""},
		{"switch", `
			switch s {
			case "a", "b":
				use(s) // clean
			case other:
				use(s) // not clean
			default:
				use(s) // not clean
			}`, ""},
		{"switch that returns otherwise", `
			switch s {
			case "a":
			case "b":
			default:
				return
			}
			use(s) // clean`, ""},
		{"default is replaced", `
			switch s {
			case "a", "b":
			default:
				s = "a"
			}
			use(s) // clean`, ""},
		{"equal to another text", `if s == other {
				use(s) // not clean
			}`, ""},
		{"not empty", `if s != "" {
				use(s) // not clean
			}`, ""},
		{"a length", `if len(s) == 3 {
				use(s) // not clean
			}`, ""},
		{"lower case equals", `if strings.ToLower(s) == "asc" {
				use(s) // clean
			}`, ""},
		{"equal without case", `if strings.EqualFold(s, "asc") {
				use(s) // clean
			}`, ""},
		{"a suffix cut off that harms nobody", `if strings.TrimSuffix(s, ".txt") == "a" {
				use(s) // clean
			}`, ""},
		{"cut off what harms", `if strings.Trim(s, ";") == "a" {
				use(s) // clean: command argument path url
			}`, ""},
		{"a map of bools", `if allowed[s] {
				use(s) // clean
			}
			if !allowed[s] {
				use(s) // not clean
			}`, `var allowed = map[string]bool{"a": true}`},
		{"a key of a map", `
			if _, ok := m[s]; ok {
				use(s) // clean
			}
			if _, ok := m[s]; !ok {
				return
			}
			use(s) // clean`, ""},
		{"what a map has for a key is not in doubt, the key is", `
			v, ok := m[s]
			use(v) // not clean
			if ok {
				use(s) // clean
			}`, ""},
		{"in a list", `if slices.Contains(names, s) {
				use(s) // clean
			}`, `var names = []string{"a", "b"}`},
		{"not in a list", `if slices.Contains(names, s) {
				use(s) // clean
				return
			}
			use(s) // not clean`, `var names = []string{"a", "b"}`},
		{"the index in a list", `
			if slices.Index(names, s) >= 0 {
				use(s) // clean
			}
			if slices.Index(names, s) < 0 {
				use(s) // not clean
			}`, `var names = []string{"a", "b"}`},
		{"found by a function", `if slices.ContainsFunc(names, func(name string) bool { return name == s }) {
				use(s) // clean
			}`, `var names = []string{"a", "b"}`},
		{"found by a function that compares something else", `if slices.ContainsFunc(names, func(name string) bool { return name == other }) {
				use(s) // not clean
			}`, `var names = []string{"a", "b"}`},
		{"a loop over a list", `for _, name := range names {
				if s == name {
					use(s) // clean
				}
			}`, `var names = []string{"a", "b"}`},
		{"a loop over what a request gives", "", `func g(r *http.Request, s string) {
				for _, name := range r.Form["name"] {
					if s == name {
						use(s) // not clean
					}
				}
			}`},
		{"a number", `
			if _, err := strconv.Atoi(s); err != nil {
				use(s) // not clean
				return
			}
			use(s) // clean`, ""},
		{"a number, and the error is nil", `
			_, err := strconv.ParseInt(s, 10, 64)
			if err == nil {
				use(s) // clean
			}`, ""},
		{"a number, and nobody looks at the error", `
			_, err := strconv.Atoi(s)
			use(s, err) // not clean`, ""},
		{"the error of another call", `
			_, err := strconv.Atoi(other)
			if err != nil { return }
			use(s) // not clean
			use(other) // clean`, ""},
		{"no option", `if strings.HasPrefix(s, "-") {
				use(s) // not clean
				return
			}
			use(s) // clean: argument`, ""},
		{"the first character", `if s[0] == '-' { return }
			use(s) // clean: argument`, ""},
		{"a prefix that allows for anything", `if strings.HasPrefix(s, "key=") {
				use(s) // clean: argument
			}`, ""},
		{"a prefix that says nothing", `if strings.HasPrefix(s, "a") {
				use(s) // not clean
			}`, ""},
		{"the first characters", `if s[:4] == "key=" {
				use(s) // clean: argument
			}`, ""},
		{"the last characters", `if len(s) > 4 && s[len(s)-4:] == ".txt" {
				use(s) // not clean
			}`, ""},
		{"behind the first character", `switch name := s[1:]; name { case "a", "b":
				use(name) // clean
			}`, ""},
		{"below a folder", `
			p := filepath.Join("/srv", s)
			if !strings.HasPrefix(p, "/srv/") {
				return
			}
			use(p) // clean: path
			use(s) // not clean`, ""},
		{"below a folder, but not cleaned", `
			p := "/srv/" + s
			if strings.HasPrefix(p, "/srv/") {
				use(p) // not clean
			}`, ""},
		{"the host of a URL", `
			u, err := url.Parse(s)
			if err != nil || u.Host != "example.com" {
				return
			}
			use(s) // clean: url`, ""},
		{"the scheme of a URL", `
			u, err := url.Parse(s)
			if err != nil || u.Scheme != "https" {
				return
			}
			use(s) // clean: argument`, ""},
	})
}

// Where a check counts: on all ways to a use, and until the text is another one.
func TestWays(t *testing.T) {
	checkRows(t, []row{
		{"one way around the check", `
			if n > 3 {
				if s != "a" { return }
			}
			use(s) // not clean`, ""},
		{"both ways check", `
			if n > 3 {
				if s != "a" { return }
			} else if s != "b" {
				return
			}
			use(s) // clean`, ""},
		{"the check comes later", `
			use(s) // not clean
			if s != "a" { return }
			use(s) // clean`, ""},
		{"nothing happens to who fails", `
			if s != "a" { n++ }
			use(s) // not clean`, ""},
		{"who fails ends the program", `
			if s != "a" { os.Exit(1) }
			use(s) // clean`, ""},
		{"who fails panics", `
			if s != "a" { panic("no") }
			use(s) // clean`, ""},
		{"in a function that never returns", `
			if s != "a" { usage(n) }
			use(s) // clean`, `func usage(n int) { if n > 3 { panic(n) }; os.Exit(1) }`},
		{"in a function that may return", `
			if s != "a" { usage(n) }
			use(s) // not clean`, `func usage(n int) { if n > 3 { return }; os.Exit(1) }`},
		{"a flag", `
			ok := false
			if s == "a" { ok = true }
			if !ok { return }
			use(s) // clean`, ""},
		{"a flag that others set too", `
			ok := false
			if s == "a" { ok = true }
			if n > 3 { ok = true }
			if !ok { return }
			use(s) // not clean`, ""},
		{"one error of two calls", `
			var err error
			if n > 3 {
				_, err = strconv.Atoi(s)
			} else {
				_, err = strconv.ParseBool(s)
			}
			if err != nil { return }
			use(s) // clean`, ""},
		{"replaced by a constant", `
			if s != "a" { s = "b" }
			use(s) // clean`, ""},
		{"replaced by another text", `
			if s != "a" { s = other }
			use(s) // not clean`, ""},
		{"set anew", `
			if s != "a" { return }
			s = other
			use(s) // not clean`, ""},
		{"checked in a loop before the use", `
			for n > 3 {
				if s != "a" { return }
				use(s) // clean
				n--
			}
			use(s) // not clean`, ""},
		{"checked before a loop", `
			if s != "a" { return }
			for range n {
				use(s) // clean
			}`, ""},
		{"checked before a loop that changes it", `
			if s != "a" { return }
			for range n {
				use(s) // not clean
				s = other
			}`, ""},
		{"by a closure", `
			ok := func() bool { return s == "a" }
			if ok() {
				use(s) // clean
			}`, ""},
	})
}

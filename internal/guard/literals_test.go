package guard_test

import "testing"

// What a check says in function literals that are made behind it, and what they write to.
func TestLiterals(t *testing.T) {
	checkRows(t, []row{
		{"called at once", `
			if s != "a" { return }
			func() { use(s) }() // clean`, ""},
		{"started", `
			if s != "a" { return }
			go func() { use(s) }() // clean`, ""},
		{"handed on", `
			if s != "a" { return }
			run(func() { use(s) }) // clean`, "func run(f func()) { f() }"},
		{"in another", `
			if s != "a" { return }
			run(func() { run(func() { use(s) }) }) // clean`, "func run(f func()) { f() }"},
		{"checked in the outer one", `
			run(func() {
				use(s) // not clean
				if s == "a" { run(func() { use(s) }) } // clean
			})`, "func run(f func()) { f() }"},
		{"made before the check", `
			f := func() { use(s) } // not clean
			if s != "a" { return }
			f()`, ""},
		{"deferred before the check", `
			defer func() { use(s) }() // not clean
			if s != "a" { return }`, ""},
		{"written afterwards", `
			if s != "a" { return }
			go func() { use(s) }() // not clean
			s = other`, ""},
		{"called at once, and written afterwards", `
			if s != "a" { return }
			func() { use(s) }() // clean
			s = other`, ""},
		{"a literal in one that is called at once", `
			if s != "a" { return }
			func() { go func() { use(s) }() }() // not clean
			s = other`, ""},
		{"a constant afterwards", `
			if s != "a" { return }
			go func() { use(s) }() // clean
			s = "b"`, ""},
		{"written by itself", `
			if s != "a" { return }
			run(func() { s = other; use(s) }) // not clean`, "func run(f func()) { f() }"},
		{"written by another", `
			if s != "a" { return }
			set := func() { s = other }
			run(func() { use(s) }) // not clean
			set()`, "func run(f func()) { f() }"},
		{"the variable of a loop", `for _, x := range list {
				if x != "a" { continue }
				go func() { use(x) }() // clean
			}`, ""},
		{"a variable of a loop", `for i := range n {
				x := list[i]
				if x != "a" { continue }
				go func() { use(x) }() // clean
			}`, ""},
		{"a variable around a loop", `
			x := ""
			for i := range n {
				x = list[i]
				if x != "a" { continue }
				go func() { use(x) }() // not clean
			}`, ""},
		{"another variable", `
			if s != "a" { return }
			go func() { use(other) }() // not clean`, ""},
		{"a field", `
			q := &req{s}
			if q.name != "a" { return }
			go func() { use(q.name) }() // clean`, "type req struct { name string }"},
		{"a field that is written", `
			q := &req{s}
			if q.name != "a" { return }
			go func() { use(q.name) }() // not clean
			q.name = other`, "type req struct { name string }"},
		{"filled by a library", `
			if s != "a" { return }
			go func() { use(s) }() // not clean
			json.Unmarshal([]byte(other), &s)`, ""},
		{"by a validator", `
			if !valid(s) { return }
			go func() { use(s) }() // clean`, `func valid(s string) bool { return s == "a" }`},
		{"a phi", `go func() { if s != "a" { s = "b" }; use(s) }() // clean`, ""},

		{"one that writes is called", `
			set := func() { s = other }
			if s != "a" { return }
			use(s) // clean
			set()
			use(s) // not clean`, ""},
		{"one that writes is handed on", `
			if s != "a" { return }
			run(func() { s = other })
			use(s) // not clean`, "func run(f func()) { f() }"},
		{"one that writes a constant", `
			if s != "a" { return }
			run(func() { s = "b" })
			use(s) // clean`, "func run(f func()) { f() }"},
		{"one in another writes", `
			if s != "a" { return }
			run(func() { func() { s = other }() })
			use(s) // not clean`, "func run(f func()) { f() }"},
		{"one that writes something else", `
			if s != "a" { return }
			run(func() { n = 4; other = s })
			use(s) // clean`, "func run(f func()) { f() }"},
	})
}

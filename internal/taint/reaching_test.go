package taint_test

import "testing"

// Which stores a read sees. In each case q.cmd holds what a request says, something happens to it, and a shell runs what is
// there then.
func TestReachingStores(t *testing.T) {
	for _, c := range []struct {
		name, between string
		hit           bool
	}{
		{"nothing", "", true},
		{"a constant", `q.cmd = "ls"`, false},
		{"a constant for another field", `q.arg = "ls"`, true},
		{"a constant for another object", `p.cmd = "ls"`, true},
		{"the object by a literal", `*q = T{cmd: "ls"}`, true}, // what is stored there is not looked into
		{"the object, and nothing for the field", `*q = T{}`, false},
		{"a constant on one way", `if n > 3 { q.cmd = "ls" }`, true},
		{"a constant on both ways", `if n > 3 { q.cmd = "ls" } else { q.cmd = "id" }`, false},
		{"a constant on each way that does not leave", `if n > 3 { q.cmd = "ls" } else { return }`, false},
		{"a constant in a switch", `switch n { case 1: q.cmd = "a"; case 2: q.cmd = "b"; default: q.cmd = "c" }`, false},
		{"a constant in a switch without a default", `switch n { case 1: q.cmd = "a"; case 2: q.cmd = "b" }`, true},
		{"a constant in a loop that may not run", `for range n { q.cmd = "ls" }`, true},
		{"a constant before a loop", `q.cmd = "ls"; for range n { q.arg = "x" }`, false},
		{"a constant before a loop that writes", `q.cmd = "ls"; for range n { q.cmd = form(r) }`, true},
		{"a constant, then the request again", `q.cmd = "ls"; q.cmd = form(r)`, true},
		{"a constant, then a call that is given it", `q.cmd = "ls"; fill(q, r)`, true},
		{"a constant, then a call of something else", `q.cmd = "ls"; fill(p, r)`, false},
		{"a call, then a constant", `fill(q, r); q.cmd = "ls"`, false},
		{"a constant by another name", `z := q; z.cmd = "ls"`, false},
		{"a constant by a pointer to the field", `z := &q.cmd; *z = "ls"`, false},
		{"a constant by a pointer that may be another", `z := p; if n > 3 { z = q }; z.cmd = "ls"`, true},
		{"a variable of the package", `v = form(r); v = "ls"; run(v); q.cmd = ""`, false},
		{"a variable of the package and a call", `v = form(r); v = "ls"; other(); run(v); q.cmd = ""`, true},
		{"an element", `list := []string{form(r)}; list[0] = "ls"; run(list[0]); q.cmd = ""`, false},
		{"another element", `list := []string{form(r), ""}; list[1] = "ls"; run(list[0]); q.cmd = ""`, true},
		{"an element that is not known", `list := []string{form(r)}; list[n] = "ls"; run(list[0]); q.cmd = ""`, true},
		{"an element by the same index", `list := make([]string, 9); list[n] = form(r); list[n] = "ls"; run(list[n]); q.cmd = ""`, false},
		{"an element by another index", `list := make([]string, 9); list[n] = form(r); list[n+1] = "ls"; run(list[n]); q.cmd = ""`, true},
		{"a constant key", `m := map[string]string{"a": form(r)}; m["a"] = "ls"; run(m["a"]); q.cmd = ""`, true}, // maps are not followed back
		{"read before the constant", `s := q.cmd; q.cmd = "ls"; q.cmd = s`, true},
		{"the text is a copy", `s := q.cmd; q.cmd = form(r); q.cmd = "ls"; _ = s`, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			hits, _ := shell(solveDecls(t, `
				type T struct { cmd, arg string }
				var v string
				func fill(q *T, r *http.Request) { q.cmd = form(r) }
				func other() {}
				func F(n int, r *http.Request) {
					q, p := &T{}, &T{}
					q.cmd = form(r)
					`+c.between+`
					run(q.cmd)
					p.arg = q.arg
				}`))
			if (hits > 0) != c.hit {
				t.Errorf("%s: %d hits", c.between, hits)
			}
		})
	}
}

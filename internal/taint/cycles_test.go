package taint_test

import (
	"fmt"
	"go/token"
	"slices"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/guard"
	"github.com/secvet/secvet/internal/model"
)

// What functions that call each other check must not depend on which of them is declared first. Each case is a list of
// declarations, and the functions in which a shell is found to run what a parameter says.
var cycles = map[string]struct {
	decls []string
	want  []string
}{
	"a validator that calls its user": {[]string{
		`func valid(s string, n int) bool { if n > 3 { use(s, n-1) }; return s == "ls" || s == "id" }`,
		`func use(s string, n int) { if valid(s, n) { exec.Command("sh", "-c", s).Run() } }`,
		`func Entry(r *http.Request) { use(r.FormValue("x"), 1) }`,
	}, nil},
	"one that is no validator": {[]string{
		`func valid(s string, n int) bool { if n > 3 { use(s, n-1) }; return n > 1 }`,
		`func use(s string, n int) { if valid(s, n) { exec.Command("sh", "-c", s).Run() } }`,
		`func Entry(r *http.Request) { use(r.FormValue("x"), 1) }`,
	}, []string{"use"}},
	"a validator behind another": {[]string{
		`func outer(s string, n int) bool { if n > 3 { use(s) }; return inner(s, n) }`,
		`func inner(s string, n int) bool { if n > 3 { outer(s, n) }; return s == "ls" }`,
		`func use(s string) { if !outer(s, 1) { return }; exec.Command("sh", "-c", s).Run() }`,
		`func Entry(r *http.Request) { use(r.FormValue("x")) }`,
	}, nil},
	"one that calls itself": {[]string{
		`func valid(s string, n int) error { if n > 3 { return valid(s, n-1) }; if s != "ls" { return errors.New("no") }; return nil }`,
		`func Entry(r *http.Request) { s := r.FormValue("x"); if valid(s, 1) == nil { exec.Command("sh", "-c", s).Run() } }`,
	}, nil},
	"one that writes after the check": {[]string{
		`type job struct{ cmd string }`,
		`func fill(j *job, r *http.Request, n int) { if n > 3 { use(j, r, n-1) }; j.cmd = r.FormValue("y") }`,
		`func use(j *job, r *http.Request, n int) { if j.cmd != "ls" { return }; fill(j, r, n); exec.Command("sh", "-c", j.cmd).Run() }`,
		`func Entry(r *http.Request) { use(&job{}, r, 1) }`,
	}, []string{"use"}},
	"one that checks less after a write": { // as many guards as before the write is known, but not the same
		[]string{
			`type job struct{ cmd string }`,
			`func fill(j *job, r *http.Request, n int) { if n > 3 { valid(j, r, n-1) }; j.cmd = r.FormValue("y") }`,
			`func valid(j *job, r *http.Request, n int) bool { if j.cmd != "ls" { return false }; fill(j, r, n); return !strings.ContainsAny(j.cmd, "/") }`,
			`func Entry(r *http.Request) { j := &job{r.FormValue("x")}; if valid(j, r, 1) { exec.Command("sh", "-c", j.cmd).Run() } }`,
		}, []string{"Entry"}},
	"one that only ends the program": {[]string{
		`func usage(n int) { if n > 3 { fail(n-1) }; panic("usage") }`,
		`func fail(n int) { usage(n) }`,
		`func Entry(r *http.Request) { s := r.FormValue("x"); if s != "ls" { fail(1) }; exec.Command("sh", "-c", s).Run() }`,
	}, nil},
	"a function of a character": {[]string{
		`func letter(c rune) bool { return c >= 'a' && c <= 'z' || c == ';' && digit(c) }`,
		`func digit(c rune) bool { return c >= '0' && c <= '9' || c == '!' && letter(c) }`,
		`func bad(c rune) bool { return !letter(c) }`,
		`func Entry(r *http.Request) { s := r.FormValue("x"); if strings.IndexFunc(s, bad) < 0 { exec.Command("sh", "-c", s).Run() } }`,
		`func Other(r *http.Request) { s := r.FormValue("x"); if strings.ContainsFunc(s, digit) { return }; exec.Command("sh", "-c", s).Run() }`,
	}, []string{"Entry", "Other"}},
}

func TestCyclesInAnyOrder(t *testing.T) {
	for name, c := range cycles {
		t.Run(name, func(t *testing.T) {
			for _, order := range permutations(len(c.decls)) {
				text := "package p\nimport (\n\"errors\"; \"net/http\"; \"os/exec\"; \"strings\")\nvar _, _ = errors.New, strings.Cut\n"
				for _, i := range order {
					text += c.decls[i] + "\n"
				}
				s := solveText(t, nil, unit{"p", []string{text}})["p"]
				var got []string
				for _, h := range s.Hits {
					if h.Kind == model.Shell {
						got = append(got, functionAt(text, s.fset.Position(h.At)))
					}
				}
				slices.Sort(got)
				if got = slices.Compact(got); !slices.Equal(got, c.want) {
					t.Fatalf("declared in the order %v: found in %q, want %q", order, got, c.want)
				}
			}
		})
	}
}

// functionAt returns the name of the function whose declaration is on the line of a position.
func functionAt(text string, at token.Position) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(strings.Split(text, "\n")[at.Line-1], "func "), "(")
	return name
}

func permutations(n int) (out [][]int) {
	if n == 0 {
		return [][]int{nil}
	}
	for _, p := range permutations(n - 1) {
		for i := range n {
			out = append(out, slices.Insert(slices.Clone(p), i, n-1))
		}
	}
	return out
}

// TestManyPlacesInEveryRun checks more places in nested functions than there is room for in the function around: which are left out
// must not be by chance.
func TestManyPlacesInEveryRun(t *testing.T) {
	const each = guard.MaxPlaces*2/3 + 1
	text := "package p\nimport (\n\"net/http\"; \"os/exec\")\nfunc Entry(r *http.Request) {\n"
	for i := range 2 * each {
		text += fmt.Sprintf("s%d := r.FormValue(\"x%d\")\n", i, i)
	}
	for n := range 2 {
		text += fmt.Sprintf("ok%d := func() bool {\n", n)
		for i := range each {
			text += fmt.Sprintf("if s%d != \"ls\" { return false }\n", n*each+i)
		}
		text += "return true\n}\n"
	}
	text += "if !ok0() || !ok1() { return }\n"
	for i := range 2 * each {
		text += fmt.Sprintf("exec.Command(\"sh\", \"-c\", s%d).Run()\n", i)
	}
	first := ""
	for range 5 {
		s := solveText(t, nil, unit{"p", []string{text + "}\n"}})["p"]
		got := hitsText(s.fset, s.Hits)
		if first == "" {
			first = got
		}
		if got != first || got == "" {
			t.Fatalf("two runs differ%s", firstDifference(first, got))
		}
	}
}

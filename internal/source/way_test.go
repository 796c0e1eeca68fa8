package source_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/source"
)

const handlers = `package p

func first(r *Request) { shell(r.Value("a")) }

func second(r *Request) {
	shell(r.Value("b"))
	shell(r.Value("c"))
}

func shell(line string) { run(line) }
`

// TestWay holds that the ways to one place have its fingerprint and are told apart by their sources: by the functions that
// these are in, and by their number in a function. Lines, formatting and literals do not count.
func TestWay(t *testing.T) {
	before := ways(t, handlers, `r.Value("a`, `r.Value("b`, `r.Value("c`)
	seen := make(map[string]bool)
	for _, f := range before {
		if f.Fingerprint == "" || f.Fingerprint != before[0].Fingerprint {
			t.Errorf("fingerprint %q at one place, and %q", f.Fingerprint, before[0].Fingerprint)
		}
		if f.Way == "" || seen[f.Way] {
			t.Errorf("way %q again, or none", f.Way)
		}
		seen[f.Way] = true
	}
	after := strings.NewReplacer("\nfunc first", "\nfunc added(r *Request) { shell(r.Value(\"d\")) }\n\nfunc first", `"b"`, `"new"`, `shell(r.Value("c"))`, "shell(\n\t\tr.Value(\"c\"),\n\t)").Replace(handlers)
	for i, f := range ways(t, after, `r.Value("a`, `r.Value("new`, `r.Value("c`) {
		if f.Key() != before[i].Key() {
			t.Errorf("source %d: another key than before", i)
		}
	}
	if f := ways(t, after, `r.Value("d`)[0]; seen[f.Way] {
		t.Error("a source in a new function has the way of another")
	}
	alone := source.NewReader()
	list := []finding.Finding{{Analyzer: "a", Pos: finding.Position{File: "gone.go", Line: 1}, Message: "m"}}
	if alone.Annotate(list); list[0].Way != "" {
		t.Errorf("way %q without a source", list[0].Way)
	}
}

// ways annotates findings at the call of run, one for each source.
func ways(t *testing.T, code string, sources ...string) []finding.Finding {
	t.Helper()
	path := filepath.Join(t.TempDir(), "real.go")
	if err := os.WriteFile(path, []byte(code), 0o600); err != nil {
		t.Fatal(err)
	}
	at := func(text string) finding.Position {
		i := strings.Index(code, text)
		if i < 0 {
			t.Fatalf("no %q", text)
		}
		before := code[:i]
		return finding.Position{File: "a.go", Line: strings.Count(before, "\n") + 1, Column: i - strings.LastIndex(before, "\n")}
	}
	var list []finding.Finding
	for _, s := range sources {
		from := at(s)
		from.Column += len("r.Value") // the engine knows a call by its parenthesis
		sink := at("run(line)")
		end := sink
		end.Column += len("run(line)")
		list = append(list, finding.Finding{
			Analyzer: "commandinjection", Category: "shell", Pos: sink, End: end,
			Steps: []finding.Step{{Pos: from, Message: "source: value"}, {Pos: sink, Message: "sink: run"}},
		})
	}
	r := source.NewReader()
	r.Add("a.go", path, "example.com/p")
	r.Annotate(list)
	return list
}

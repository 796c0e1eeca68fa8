package driver

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/rule"
)

// TestReplay holds what makes another analysis necessary, and that choosing among findings does not.
func TestReplay(t *testing.T) {
	runs := 0
	finder := &analysis.Analyzer{Name: "finder", Doc: "finder: find packages", Run: func(pass *analysis.Pass) (any, error) {
		runs++
		pass.Report(analysis.Diagnostic{Pos: pass.Files[0].Package, Category: "found;confidence=low", Message: "found \xff"})
		return nil, nil
	}}
	finder.Flags.Bool("loud", false, "")
	other := &analysis.Analyzer{Name: "other", Doc: "other: find nothing", Run: func(*analysis.Pass) (any, error) { return nil, nil }}
	suite := []*analysis.Analyzer{finder, other}
	r := &rule.Rule{Name: "finder", Categories: []rule.Category{{Name: "found", Confidence: rule.High}}}
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("go.mod", "module example.com/m\n\ngo 1.26.0\n\nrequire example.com/near v1.0.0\n\nreplace example.com/near => ./near\n")
	write("near/go.mod", "module example.com/near\n\ngo 1.25.0\n")
	write("near/near.go", "package near\n\nconst Near = 1\n")
	write("use/use.go", "package use\n\nimport \"example.com/near\"\n\nvar _ [near.Near]int\n")
	write("m.go", "package m\n\nimport _ \"embed\"\n\n//go:embed e.txt\nvar e string\n")
	write("e.txt", "1")
	opts := Options{
		Dir: dir, Patterns: []string{"."}, Cache: t.TempDir(), Suite: suite, Analyzers: suite, Rules: []*rule.Rule{r},
		Choices: map[string]rule.Choice{"finder": {Confidence: rule.Low}},
	}
	check := func(what string, wantRuns, wantFindings int) {
		t.Helper()
		runs = 0
		result, err := Run(opts)
		if err != nil {
			t.Fatal(err)
		}
		if runs != wantRuns || len(result.Findings) != wantFindings {
			t.Errorf("%s: %d runs, %d findings; want %d, %d", what, runs, len(result.Findings), wantRuns, wantFindings)
		}
		if wantFindings > 0 && result.Findings[0].Message != "found \xff" {
			t.Errorf("%s: %q", what, result.Findings[0].Message)
		}
	}
	check("first", 1, 1)
	check("again", 0, 1)
	opts.Choices["finder"] = rule.Choice{Confidence: rule.High}
	check("another choice", 0, 0)
	opts.Analyzers = suite[1:]
	check("fewer analyzers", 0, 0)
	opts.Analyzers, opts.Choices["finder"] = suite, rule.Choice{Confidence: rule.Low}
	check("all again", 0, 1)
	write("m.go", "package m\n\nimport _ \"embed\"\n\n//go:embed e.txt\nvar e string // one\n")
	opts.Analyzers = suite[:1]
	check("one analyzer, another source", 1, 1)
	check("one analyzer again", 0, 1)
	opts.Analyzers = suite[1:]
	check("the other, which the replay lacks", 0, 0)
	opts.Analyzers = suite
	check("all, which the replay lacks", 1, 1)
	opts.Analyzers = suite[1:]
	check("the other alone, from the replay of all", 0, 0)
	opts.Analyzers = suite[:1]
	check("one analyzer, from the replay of all", 0, 1)
	opts.Analyzers = suite
	check("all again", 0, 1)
	write("m.go", "package m\n\nimport _ \"embed\"\n\n//go:embed e.txt\nvar e string // changed\n")
	check("another source", 1, 1)
	write("e.txt", "2")
	check("another embedded file", 1, 1)
	opts.Models = "another"
	check("other models", 1, 1)
	write("go.mod", "module example.com/m\n\ngo 1.25.0\n\nrequire example.com/near v1.0.0\n\nreplace example.com/near => ./near\n")
	check("another version of Go", 1, 1)
	opts.Env = append(os.Environ(), "GOARCH=386")
	check("another machine", 1, 1)
	opts.Env = nil
	check("the first machine", 1, 1)
	if err := finder.Flags.Set("loud", "true"); err != nil {
		t.Fatal(err)
	}
	check("another flag", 1, 1)
	check("again", 0, 1)
	opts.Patterns = []string{"./use"}
	check("a package with an import", 1, 1)
	check("again", 0, 1)
	write("near/near.go", "package near\n\nconst Near = -1\n")
	check("the import has another constant, which is an error", 0, 0)
	write("near/near.go", "package near\n\nconst Near = 2\n")
	check("the import has another constant", 1, 1)
	if err := os.RemoveAll(filepath.Join(dir, "use")); err != nil {
		t.Fatal(err)
	}
	opts.Patterns = []string{"./..."}
	write("n.go", "package m\n\nvar x = y\n")
	check("an error", 0, 0)
	write("fine/fine.go", "package fine\n")
	check("an error elsewhere", 1, 1)
	check("again, with an error, which is not kept: its text may have a secret", 1, 1)
	write("n.go", "package m\n\nvar x = z\n")
	check("another error", 1, 1)
	write("c.go", "package m\n\n// #error none here\nimport \"C\"\n")
	check("a machine where it cannot be built", 1, 1)
	check("which may be another now", 1, 1)
	if err := os.Remove(filepath.Join(dir, "c.go")); err != nil {
		t.Fatal(err)
	}
	opts.Cache = "off"
	write("n.go", "package m\n")
	check("no cache", 2, 2)
	check("no cache", 2, 2)
}

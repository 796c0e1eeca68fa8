package driver

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/budget"
	"github.com/secvet/secvet/internal/finding"
	"github.com/secvet/secvet/internal/rule"
	"github.com/secvet/secvet/internal/summary"
	"github.com/secvet/secvet/internal/watch"
)

// deadly is an analyzer that finds each package, and that dies of some as an analyzer with a defect might: by a stack
// that overflows, and by a signal.
var deadly = &analysis.Analyzer{Name: "deadly", Doc: "deadly: find packages", Run: func(pass *analysis.Pass) (any, error) {
	switch pass.Pkg.Name() {
	case "endless":
		_ = overflow(len(pass.Files))
	case "killed":
		self, _ := os.FindProcess(os.Getpid())
		self.Kill()
		select {}
	case "slow":
		time.Sleep(time.Minute)
	case "greedy":
		for memory = make([]byte, 1<<30); ; time.Sleep(time.Millisecond) {
			memory[len(memory)-1]++
		}
	}
	pass.Report(analysis.Diagnostic{Pos: pass.Files[0].Package, Message: "found " + pass.Pkg.Path()})
	return nil, nil
}}

// memory is what the analyzer takes.
var memory []byte

// overflow ends the process, since n does not reach an end before the stack does.
func overflow(n int) int {
	if n < 0 {
		return n
	}
	return overflow(n+1) + 1
}

// TestMain is also the program that TestDeaths starts: a parent that starts its child.
func TestMain(m *testing.M) {
	if os.Getenv("SECVET_TEST_DEATHS") == "" {
		os.Exit(m.Run())
	}
	if status, ok := watch.Run(os.Args[1:], os.Stderr); ok {
		os.Exit(status)
	}
	debug.SetMaxStack(1 << 20)
	meter := budget.New(1<<29, 2*time.Second)
	result, err := Run(Options{Meter: meter, Dir: os.Args[1], Patterns: []string{"./..."}, Cache: "off", Suite: []*analysis.Analyzer{deadly}, Analyzers: []*analysis.Analyzer{deadly}})
	if err != nil {
		fmt.Println(err)
		os.Exit(watch.Current().Status(2))
	}
	for _, f := range result.Findings {
		fmt.Println(f.Message)
	}
	for _, p := range result.Problems {
		fmt.Println(p)
	}
	if len(result.Problems) > 0 {
		os.Exit(watch.Current().Status(2))
	}
}

// TestDeaths analyzes six packages, four of which end the process or are over their budget: the others are reported, also one that imports them,
// and each death is a problem with its package and its reason. A run without deaths says nothing of all that.
func TestDeaths(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":            "module example.com/m\n\ngo 1.24\n",
		"first/a.go":        "package first\n\nimport (\n\t_ \"example.com/m/endless\"\n\t_ \"example.com/m/killed\"\n)\n",
		"endless/a.go":      "package endless\n",
		"killed/a.go":       "package killed\n",
		"greedy/a.go":       "package greedy\n",
		"slow/a.go":         "package slow\n",
		"last/a.go":         "package last\n",
		"harmless/go.mod":   "module example.com/h\n\ngo 1.24\n",
		"harmless/one/a.go": "package one\n",
	} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	out, status := deaths(t, dir)
	if status != 2 {
		t.Errorf("status %d, want 2", status)
	}
	for _, want := range []string{
		"found example.com/m/first\n", "found example.com/m/last\n",
		"example.com/m/endless: secvet could not analyze all of package example.com/m/endless, please report it: fatal error: stack overflow\n",
		"example.com/m/killed: secvet could not analyze all of package example.com/m/killed, please report it: signal: killed\n",
		"example.com/m/slow: not analyzed: package example.com/m/slow is left out, since it takes more than the 2s that there are for it (-timeout)\n",
		"example.com/m/greedy: not analyzed: package example.com/m/greedy is left out, since it takes more than the 512 MiB of memory that there is for it (-memory)\n",
		"secvet: the analysis died (",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	if strings.Contains(out, "found example.com/m/endless") || strings.Contains(out, "goroutine ") {
		t.Errorf("too much in\n%s", out)
	}
	if out, status := deaths(t, filepath.Join(dir, "harmless")); out != "found example.com/h/one\n" || status != 0 {
		t.Errorf("without a death: status %d and\n%s", status, out)
	}
}

func deaths(t *testing.T, dir string) (out string, status int) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, dir)
	cmd.Env = append(os.Environ(), "SECVET_TEST_DEATHS=yes")
	text, err := cmd.CombinedOutput()
	if err != nil && cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return string(text), cmd.ProcessState.ExitCode()
}

// TestVetDeaths reads what go vet prints of two packages for which the tool has died, and of one that does not compile.
func TestVetDeaths(t *testing.T) {
	names, err := newNames("")
	if err != nil {
		t.Fatal(err)
	}
	v := vetReader{names: names, result: new(finding.Result)}
	v.problems(`# example.com/endless
runtime: goroutine stack exceeds 1000000000-byte limit
runtime: sp=0x1 stack=[0x1, 0x2]
fatal error: stack overflow

runtime stack:
runtime.throw({0x1?, 0x2?})
	/usr/local/go/src/runtime/panic.go:1229 +0x48 fp=0x1 sp=0x2 pc=0x3
# example.com/panics
panic: hunter2 [recovered, repanicked]

goroutine 1 [running]:
# example.com/killed
vet: /tool: signal: killed
# example.com/broken
vet: ./broken.go:3:4: undefined: x
`)
	var got []string
	for _, p := range v.result.Problems {
		got = append(got, p.Package+": "+p.Message)
	}
	want := []string{
		"example.com/endless: secvet could not analyze all of package example.com/endless, please report it: fatal error: stack overflow",
		"example.com/panics: secvet could not analyze all of package example.com/panics, please report it: panic",
		"example.com/killed: secvet could not analyze all of package example.com/killed, please report it: signal: killed",
		"example.com/broken: undefined: x",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestFailedDependency has the provider asked for packages whose source it cannot have: the summaries say so, and the
// problem that a diagnostic of an importer stands for is the dependency's.
func TestFailedDependency(t *testing.T) {
	gone := &packages.Package{
		ID: "example.com/gone", PkgPath: "example.com/gone", CompiledGoFiles: []string{filepath.Join(t.TempDir(), "gone.go")},
		Module: &packages.Module{Path: "example.com/gone"},
	}
	failures := summary.Failed(gone.PkgPath, newProvider([]*packages.Package{gone}, nil, "", nil).Summaries(gone.PkgPath))
	if len(failures) != 1 || failures[0].Package != gone.PkgPath {
		t.Errorf("the summaries tell %v", failures)
	}
	r := &rule.Rule{Name: "any", Categories: []rule.Category{{Name: "flaw"}}}
	result := new(finding.Result)
	for _, importer := range []string{"example.com/a", "example.com/b"} {
		f := finding.Finding{Category: rule.Failed("example.com/gone"), Message: rule.FailedMessage("example.com/gone", "why"), Pos: finding.Position{File: importer, Line: 1}}
		choose(result, importer, []finding.Finding{f}, r, rule.Choice{})
	}
	problems := finding.SortProblems(result.Problems)
	if len(problems) != 1 || problems[0].Package != "example.com/gone" || len(result.Findings) > 0 {
		t.Errorf("problems %v, findings %v", problems, result.Findings)
	}
	if err := Status(&finding.Result{Problems: problems}, rule.Low, false); err == nil || err.(*Error).ExitCode() != 2 {
		t.Errorf("the command ends with %v", err)
	}
}

// TestBrokenDependency holds that a package which imports one that does not compile is no defect of secvet.
func TestBrokenDependency(t *testing.T) {
	module := &packages.Module{Path: "example.com/m"}
	broken := &packages.Package{ID: "b", PkgPath: "b", Module: module, Errors: []packages.Error{{Msg: "missing"}}}
	between := &packages.Package{ID: "c", PkgPath: "c", Module: module, Imports: map[string]*packages.Package{"b": broken}}
	top := &packages.Package{ID: "top", PkgPath: "top", Module: module, Imports: map[string]*packages.Package{"c": between}}
	if data := newProvider([]*packages.Package{top}, nil, "", nil).Summaries("top"); data != nil {
		t.Errorf("there are summaries: %v", summary.Failed("top", data))
	}
}

package driver

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/watch"
)

// deadly is an analyzer that finds each package, and that dies of some as an analyzer with a defect might: by a stack
// that overflows, and by a signal.
var deadly = &analysis.Analyzer{Name: "deadly", Doc: "deadly: find packages", Run: func(pass *analysis.Pass) (any, error) {
	switch pass.Pkg.Name() {
	case "endless":
		overflow(len(pass.Files))
	case "killed":
		self, _ := os.FindProcess(os.Getpid())
		self.Kill()
		select {}
	}
	pass.Report(analysis.Diagnostic{Pos: pass.Files[0].Package, Message: "found " + pass.Pkg.Path()})
	return nil, nil
}}

func overflow(n int) int { return overflow(n+1) + 1 }

// TestMain is also the program that TestDeaths starts: a parent that starts its child.
func TestMain(m *testing.M) {
	if os.Getenv("SECVET_TEST_DEATHS") == "" {
		os.Exit(m.Run())
	}
	if status, ok := watch.Run(os.Args[1:], os.Stderr); ok {
		os.Exit(status)
	}
	debug.SetMaxStack(1 << 20)
	result, err := Run(Options{Dir: os.Args[1], Patterns: []string{"./..."}, Cache: "off", Suite: []*analysis.Analyzer{deadly}, Analyzers: []*analysis.Analyzer{deadly}})
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

// TestDeaths analyzes four packages, two of which end the process: the others are reported, also one that imports them,
// and each death is a problem with its package and its reason. A run without deaths says nothing of all that.
func TestDeaths(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":            "module example.com/m\n\ngo 1.24\n",
		"first/a.go":        "package first\n\nimport (\n\t_ \"example.com/m/endless\"\n\t_ \"example.com/m/killed\"\n)\n",
		"endless/a.go":      "package endless\n",
		"killed/a.go":       "package killed\n",
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

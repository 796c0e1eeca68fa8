package analyzers_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/models"
)

// TestSuitesShareNothing runs two suites with different settings, models and names at the same time on the same package, as
// golangci-lint does that has the plugin twice.
func TestSuitesShareNothing(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod": "module m\n\ngo 1.26\n",
		"m.go": `package m

import (
	"log"
	"net/http"
	"os/exec"
)

func Show(licenceCode string) { log.Println(licenceCode) }

func Clean(s string) string { return s }

func Handle(r *http.Request) { exec.Command("sh", "-c", Clean(r.FormValue("x"))).Run() }
`,
		"m_test.go": `package m

import (
	"net/http"
	"os/exec"
)

func help(r *http.Request) { exec.Command("sh", "-c", r.FormValue("x")).Run() }
`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	all, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax, Dir: dir, Tests: true}, "m")
	if err != nil {
		t.Fatal(err)
	}
	all = slices.DeleteFunc(all, func(p *packages.Package) bool { return p.ID != "m [m.test]" })
	if len(all) != 1 || len(all[0].Errors) > 0 {
		t.Fatalf("loaded %v", all)
	}
	user := model.NewUser()
	if err := user.Read("user.model", "name secret licenceCode\npackage m\nclean * Clean(s) -> 0\n"); err != nil {
		t.Fatal(err)
	}
	own, plain := analyzers.New(), analyzers.New()
	analyzers.Use(own, models.New(user))
	for name, value := range map[string]string{"tests": "true", "confidence": "low"} {
		if err := analyzers.Set(own, name, value); err != nil {
			t.Fatal(err)
		}
	}
	suites := []struct {
		list []*analysis.Analyzer
		want []string
		got  []string
	}{
		{list: own, want: []string{"m.go:9 secretlog", "m_test.go:8 commandinjection"}},
		{list: plain, want: []string{"m.go:13 commandinjection"}},
		{list: analyzers.All, want: []string{"m.go:13 commandinjection"}},
	}
	var wg sync.WaitGroup
	for i := range suites {
		wg.Go(func() { suites[i].got = found(t, suites[i].list, all) })
	}
	wg.Wait()
	for i, s := range suites {
		if !slices.Equal(s.got, s.want) {
			t.Errorf("suite %d: found %q, want %q", i, s.got, s.want)
		}
	}
}

// found returns the places and analyzers of findings.
func found(t *testing.T, suite []*analysis.Analyzer, pkgs []*packages.Package) (out []string) {
	graph, err := checker.Analyze(suite, pkgs, nil)
	if err != nil {
		t.Error(err)
		return nil
	}
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Error(act.Err)
		}
		for _, d := range act.Diagnostics {
			at := act.Package.Fset.Position(d.Pos)
			out = append(out, fmt.Sprintf("%s:%d %s", filepath.Base(at.Filename), at.Line, act.Analyzer.Name))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

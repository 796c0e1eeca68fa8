package analyzers_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/secvet/secvet/analyzers"
	"github.com/secvet/secvet/analyzers/internal/fixture"
)

// TestFixes applies all fixes of the packages under testdata/src/fixes and compares the result with the golden files.
// Then it analyzes those: they compile, what was fixed is found no more, and nothing else is.
func TestFixes(t *testing.T) {
	for _, a := range analyzers.All {
		dir := filepath.Join(fixture.Dir(), "src", "fixes", a.Name)
		if _, err := os.Stat(dir); err != nil {
			continue
		}
		t.Run(a.Name, func(t *testing.T) {
			pattern := "fixes/" + a.Name + "/..."
			analysistest.RunWithSuggestedFixes(t, fixture.Dir(), fixture.Also(a), pattern)
			analysistest.Run(t, fixed(t, dir, a.Name), together(), pattern)
		})
	}
}

// fixed returns a folder like testdata in which the fixes of an analyzer's packages are applied.
func fixed(t *testing.T, dir, name string) string {
	root := t.TempDir()
	src := filepath.Join(fixture.Dir(), "src")
	entries, err := os.ReadDir(src)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(root, "src", "fixes"), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, e := range entries { // the stubs that the fixtures import
		if e.Name() != "fixes" {
			if err := os.Symlink(filepath.Join(src, e.Name()), filepath.Join(root, "src", e.Name())); err != nil {
				t.Skip(err)
			}
		}
	}
	to := filepath.Join(root, "src", "fixes", name)
	if err := os.CopyFS(to, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	goldens, err := filepath.Glob(filepath.Join(to, "*", "*.golden"))
	if err != nil || len(goldens) == 0 {
		t.Fatal("no golden files", err)
	}
	want := regexp.MustCompile("// want [`\"].*")
	for _, golden := range goldens {
		text, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(strings.TrimSuffix(golden, ".golden"), want.ReplaceAll(text, nil), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

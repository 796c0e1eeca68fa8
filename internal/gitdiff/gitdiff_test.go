package gitdiff_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/gitdiff"
)

func TestSince(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	git := func(args ...string) {
		t.Helper()
		cmd := exec.Command("git", append([]string{"-c", "user.name=t", "-c", "user.email=t@example.com"}, args...)...)
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	git("init", "-q")
	write("a.go", "1\n2\n3\n4\n5\n6\n")
	write("with space é.go", "1\n")
	write("old.go", "1\n2\n3\n4\n5\n6\n7\n8\n9\n")
	git("add", "-A")
	git("commit", "-q", "-m", "first")
	git("tag", "first")
	write("a.go", "1\ntwo\n++ b/x.go\n3\n4\n6\n") // line 5 is gone
	write("with space é.go", "1\n2\n")
	write("new.go", "1\n")
	git("mv", "old.go", "moved.go")
	write("moved.go", "1\n2\n3\n4\n5\nsix\n7\n8\n9\n")
	// A driver that the repository names must not run.
	write(".gitattributes", "*.go diff=evil\n")
	git("config", "diff.evil.command", "touch evil")
	git("config", "diff.evil.textconv", "touch evil")

	c, err := gitdiff.Since(dir, "first")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		file        string
		first, last int
		want        bool
	}{
		{"a.go", 1, 1, false}, {"a.go", 2, 2, true}, {"a.go", 3, 3, true}, {"a.go", 4, 4, false}, {"a.go", 1, 4, true},
		{"a.go", 5, 5, true}, {"a.go", 6, 6, true}, {"x.go", 1, 9, false}, {"new.go", 7, 7, true},
		{"moved.go", 1, 5, false}, {"moved.go", 6, 6, true},
		{"with space é.go", 1, 1, false}, {"with space é.go", 2, 2, true},
	} {
		if got := c.Touch(filepath.Join(dir, test.file), test.first, test.last); got != test.want {
			t.Errorf("%s:%d-%d: %v", test.file, test.first, test.last, got)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "evil")); err == nil {
		t.Error("a driver of the repository ran")
	}
	for rev, want := range map[string]string{"--output=evil": "is no revision", "none": `no revision "none"`, "": "is no revision"} {
		if _, err := gitdiff.Since(dir, rev); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", rev, err)
		}
	}
	if _, err := gitdiff.Since(t.TempDir(), "first"); err == nil || !strings.Contains(err.Error(), "is this a git repository") {
		t.Errorf("outside: %v", err)
	}
}

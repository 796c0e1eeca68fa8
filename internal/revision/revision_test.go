package revision_test

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/revision"
)

// repository makes a repository and runs git as its owner would.
func repository(t *testing.T) (dir string, git func(stdin string, args ...string) string) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	git = func(stdin string, args ...string) string {
		cmd := exec.Command("git", append([]string{"-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "protocol.file.allow=always"}, args...)...)
		cmd.Dir, cmd.Stdin = dir, strings.NewReader(stdin)
		cmd.Env = slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "GIT_") })
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
		return strings.TrimSpace(string(out))
	}
	git("", "init", "-q", "-b", "main")
	return dir, git
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o777), os.WriteFile(name, []byte(text), 0o666)); err != nil {
		t.Fatal(err)
	}
}

// files returns what is below a folder: texts, and "-> target" for links.
func files(t *testing.T, dir string) map[string]string {
	found := make(map[string]string)
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(dir, name)
		if d.Type()&fs.ModeSymlink != 0 {
			target, err := os.Readlink(name)
			found[rel] = "-> " + target
			return err
		}
		text, err := os.ReadFile(name)
		found[rel] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// TestWrite writes a tree whose names and links lead out, some of them through others.
func TestWrite(t *testing.T) {
	dir, git := repository(t)
	blob := func(text string) string { return git(text, "hash-object", "-w", "--stdin") }
	link := func(target, name string) string { return "120000 blob " + blob(target) + "\t" + name + "\x00" }
	file := func(name string) string { return "100644 blob " + blob("x") + "\t" + name + "\x00" }
	tree := func(entries ...string) string { return git(strings.Join(entries, ""), "mktree", "-z", "--missing") }
	folder := func(id, name string) string { return "040000 tree " + id + "\t" + name + "\x00" }

	deep := tree(link("../..", "top"), link("top/../outside", "through"), link("../a.go", "fine"), file("f"))
	top := tree(file("a.go"), link("/etc/passwd", "absolute"), link("../x", "up"), link("nowhere", "dangling"), link("dangling", "dangling2"),
		folder(tree(folder(deep, "c")), "b"), folder(tree(file("config"), file("HEAD")), ".GIT"),
		folder(tree(file("evil")), ".."), "160000 commit "+strings.Repeat("1", 40)+"\tsub\x00")
	commit := git("", "commit-tree", "-m", "x", top)

	base, err := revision.Open(dir, commit)
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "out")
	if err := os.Mkdir(out, 0o700); err != nil {
		t.Fatal(err)
	}
	left, err := base.Write(out)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"a.go": "x", "b/c/f": "x", "b/c/top": "-> ../.."}
	if got := files(t, out); !maps.Equal(got, want) {
		t.Errorf("written are %v, want %v", got, want)
	}
	var names []string
	for _, l := range left {
		names = append(names, l.Name)
	}
	if want := []string{"../evil", ".GIT/HEAD", ".GIT/config", "absolute", "b/c/fine", "b/c/through", "dangling", "dangling2", "sub", "up"}; !slices.Equal(names, want) {
		t.Errorf("left out are %v, want %v", names, want)
	}
	if got := files(t, filepath.Dir(out)); len(got) != len(want) {
		t.Errorf("something was written elsewhere: %v", got)
	}
}

// TestRead reads files and submodules, and follows links inside of the tree.
func TestRead(t *testing.T) {
	inner, gitInner := repository(t)
	write(t, filepath.Join(inner, "s.go"), "inner")
	gitInner("", "add", "-A")
	gitInner("", "commit", "-q", "-m", "c")
	dir, git := repository(t)
	write(t, filepath.Join(dir, "d", "a.go"), "a")
	for name, target := range map[string]string{"l": "d", "m": "l/a.go", "out": "../d", "round": "round"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	git("", "submodule", "--quiet", "add", inner, "sub")
	git("", "add", "-A")
	git("", "commit", "-q", "-m", "c")
	base, err := revision.Open(filepath.Join(dir, "d"), "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"d/a.go": "a", "l/a.go": "a", "m": "a", "sub/s.go": "inner", "none": "!not exist", "d": "!not exist",
		"out/a.go": "!out of the repository", "../x": "!out of the repository", "round": "!too many links"} {
		text, err := base.Read(name, 1000)
		failed, fails := strings.CutPrefix(want, "!")
		if fails && (err == nil || !strings.Contains(err.Error(), failed)) || !fails && string(text) != want {
			t.Errorf("%s: %q, %v; want %q", name, text, err, want)
		}
	}
	if rel, ok := base.Rel(filepath.Join(dir, "l", "none", "x")); !ok || rel != "l/none/x" {
		t.Errorf("%q, %v", rel, ok)
	}
	outside := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(filepath.Join(dir, "d"), outside); err != nil {
		t.Fatal(err)
	}
	if rel, ok := base.Rel(filepath.Join(outside, "x")); !ok || rel != "d/x" {
		t.Errorf("%q, %v", rel, ok)
	}
	if rel, ok := base.Rel(dir); !ok || rel != "." {
		t.Errorf("%q, %v", rel, ok)
	}
	if _, ok := base.Rel(filepath.Dir(dir)); ok {
		t.Error("the folder above is inside")
	}
}

// TestChanges compares a work tree.
func TestChanges(t *testing.T) {
	dir, git := repository(t)
	for _, name := range []string{"same.go", "lines.go", "other.go", "gone.go", "linked.go", "turned.go"} {
		write(t, filepath.Join(dir, name), name+"\nx\n")
	}
	for name, target := range map[string]string{"link.go": "other.go", "moved.go": "other.go"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	git("", "add", "-A")
	git("", "commit", "-q", "-m", "c")
	write(t, filepath.Join(dir, "lines.go"), "lines.go\r\nx\r\n")
	write(t, filepath.Join(dir, "other.go"), "other\n")
	write(t, filepath.Join(dir, "new.go"), "new\n")
	for _, name := range []string{"gone.go", "moved.go", "turned.go"} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	for name, target := range map[string]string{"moved.go": "same.go", "turned.go": "same.go"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	base, err := revision.Open(dir, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	c, err := base.Changes()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := slices.Sorted(maps.Keys(c.Files)), []string{"gone.go", "link.go", "other.go", "turned.go"}; !slices.Equal(got, want) {
		t.Errorf("different are %v, want %v", got, want)
	}
	if c.Base["new.go"] || c.Base["moved.go"] || !c.Base["link.go"] {
		t.Errorf("the base had %v", c.Base)
	}
	if change := c.Files["other.go"]; string(change.Old) != "other.go\nx\n" || string(change.New) != "other\n" || change.Gone {
		t.Errorf("%v", change)
	}
}

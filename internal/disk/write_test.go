package disk_test

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/disk"
)

// TestWrite holds what is written and what is refused, and that nothing is left beside the files.
func TestWrite(t *testing.T) {
	top := t.TempDir()
	tree := filepath.Join(top, "repo")
	for _, dir := range []string{tree, filepath.Join(tree, ".git"), filepath.Join(tree, "out"), filepath.Join(top, "home")} {
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	in := func(name string) string { return filepath.Join(tree, filepath.FromSlash(name)) }
	write(t, filepath.Join(top, "home", "profile"), "mine")
	write(t, in("old"), "old")
	write(t, in("twice"), "old")
	if err := os.Link(in("twice"), filepath.Join(top, "home", "twice")); err != nil {
		t.Skip(err)
	}
	if err := os.Chmod(in("old"), 0o604); err != nil {
		t.Fatal(err)
	}
	link(t, "../home/profile", in("link"))
	link(t, "old", in("link-inside"))
	link(t, "../home", in("away"))
	link(t, "out", in("here"))
	link(t, "nothing", in("dangling"))
	before, err := os.Open(in("old"))
	if err != nil {
		t.Fatal(err)
	}
	defer before.Close()
	for name, want := range map[string]string{
		"new": "", "old": "", "out/new": "", "here/other": "", "twice": "", "../home/new": "",
		"link": "symbolic link", "link-inside": "symbolic link", "dangling": "symbolic link", "away/profile": "leads out", "away/new": "leads out",
		"out": "a folder", "nowhere/new": "no such file",
	} {
		err := disk.Write(in(name), []byte("text"))
		switch text, _ := os.ReadFile(in(name)); {
		case want == "" && (err != nil || string(text) != "text"):
			t.Errorf("%s: %q, %v", name, text, err)
		case want != "" && (err == nil || !strings.Contains(err.Error(), want)):
			t.Errorf("%s: %v; want an error with %q", name, err, want)
		}
	}
	for name, want := range map[string]string{"profile": "mine", "twice": "old"} {
		if text, _ := os.ReadFile(filepath.Join(top, "home", name)); string(text) != want {
			t.Errorf("%s outside of the tree is %q now", name, text)
		}
	}
	if info, err := os.Stat(in("old")); err != nil || info.Mode().Perm() != 0o604 {
		t.Errorf("the mode has changed: %v, %v", info.Mode(), err)
	}
	if text, _ := io.ReadAll(before); string(text) != "old" {
		t.Errorf("the old file was written to, and not replaced: %q", text)
	}
	noneLeft(t, top)
}

// TestWriteThrough holds that a device is written to and stays one.
func TestWriteThrough(t *testing.T) {
	if err := disk.Write(os.DevNull, []byte("text")); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Errorf("%v, %v", info, err)
	}
}

// TestWriteAll holds that all changes are made, or none.
func TestWriteAll(t *testing.T) {
	for name, test := range map[string]struct {
		prepare func(dir string)
		want    string
	}{
		"all":     {func(string) {}, ""},
		"changed": {func(dir string) { write(t, filepath.Join(dir, "c"), "other") }, "has changed"},
		"gone":    {func(dir string) { os.Remove(filepath.Join(dir, "c")) }, "no such file"},
		"link": {func(dir string) {
			os.Remove(filepath.Join(dir, "c"))
			link(t, "d", filepath.Join(dir, "c"))
		}, "symbolic link"},
		"pipe": {func(dir string) {
			os.Remove(filepath.Join(dir, "c"))
			pipe(t, filepath.Join(dir, "c"))
		}, "named pipe"},
	} {
		dir := t.TempDir()
		root, err := os.OpenRoot(dir)
		if err != nil {
			t.Fatal(err)
		}
		defer root.Close()
		var changes []disk.Change
		for _, file := range []string{"a", "b", "c"} {
			write(t, filepath.Join(dir, file), "old")
			changes = append(changes, disk.Change{Root: root, Name: file, Before: []byte("old"), After: []byte("new")})
		}
		write(t, filepath.Join(dir, "d"), "old")
		test.prepare(dir)
		err = disk.WriteAll(changes)
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%s: %v, want %q", name, err, test.want)
		}
		want := "old"
		if test.want == "" {
			want = "new"
		}
		for _, file := range []string{"a", "b"} {
			if text, _ := os.ReadFile(filepath.Join(dir, file)); string(text) != want {
				t.Errorf("%s: %s is %q, want %q", name, file, text, want)
			}
		}
		noneLeft(t, dir)
	}
}

// noneLeft holds that no unfinished file is below a folder.
func noneLeft(t *testing.T, dir string) {
	t.Helper()
	for _, pattern := range []string{".secvet-*", "*/.secvet-*", "*/*/.secvet-*"} {
		if left, _ := filepath.Glob(filepath.Join(dir, pattern)); len(left) > 0 {
			t.Errorf("left over: %v", left)
		}
	}
}

package disk_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/secvet/secvet/internal/disk"
)

// TestReadRefuses holds that whatever is no regular file, or too large, is an error that says so, by each of the
// functions, and that none of them waits.
func TestReadRefuses(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "small"), "12345678")
	write(t, filepath.Join(dir, "large"), "123456789")
	link(t, "small", filepath.Join(dir, "link"))
	link(t, "pipe", filepath.Join(dir, "link-to-pipe"))
	link(t, "/dev/stdin", filepath.Join(dir, "link-to-stdin"))
	link(t, "gone", filepath.Join(dir, "dangling"))
	if err := os.Mkdir(filepath.Join(dir, "folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	pipe(t, filepath.Join(dir, "pipe"))
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	functions := map[string]func(string) ([]byte, error){
		"Read":      func(name string) ([]byte, error) { return disk.Read(filepath.Join(dir, name), 8) },
		"ReadIn":    func(name string) ([]byte, error) { return disk.ReadIn(root, name, 8) },
		"ReadPlain": func(name string) ([]byte, error) { return disk.ReadPlain(root, name, 8) },
	}
	for _, test := range []struct{ name, want string }{
		{"small", ""}, {"large", "larger than"}, {"folder", "a folder"}, {"pipe", "a named pipe"},
		{"link", ""}, {"link-to-pipe", "a named pipe"}, {"dangling", "no such file"},
	} {
		for function, read := range functions {
			want := test.want
			if function == "ReadPlain" && (strings.Contains(test.name, "link") || test.name == "dangling") {
				want = "a symbolic link"
			}
			data, err := read(test.name)
			switch {
			case want == "" && (err != nil || string(data) != "12345678"):
				t.Errorf("%s(%s) = %q, %v", function, test.name, data, err)
			case want != "" && (err == nil || !strings.Contains(err.Error(), want)):
				t.Errorf("%s(%s) = %q, %v; want an error with %q", function, test.name, data, err, want)
			}
		}
	}
	if _, err := disk.ReadIn(root, "link-to-stdin", 8); err == nil {
		t.Error("a link led out of the folder")
	}
	if _, err := disk.Read(filepath.Join(dir, "gone"), 8); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
}

// TestOwnFiles holds which names are those of files that are open already.
func TestOwnFiles(t *testing.T) {
	for name, want := range map[string]bool{
		"/dev/stdin": true, "/dev/fd/63": true, "/proc/self/fd/3": true,
		"/dev/fd/": false, "/dev/fd/../sda": false, "/dev/null": false, "fd/3": false, "/proc/1/fd/3": false,
	} {
		if got := disk.IsOwn(name); got != want {
			t.Errorf("IsOwn(%s) = %t", name, got)
		}
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func link(t *testing.T, to, name string) {
	t.Helper()
	if err := os.Symlink(to, name); err != nil {
		t.Skip(err)
	}
}

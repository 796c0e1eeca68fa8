//go:build unix

package driver

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestCacheOfOthers holds that nothing is taken from a cache, nor put there, that somebody else can have written, and
// that nothing in it makes a run wait.
func TestCacheOfOthers(t *testing.T) {
	const key = "0123456789"
	for name, test := range map[string]struct {
		change func(dir, file string) error
		why    string // what is said of the folder
	}{
		"pipe": {func(dir, file string) error { os.Remove(file); return syscall.Mkfifo(file, 0o600) }, ""},
		"link": {func(dir, file string) error {
			os.Rename(file, file+"2")
			return os.Symlink(filepath.Base(file)+"2", file)
		}, ""},
		"folder":          {func(dir, file string) error { os.Remove(file); return os.Mkdir(file, 0o700) }, ""},
		"large":           {func(dir, file string) error { return os.Truncate(file, 1<<40) }, ""},
		"open entry":      {func(dir, file string) error { return os.Chmod(file, 0o602) }, ""},
		"open folder":     {func(dir, file string) error { return os.Chmod(filepath.Dir(file), 0o777) }, ""},
		"another's entry": {func(dir, file string) error { return os.Chown(file, 12345, 12345) }, ""},
		"linked folder": {func(dir, file string) error {
			os.Rename(filepath.Dir(file), filepath.Join(dir, "x"))
			return os.Symlink("x", filepath.Dir(file))
		}, ""},
		"open cache":      {func(dir, file string) error { return os.Chmod(dir, 0o777) }, "others may write to it"},
		"sticky cache":    {func(dir, file string) error { return os.Chmod(dir, 0o777|os.ModeSticky) }, "others may write to it"},
		"open to a group": {func(dir, file string) error { os.Chown(dir, -1, 12345); return os.Chmod(dir, 0o770) }, "others may write to it"},
		"another's":       {func(dir, file string) error { return os.Chown(dir, 12345, 12345) }, "it belongs to another user"},
		"open above":      {func(dir, file string) error { return os.Chmod(filepath.Dir(dir), 0o777) }, "others may rename"},
	} {
		dir := filepath.Join(t.TempDir(), "above", "cache")
		c := openCache(dir)
		c.put(key, []byte("data"))
		if _, ok := c.get(key); !ok || UnusedCache(Options{Cache: dir}) != "" {
			t.Fatalf("%s: nothing is kept: %s", name, UnusedCache(Options{Cache: dir}))
		}
		if err := test.change(dir, fileOf(c, key)); err != nil {
			t.Logf("%s: %v", name, err) // nobody but root gives files away
			continue
		}
		if data, ok := openCache(dir).get(key); ok {
			t.Errorf("%s: got %q", name, data)
		}
		if why := UnusedCache(Options{Cache: dir}); test.why == "" && why != "" || !strings.Contains(why, test.why) {
			t.Errorf("%s: %q is said, want %q", name, why, test.why)
		}
		if test.why != "" {
			openCache(dir).put("99"+key, []byte("data"))
			if _, err := os.Stat(filepath.Join(dir, "99")); err == nil {
				t.Errorf("%s: something is put there", name)
			}
		}
	}
}

// TestCacheInTemp holds that a folder of one's own in one that is as /tmp is used.
func TestCacheInTemp(t *testing.T) {
	temp := t.TempDir()
	if err := os.Chmod(temp, 0o777|os.ModeSticky); err != nil {
		t.Fatal(err)
	}
	if why := UnusedCache(Options{Cache: filepath.Join(temp, "new")}); why != "" {
		t.Error(why)
	}
	if openCache(filepath.Join(temp, "mine")) == nil {
		t.Error("no cache in a temporary folder")
	}
}

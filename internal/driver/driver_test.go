package driver

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/secvet/secvet/internal/finding"
)

// fileOf returns the file that a cache has for a key.
func fileOf(c *cache, key string) string {
	_, file := place(key)
	return filepath.Join(c.dir, file)
}

func TestCache(t *testing.T) {
	const key, other = "0123456789", "0123456780"
	c := openCache(t.TempDir())
	if _, ok := c.get(key); ok {
		t.Error("an empty cache has something")
	}
	for _, data := range [][]byte{nil, []byte("data"), bytes.Repeat([]byte{0}, 1<<16)} {
		c.put(key, data)
		if got, ok := c.get(key); !ok || !bytes.Equal(got, data) {
			t.Errorf("%d bytes did not come back", len(data))
		}
	}
	good, err := os.ReadFile(fileOf(c, key))
	if err != nil {
		t.Fatal(err)
	}
	flipped := bytes.Clone(good)
	flipped[len(flipped)-1] ^= 1
	for name, bad := range map[string][]byte{
		"empty": {}, "foreign": []byte("#!/bin/sh\n"), "short": good[:30], "cut": good[:len(good)-1], "flipped": flipped,
	} {
		if err := os.WriteFile(fileOf(c, key), bad, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, ok := c.get(key); ok {
			t.Errorf("%s content was taken", name)
		}
	}
	if err := os.WriteFile(fileOf(c, other), good, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, ok := c.get(other); ok {
		t.Error("content of another key was taken")
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(fileOf(c, key)), "new-*")); len(left) > 0 {
		t.Errorf("temporary files stay: %v", left)
	}
	if openCache("off") != nil {
		t.Error("off is a folder")
	}
	openCache("off").put(key, nil)
	openCache(os.DevNull).put(key, nil)
}

// TestProvider summarises a package of the module cache, then gets it back without reading its source.
func TestProvider(t *testing.T) {
	const path = "golang.org/x/sync/errgroup" // go/packages imports it
	roots, err := loadAll(Options{Patterns: []string{"."}})
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	loaded := sourceFiles(roots)
	first := newProvider(roots, openCache(dir), "", nil)
	made := first.Summaries(path)
	all := sourceFiles(roots)
	if all == loaded {
		t.Error("made from nothing")
	}
	second := newProvider(roots, openCache(dir), "", nil)
	if kept := second.Summaries(path); !bytes.Equal(made, kept) {
		t.Errorf("%d bytes were made, and %d kept", len(made), len(kept))
	}
	if n := sourceFiles(roots); n > all {
		t.Errorf("%d files were read again", n-all)
	}
	for _, none := range []string{"fmt", "example.com/unknown"} {
		if second.Summaries(none) != nil {
			t.Errorf("there are summaries of %s", none)
		}
	}
	own := second.graph["github.com/secvet/secvet/internal/finding"]
	if key := second.keys.key(own); key != "" {
		t.Errorf("a package of the main module is kept, under %s", key)
	}
}

// sourceFiles counts the files that have been parsed or are known from export data of imports.
func sourceFiles(roots []*packages.Package) int {
	n := 0
	for range roots[0].Fset.Iterate {
		n++
	}
	return n
}

func TestNames(t *testing.T) {
	cwd, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	n, err := newNames("..")
	if err != nil {
		t.Fatal(err)
	}
	outside := filepath.Join(filepath.Dir(cwd), "x.go")
	for pos, want := range map[string]finding.Position{
		"":                                    {},
		"-":                                   {},
		filepath.Join(cwd, "a.go") + ":3:7":   {File: "a.go", Line: 3, Column: 7},
		filepath.Join(cwd, "a.go") + ":3":     {File: "a.go", Line: 3},
		"driver/sub/a.go:3:7":                 {File: filepath.Join("sub", "a.go"), Line: 3, Column: 7},
		"x.go:1:2":                            {File: outside, Line: 1, Column: 2},
		filepath.Join(cwd, "..a.go") + ":1:1": {File: "..a.go", Line: 1, Column: 1},
	} {
		if got := n.position(pos); got != want {
			t.Errorf("%q: got %+v, want %+v", pos, got, want)
		}
	}
	if _, err := newNames("nowhere"); err == nil {
		t.Error("a folder that is not there")
	}
}

// TestProviderFails has a dependency whose source is not there just now. Nothing that is made after it is kept, as it may be made of it,
// and so a run to which the source is there again finds out.
func TestProviderFails(t *testing.T) {
	const path = "golang.org/x/sync/errgroup"
	roots, err := loadAll(Options{Patterns: []string{"."}})
	if err != nil {
		t.Fatal(err)
	}
	gone := &packages.Package{
		ID: "example.com/gone", PkgPath: "example.com/gone", CompiledGoFiles: []string{filepath.Join(t.TempDir(), "gone.go")},
		Module: &packages.Module{Path: "example.com/gone"},
	}
	dir := t.TempDir()
	p := newProvider(append(roots, gone), openCache(dir), "", nil)
	if p.Summaries(gone.PkgPath); !p.passing {
		t.Error("it is not noted that a package could not be summarised")
	}
	p.Summaries(path)
	again := newProvider(roots, openCache(dir), "", nil)
	before := sourceFiles(roots)
	if again.Summaries(path); sourceFiles(roots) == before || again.passing {
		t.Errorf("what was made after a failure is kept, or its own run fails (%v)", again.passing)
	}
}

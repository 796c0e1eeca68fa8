package taint_test

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/golden.txt anew")

// TestGolden compares what the engine says of every fixture package with what it said before: each hit with all its
// fields and steps, and a hash of the facts. A change of the engine's structure leaves all of it as it is; a change of
// what it finds shows in the difference of the file, which is to be read before it is committed.
func TestGolden(t *testing.T) {
	s := newShuffler(t, "./src/...")
	got := s.analyze(t)
	var b strings.Builder
	for _, p := range s.pkgs {
		a := got[p.PkgPath]
		fmt.Fprintf(&b, "== %s %x\n%s", p.PkgPath, sha256.Sum256(a.facts), a.hits)
	}
	text := strings.ReplaceAll(b.String(), filepath.ToSlash(fixtures(t))+"/src/", "")
	const name = "testdata/golden.txt"
	if *update {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != text {
		t.Errorf("what the engine says of the fixtures has changed; read it with -update and git diff%s", firstDifference(string(want), text))
	}
}

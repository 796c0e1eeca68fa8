package driver

import (
	"testing"

	"golang.org/x/tools/go/packages"
)

// TestWhoAskedFirst holds that what a dependency is told of another module does not depend on whether somebody else has asked
// for it before: packages are analyzed in any order, and what is made of them is kept on disk.
func TestWhoAskedFirst(t *testing.T) {
	const path = "example.com/other/pkg"
	p := &provider{
		graph:  map[string]*packages.Package{path: {PkgPath: path, Module: &packages.Module{Path: "example.com/other"}}},
		broken: make(map[*packages.Package]bool),
		made:   map[string][]byte{path: []byte("summaries")},
	}
	if p.Summaries(path) == nil {
		t.Error("the main module is not told what has been made")
	}
	if (nested{p, "example.com/dependency"}).Summaries(path) != nil {
		t.Error("a dependency is told of another module what only others may ask")
	}
}

package rule

import (
	"go/token"
	"iter"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// Code that serves tests alone. Some of it is in no _test.go file, as other packages' tests import it: testutil, mocks, fakes.
// Nobody installs it, and what is wrong there harms nobody; so findings there are told with low confidence. It is known by the
// names of its folders below the module, by the name of its package, and by the framework that it imports. Folders such as tests, examples and samples do
// not count: what is in them may be a program that somebody tries secvet on.

// ServesTests reports whether the code at a position serves tests. The go command leaves testdata folders out, so that a
// package in one is looked at on purpose.
func ServesTests(pass *analysis.Pass, pos token.Pos) bool {
	if strings.Contains(pass.Pkg.Path()+"/", "/testdata/") {
		return false
	}
	return anyFolder(Below(pass), helpsTests) || helpsTests(fileName(pass.Fset, pos)) || importsFramework(pass) || isCompanion(pass.Pkg.Name())
}

// isCompanion reports whether a package is called as the standard library calls those that help to test another one: httptest, iotest,
// storetest.
func isCompanion(name string) bool {
	return name != "test" && strings.HasSuffix(name, "test") && isForTests(name)
}

// helpsTests reports whether a word of a file's or folder's name says that it stands in for something, or helps tests:
// mock_store.go, store_mock.go, testutil.
func helpsTests(name string) bool {
	for word := range wordsOf(name) {
		switch word {
		case "mock", "mocks", "fake", "fakes", "stub", "stubs", "testutil", "testutils", "testing", "testhelper", "testhelpers":
			return true
		}
		if strings.HasPrefix(word, "mock") {
			return true // mockserver
		}
	}
	return false
}

// fileName returns the name of the file at a position, without its ending; "" if there is none.
func fileName(fset *token.FileSet, pos token.Pos) string {
	f := fset.File(pos)
	if f == nil {
		return ""
	}
	return strings.TrimSuffix(filepath.Base(f.Name()), ".go")
}

// anyFolder reports whether one of the folders of a path is such a one.
func anyFolder(path string, is func(name string) bool) bool {
	for folder := range strings.SplitSeq(path, "/") {
		if is(folder) {
			return true
		}
	}
	return false
}

// Below returns the path of a package below its module. Where the module is not known it is the last element, as the
// folders above may be the name of the module, and of a program nothing, since it may be the module itself.
func Below(pass *analysis.Pass) string {
	path := pass.Pkg.Path()
	if m := pass.Module; m != nil && m.Path != "" && strings.HasPrefix(path, m.Path) {
		return path[len(m.Path):]
	}
	if pass.Pkg.Name() == "main" {
		return ""
	}
	return path[strings.LastIndexByte(path, '/')+1:]
}

// IsFileForTests reports whether the name of a file says that it serves tests.
func IsFileForTests(fset *token.FileSet, pos token.Pos) bool {
	return isForTests(fileName(fset, pos))
}

// IsForTests reports whether one of the folders of a path is about tests or examples.
func IsForTests(path string) bool { return anyFolder(path, isForTests) }

// IsExample reports whether one of the folders of a path is about examples: what is there shows how a library is used, mostly with
// the accounts of who tries it.
func IsExample(path string) bool { return anyFolder(path, isExample) }

// wordsOf yields the words of a file's or folder's name.
func wordsOf(name string) iter.Seq[string] {
	return strings.FieldsFuncSeq(name, func(r rune) bool { return r == '_' || r == '-' || r == '.' })
}

// isExample reports whether one of the words of a folder's name is about examples. One sample may be a measurement.
func isExample(name string) bool {
	for word := range wordsOf(name) {
		switch word {
		case "example", "examples", "samples", "demo", "demos":
			return true
		}
	}
	return false
}

// isForTests reports whether one of the words of a file's or folder's name is about tests. The go command leaves
// testdata folders out, so that a package in one is looked at on purpose.
func isForTests(name string) bool {
	if isExample(name) {
		return true
	}
	for word := range wordsOf(name) {
		switch word {
		case "vectors", "conformance", "stub", "stubs", "mock", "mocks", "fixture", "fixtures", "fake", "fakes", "e2e":
			return true
		case "latest", "contest", "attest", "protest", "greatest", "fastest", "shortest", "lightest", "testimonial", "testimonials", "speedtest":
			continue
		}
		if strings.HasPrefix(word, "test") || strings.HasSuffix(word, "test") || strings.HasPrefix(word, "mock") {
			return true // testutil, testing, teststore, httptest, mockserver
		}
	}
	return false
}

// importsFramework reports whether the package imports what only tests need: something that starts databases in containers for
// them, or compares what they got with what they want.
func importsFramework(pass *analysis.Pass) bool {
	for _, imp := range pass.Pkg.Imports() {
		for elem := range strings.SplitSeq(imp.Path(), "/") {
			switch elem {
			case "dockertest", "testcontainers-go", "testify", "ginkgo", "gomega":
				return true
			}
		}
	}
	return false
}

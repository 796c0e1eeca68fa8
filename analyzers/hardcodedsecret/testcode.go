package hardcodedsecret

import (
	"go/token"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/rule"
)

// Code that serves tests has passwords and keys that open nothing. Much of it is in no _test.go file, as other packages'
// tests import it: testutil, mocks, httptest, keys_test_data.go, vectors.go. Examples are treated alike.

// isTestPackage reports whether the package serves tests by the folders it is in below its module.
func isTestPackage(pass *analysis.Pass) bool {
	path := pass.Pkg.Path()
	if m := pass.Module; m != nil && m.Path != "" && strings.HasPrefix(path, m.Path) {
		path = path[len(m.Path):]
	} else if i := strings.LastIndexByte(path, '/'); i >= 0 {
		path = path[i+1:] // the folders above may be the name of the module
	}
	for folder := range strings.SplitSeq(path, "/") {
		if isTestName(folder) {
			return true
		}
	}
	return false
}

// isTestFile reports whether the file serves tests by its name.
func isTestFile(fset *token.FileSet, pos token.Pos) bool {
	if rule.IsTestFile(fset, pos) {
		return true
	}
	f := fset.File(pos)
	return f != nil && isTestName(strings.TrimSuffix(filepath.Base(f.Name()), ".go"))
}

// isTestName reports whether one of the words of a file's or folder's name is about tests. The go command leaves
// testdata folders out, so that a package in one is looked at on purpose.
func isTestName(name string) bool {
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == '_' || r == '-' || r == '.' }) {
		switch word {
		case "vectors", "conformance", "stub", "stubs", "example", "examples", "mock", "mocks", "fixture", "fixtures", "fake", "fakes", "e2e":
			return true
		case "latest", "contest", "attest", "protest", "greatest", "fastest", "shortest", "lightest", "testimonial", "testimonials":
			continue
		}
		if strings.HasPrefix(word, "test") || strings.HasSuffix(word, "test") {
			return true // testutil, testing, teststore, httptest
		}
	}
	return false
}

package hardcodedsecret

import (
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/rule"
)

// Code that serves tests has passwords and keys that open nothing. Much of it is in no _test.go file, as other packages'
// tests import it: testutil, mocks, httptest, keys_test_data.go, vectors.go. Examples are treated alike.

// isTestPackage reports whether the package serves tests by the folders it is in below its module.
func isTestPackage(pass *analysis.Pass) bool { return rule.IsForTests(rule.Below(pass)) }

// isTestFile reports whether the file serves tests by its name.
func isTestFile(fset *token.FileSet, pos token.Pos) bool {
	return rule.IsTestFile(fset, pos) || rule.IsFileForTests(fset, pos)
}

// isTestName reports whether one of the words of a file's or folder's name is about tests.
func isTestName(name string) bool { return rule.IsForTests(name) }

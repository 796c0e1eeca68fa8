package secretlog

import (
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/secvet/secvet/internal/names"
)

// A vet is one run over a package.
type vet struct {
	words   *names.Lexicon // what the user says that names mean
	pkg     string         // its path
	cookies func() bool    // whether the package has to do with cookies
}

// isSession reports whether a name is that of a session's id. Sessions of users in browsers are secret; those of SSH, of
// builds and of conversations are not.
func isSession(name string) bool {
	name = strings.ToLower(strings.ReplaceAll(name, "_", ""))
	return strings.HasSuffix(name, "sessionid")
}

// hasCookies reports whether anything in a package is called a cookie.
func hasCookies(pass *analysis.Pass) bool {
	for id := range pass.TypesInfo.Uses {
		if strings.HasSuffix(id.Name, "Cookie") || id.Name == "Cookies" {
			return true
		}
	}
	return false
}

package secretlog

import (
	"strings"

	"github.com/secvet/secvet/analyzers/internal/flow"
)

// isSession reports whether a name is that of a session's id. Sessions of users in browsers are secret; those of SSH, of
// builds and of conversations are not.
func isSession(name string) bool {
	name = strings.ToLower(strings.ReplaceAll(name, "_", ""))
	return strings.HasSuffix(name, "sessionid")
}

// hasCookies reports whether anything in a package is called a cookie.
func hasCookies(p *flow.Pass) bool {
	return p.Known("has cookies", func() bool {
		for id := range p.TypesInfo.Uses {
			if strings.HasSuffix(id.Name, "Cookie") || id.Name == "Cookies" {
				return true
			}
		}
		return false
	})
}

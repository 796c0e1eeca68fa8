package secretlog

import (
	"strings"

	"github.com/secvet/secvet/analyzers/internal/flow"
)

// hasCookies reports whether anything in a package is called a cookie. Where nothing is, the id of a session (names.Session) is
// not that of a user in a browser: those of SSH, of builds, of conversations and of UDP are no secrets.
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

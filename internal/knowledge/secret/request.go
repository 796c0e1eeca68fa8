package secret

import (
	"strings"

	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/taint"
)

// inUserInfo reports whether the name of a secret says that in a URL it stands where Redacted hides it: a password, or a
// connection string with one. A token may stand in the query.
func inUserInfo(e *taint.Package, f taint.Flow) bool {
	o := &e.Origins[f.Org]
	if o.Kind != taint.FromSource {
		return false
	}
	strength, noun := e.Words.Describe(strings.Trim(o.Src.Text[strings.LastIndexByte(o.Src.Text, ' ')+1:], `"`))
	return strength != names.None && (noun == names.Connection || noun == names.Password)
}

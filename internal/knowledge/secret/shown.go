package secret

import (
	"go/types"

	"github.com/secvet/secvet/internal/names"
	"github.com/secvet/secvet/internal/ssautil"
	"github.com/secvet/secvet/internal/taint"
)

// namesSecret reports whether a name says that a value of type t is a secret. Where the type says itself how
// it is shown, as the tokens of a parser do, the name has to be certain.
func namesSecret(e *taint.Package, name string, t types.Type) bool {
	if !ssautil.IsText(t) || !e.Words.Secret(name) {
		return false
	}
	return !ssautil.Prints(t) || e.Words.SecretStrength(name) == names.Certain
}

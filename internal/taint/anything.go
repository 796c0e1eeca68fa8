package taint

import (
	"github.com/secvet/secvet/internal/model"
)

// isSecret reports whether a flow is one of a secret.
func (e *Package) IsSecret(f Flow) bool {
	o := &e.Origins[f.Org]
	return o.Kind == FromSource && o.Src.Labels&model.Secret != 0
}

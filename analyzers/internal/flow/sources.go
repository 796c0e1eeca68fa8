package flow

import (
	"github.com/secvet/secvet/internal/model"
	"github.com/secvet/secvet/internal/summary"
)

// IsVariable reports whether a source is a variable of the environment, and not the whole environment, which is secret
// without having a name that says so.
func IsVariable(s *summary.Source) bool {
	return s.Labels&model.Environment != 0 && (s.Name != "" || s.Labels&model.Secret == 0)
}

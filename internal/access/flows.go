package access

import (
	"github.com/secvet/secvet/internal/kind"
	"github.com/secvet/secvet/internal/model"
)

// hides returns the sinks that a part is not seen at when the whole is printed. One secret in an object
// does not make all that is said of the object a secret: whether a printed type shows one is for
// secretField to say.
func (p Path) Hides() model.Sinks {
	for i := range p.Len() {
		if IsField(p.At(i)) {
			return kind.Shown | model.Token | model.Credential
		}
	}
	return 0
}

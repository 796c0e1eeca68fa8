package kind

import (
	"github.com/secvet/secvet/internal/model"
)

// Numeric is what a value loses that becomes a number: no text can hide in it, but it can still be
// guessed.
const Numeric = model.AllKinds &^ (model.Token | model.Credential | model.TempFile)

package kind

import (
	"github.com/secvet/secvet/internal/model"
)

// Settled is what a check of characters can make a text clean for. It does not make a secret less of one.
const Settled = model.AllKinds &^ (model.Credential | model.Token | model.Deserialize | Readable)

package kind

import (
	"github.com/secvet/secvet/internal/model"
)

// settled is what a check of characters can make a text clean for. It does not make a secret less of one.
const Settled = model.AllSinks &^ (model.Credential | model.Token | model.Deserialize | Shown)

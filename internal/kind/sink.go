package kind

import (
	"github.com/secvet/secvet/internal/model"
)

// shown are the sinks where people read what arrives.
const Readable = model.Log | model.Response

// Watched are the kinds of sink that a rule of the suite asks for. The others are described by models, but
// nobody would read what the engine says of them. A new rule that asks for another kind adds it here.
const Watched = model.SQL | model.Command | model.Shell | model.Argument | model.Credential |
	model.TempFile | model.Log | model.Response | model.Token | model.Redirect

package kind

import (
	"github.com/secvet/secvet/internal/model"
)

// Nonempty marks, among what a value is clean for, that somebody has looked whether it is empty.
const Nonempty = model.AllKinds + 1

// Otherwise marks, likewise, that an attribute of a log line has a name that is no secret's.
const Otherwise = Nonempty << 1

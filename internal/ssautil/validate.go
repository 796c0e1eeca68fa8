package ssautil

import (
	"go/types"
)

func IsError(t types.Type) bool { return types.Identical(t, types.Universe.Lookup("error").Type()) }

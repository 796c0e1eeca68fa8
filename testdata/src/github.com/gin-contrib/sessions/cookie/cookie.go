// Package cookie has the part of github.com/gin-contrib/sessions/cookie's API that the models name.
package cookie

import (
	"github.com/gin-contrib/sessions"
)

type Store interface {
	sessions.Store
}

func NewStore(keyPairs ...[]byte) Store { return nil }

// Package sessions has the part of github.com/gin-contrib/sessions's API that the models name.
package sessions

import (
	"github.com/gin-gonic/gin"
	"github.com/gorilla/sessions"
)

type Session interface {
	Flashes(vars ...string) []interface{}
	Get(key interface{}) interface{}
	Set(key interface{}, val interface{})
}

type Store interface {
	sessions.Store
}

func Default(c *gin.Context) Session { return nil }

func Sessions(name string, store Store) gin.HandlerFunc { return nil }

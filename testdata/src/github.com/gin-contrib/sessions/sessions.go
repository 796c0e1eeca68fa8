// Package sessions has the part of github.com/gin-contrib/sessions's API that the models name.
package sessions

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/gorilla/sessions"
)

type Session interface {
	Flashes(vars ...string) []interface{}
	Get(key interface{}) interface{}
	Options(Options)
	Set(key interface{}, val interface{})
}

type Options struct {
	Path     string
	Domain   string
	MaxAge   int
	Secure   bool
	HttpOnly bool
	SameSite http.SameSite
}

type Store interface {
	sessions.Store
	Options(Options)
}

func Default(c *gin.Context) Session { return nil }

func Sessions(name string, store Store) gin.HandlerFunc { return nil }

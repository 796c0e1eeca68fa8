// Package asked has functions that libraries ask about what a request says.
package asked

import (
	"crypto/subtle"
	"errors"

	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/basicauth"
	"github.com/gofiber/fiber/v2/middleware/keyauth"
	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
	"golang.org/x/crypto/ssh"

	"timingcompare/asked/api"
)

type server struct{ token, password, user string }

func (s *server) echo() {
	e := echo.New()
	e.Use(middleware.KeyAuth(func(key string, _ echo.Context) (bool, error) {
		return key == s.token, nil // want `credentials of a request reaches == with a secret`
	}))
	e.Use(middleware.KeyAuth(func(key string, _ echo.Context) (bool, error) {
		return subtle.ConstantTimeCompare([]byte(key), []byte(s.token)) == 1, nil
	}))
	e.Use(middleware.KeyAuthWithConfig(middleware.KeyAuthConfig{Validator: s.isKnown}))
	e.Use(middleware.BasicAuth(func(user, pw string, _ echo.Context) (bool, error) {
		return user == s.user && pw == s.password, nil // want `credentials of a request reaches == with a secret`
	}))
}

func (s *server) isKnown(key string, _ echo.Context) (bool, error) {
	if key != s.token { // want `credentials of a request reaches != with a secret`
		return false, errors.New("unknown")
	}
	return true, nil
}

func (s *server) fiber(app *fiber.App) {
	app.Use(keyauth.New(keyauth.Config{Validator: func(_ *fiber.Ctx, key string) (bool, error) {
		return key == s.token, nil // want `credentials of a request reaches == with a secret`
	}}))
	app.Use(basicauth.New(basicauth.Config{Authorizer: func(user, pw string) bool {
		return user == s.user && pw == s.password // want `credentials of a request reaches == with a secret`
	}}))
}

func (s *server) ssh() *ssh.ServerConfig {
	return &ssh.ServerConfig{PasswordCallback: func(_ ssh.ConnMetadata, password []byte) (*ssh.Permissions, error) {
		if string(password) == s.password { // want `credentials of a request reaches == with a secret`
			return nil, nil
		}
		return nil, errors.New("refused")
	}}
}

// Who else calls a function of that shape gives it what is the program's own.
func (s *server) isOwn(key string, _ echo.Context) (bool, error) { return key == s.token, nil }

func (s *server) self(other string) bool {
	ok, _ := s.isOwn(other, nil)
	return ok
}

// Another package hands on what it is asked.
func (s *server) handed() {
	api.New(s.byAnother)
	api.New(s.byAnotherRight)
}

func (s *server) byAnother(key string) bool {
	return key != "" && key == s.token // want `credentials of a request reaches == with a secret`
}

func (s *server) byAnotherRight(key string) bool {
	return subtle.ConstantTimeCompare([]byte(key), []byte(s.token)) == 1
}

// Package asked has functions that a library asks about what a request says, and that ask a database.
package asked

import (
	"database/sql"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)

type server struct{ db *sql.DB }

func (s *server) routes(e *echo.Echo) {
	e.Use(middleware.BasicAuth(s.logIn))
	e.Use(middleware.KeyAuth(s.isKnown))
}

func (s *server) logIn(user, password string, _ echo.Context) (bool, error) {
	var id int
	err := s.db.QueryRow("SELECT id FROM users WHERE name = '" + user + "'").Scan(&id) // want `credentials of a request reaches`
	return err == nil, err
}

func (s *server) isKnown(key string, _ echo.Context) (bool, error) {
	var id int
	err := s.db.QueryRow("SELECT id FROM keys WHERE key = $1", key).Scan(&id)
	return err == nil, err
}

// Package strict has claims that ask for more than the library does.
package strict

import (
	"errors"

	"github.com/golang-jwt/jwt/v4"
)

type strict struct {
	Name string `json:"name"`
	jwt.RegisteredClaims
}

func (c *strict) Valid() error {
	if c.Name == "" {
		return errors.New("no name")
	}
	return c.RegisteredClaims.Valid()
}

func parse(raw string, key func(*jwt.Token) (interface{}, error)) (*strict, error) {
	c := &strict{}
	_, err := jwt.ParseWithClaims(raw, c, key, jwt.WithValidMethods([]string{"HS256"}))
	return c, err
}

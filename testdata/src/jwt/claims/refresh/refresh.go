// Package refresh takes tokens that have expired for a while, and looks at the times itself.
package refresh

import (
	"errors"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

func refresh(raw string, f jwt.Keyfunc) (*jwt.RegisteredClaims, error) {
	c := &jwt.RegisteredClaims{}
	if _, err := jwt.ParseWithClaims(raw, c, f, jwt.WithoutClaimsValidation()); err != nil {
		return nil, err
	}
	if time.Since(c.ExpiresAt.Time) > 24*time.Hour {
		return nil, errors.New("too old")
	}
	return c, nil
}

// Package validated validates what it has verified.
package validated

import (
	"time"

	"github.com/go-jose/go-jose/v4/jwt"
)

func subject(token *jwt.JSONWebToken, key []byte) (string, error) {
	var c jwt.Claims
	if err := token.Claims(key, &c); err != nil {
		return "", err
	}
	if err := c.Validate(jwt.Expected{Time: time.Now(), Issuer: "me"}); err != nil {
		return "", err
	}
	return c.Subject, nil
}

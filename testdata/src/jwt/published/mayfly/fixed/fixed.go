// Package fixed is what has become of it.
package fixed

import (
	"fmt"

	"github.com/golang-jwt/jwt/v5"
)

var jwtKey []byte

func parseToken(raw string) (string, error) {
	t, err := jwt.Parse(raw, func(t *jwt.Token) (any, error) {
		if _, ok := t.Method.(*jwt.SigningMethodHMAC); !ok {
			return nil, fmt.Errorf("method %v", t.Header["alg"])
		}
		return jwtKey, nil
	})
	if err != nil || t.Claims == nil {
		return "", err
	}
	return t.Claims.(jwt.MapClaims)["username"].(string), nil
}

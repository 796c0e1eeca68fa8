// Package mayfly has what pull request 131 of mayfly-go mends: the token said by which algorithm it was verified.
package mayfly

import "github.com/golang-jwt/jwt/v5"

var jwtKey []byte

func parseToken(raw string) (string, error) {
	t, err := jwt.Parse(raw, func(*jwt.Token) (any, error) { // want `the token says itself by which algorithm it is verified`
		return jwtKey, nil
	})
	if err != nil || t.Claims == nil {
		return "", err
	}
	return t.Claims.(jwt.MapClaims)["username"].(string), nil
}

// Package fixed is what has become of it.
package fixed

import (
	"errors"

	"github.com/golang-jwt/jwt/v4"
)

type hostClaims struct {
	ID         string
	MacAddress string
	Network    string
	jwt.RegisteredClaims
}

var jwtSecretKey []byte

var errMethod = errors.New("another method")

func hs256(t *jwt.Token) (interface{}, error) {
	if t.Method != jwt.SigningMethodHS256 {
		return nil, errMethod
	}
	return jwtSecretKey, nil
}

func verifyHostToken(raw string) (hostID, mac, network string, err error) {
	claims := &hostClaims{}
	token, err := jwt.ParseWithClaims(raw, claims, hs256)
	if token != nil && token.Valid {
		return claims.ID, claims.MacAddress, claims.Network, nil
	}
	return "", "", "", err
}

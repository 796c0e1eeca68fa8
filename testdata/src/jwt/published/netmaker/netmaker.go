// Package netmaker has what CVE-2026-38651 tells of: the token of a host was good if it could be read, whatever its signature.
package netmaker

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
	token, err := jwt.ParseWithClaims(raw, claims, hs256) // want `the error is dropped that says that the signature is wrong`
	if token != nil {
		return claims.ID, claims.MacAddress, claims.Network, nil
	}
	return "", "", "", err
}

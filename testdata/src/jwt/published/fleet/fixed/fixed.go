// Package fixed is what has become of it.
package fixed

import (
	"encoding/base64"
	"encoding/xml"
	"errors"
	"net/http"

	"github.com/golang-jwt/jwt/v4"
)

type envelope struct {
	Token string `xml:"Header>Security>BinarySecurityToken"`
}

var keys map[string]interface{}

func enroll(w http.ResponseWriter, r *http.Request) {
	var soap envelope
	if err := xml.NewDecoder(r.Body).Decode(&soap); err != nil {
		http.Error(w, "no envelope", http.StatusBadRequest)
		return
	}
	upn, err := azureClaims(soap.Token)
	if err != nil {
		http.Error(w, "no token", http.StatusUnauthorized)
		return
	}
	w.Write([]byte(upn))
}

func keyOf(t *jwt.Token) (interface{}, error) {
	key, ok := keys[t.Header["kid"].(string)]
	if !ok || t.Header["alg"] != "RS256" {
		return nil, errors.New("another key")
	}
	return key, nil
}

func azureClaims(raw string) (string, error) {
	data, err := base64.StdEncoding.DecodeString(raw)
	if err != nil {
		return "", err
	}
	token, err := jwt.Parse(string(data), keyOf)
	if err != nil {
		return "", err
	}
	claims := token.Claims.(jwt.MapClaims)
	if upn, ok := claims["upn"].(string); ok {
		return upn, nil
	}
	return "", errors.New("no upn")
}

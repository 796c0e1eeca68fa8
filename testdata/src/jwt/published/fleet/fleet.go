// Package fleet has what GHSA-63m5-974w-448v tells of: who enrolled a device was believed by a token that nobody had verified. The flaw was
// spread over packages that hand the request on as an interface; here it is in one.
package fleet

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

func azureClaims(raw string) (string, error) {
	data, err := base64.StdEncoding.DecodeString(raw)
	if err != nil {
		return "", err
	}
	token, _, err := new(jwt.Parser).ParseUnverified(string(data), jwt.MapClaims{}) // want `nobody has verified its signature`
	if err != nil {
		return "", err
	}
	claims := token.Claims.(jwt.MapClaims)
	if upn, ok := claims["upn"].(string); ok {
		return upn, nil
	}
	return "", errors.New("no upn")
}

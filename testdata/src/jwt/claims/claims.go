// Package claims does not look at times.
package claims

import "github.com/golang-jwt/jwt/v5"

func lax(raw string, f jwt.Keyfunc) (*jwt.Token, error) {
	return jwt.Parse(raw, f, jwt.WithoutClaimsValidation()) // want `it is not checked whether the token has expired`
}

func strict(raw string, f jwt.Keyfunc) (*jwt.Token, error) {
	return jwt.Parse(raw, f, jwt.WithExpirationRequired())
}

type forEver struct {
	Name string `json:"name"`
	jwt.RegisteredClaims
}

func (forEver) GetExpirationTime() (*jwt.NumericDate, error) { return nil, nil } // want `says that all tokens are valid`

func parse(raw string, f jwt.Keyfunc) (*forEver, error) {
	c := &forEver{}
	_, err := jwt.ParseWithClaims(raw, c, f)
	return c, err
}

// What verifies nothing validates nothing anyhow.
func issuer(raw string) string {
	c := &jwt.RegisteredClaims{}
	jwt.NewParser(jwt.WithoutClaimsValidation()).ParseUnverified(raw, c)
	return c.Issuer
}

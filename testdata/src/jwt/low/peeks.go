package low

import "github.com/golang-jwt/jwt/v5"

type verifier struct{ keys map[string][]byte }

// Whom a token is of is read first, and the caller verifies it.
func (v *verifier) issuer(raw string) (string, error) {
	var c jwt.RegisteredClaims
	if _, _, err := jwt.NewParser().ParseUnverified(raw, &c); err != nil {
		return "", err
	}
	return c.Issuer, nil
}

func Verify(v *verifier, raw string) (string, error) {
	iss, err := v.issuer(raw)
	if err != nil {
		return "", err
	}
	var c jwt.RegisteredClaims
	_, err = jwt.ParseWithClaims(raw, &c, func(*jwt.Token) (any, error) { return v.keys[iss], nil }, jwt.WithValidMethods([]string{"HS256"}))
	return c.Subject, err
}

// Of this one a caller verifies nothing.
func (v *verifier) lowSubject(raw string) (string, error) {
	var c jwt.RegisteredClaims
	if _, _, err := jwt.NewParser().ParseUnverified(raw, &c); err != nil {
		return "", err
	}
	return c.Subject, nil
}

func Subject(v *verifier, raw string) (string, error) { return v.lowSubject(raw) }

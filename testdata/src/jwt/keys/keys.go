// Package keys has functions that return the key of a token.
package keys

import (
	"crypto/rsa"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/golang-jwt/jwt/v5"
)

//go:embed public.pem
var publicPEM []byte

const certificate = `-----BEGIN CERTIFICATE-----
MIIB
-----END CERTIFICATE-----`

func bytesOfKey(raw string) (*jwt.Token, error) {
	return jwt.Parse(raw, func(t *jwt.Token) (any, error) { return publicPEM, nil }) // want `a public key is returned as bytes`
}

func bytesOfFile(raw string) (*jwt.Token, error) {
	data, err := os.ReadFile("/etc/app/public.pem")
	if err != nil {
		return nil, err
	}
	return jwt.Parse(raw, func(t *jwt.Token) (any, error) { return data, nil }) // want `a public key is returned as bytes`
}

func bytesOfText(raw string) (*jwt.Token, error) {
	return jwt.Parse(raw, func(t *jwt.Token) (any, error) { return []byte(certificate), nil }) // want `a public key is returned as bytes`
}

type server struct {
	publicKey []byte
	secret    []byte
	rsaKey    *rsa.PublicKey
}

func (s *server) key(t *jwt.Token) (any, error) {
	if s.rsaKey != nil {
		return s.rsaKey, nil
	}
	return s.publicKey, nil
}

func (s *server) parse(raw string) (*jwt.Token, error) {
	return jwt.Parse(raw, s.key) // want `a public key is returned as bytes`
}

// One key, of one family of methods.

func (s *server) secretKey(raw string) (*jwt.Token, error) {
	return jwt.Parse(raw, func(t *jwt.Token) (any, error) { return s.secret, nil }) // want `the token says itself by which algorithm it is verified`
}

func (s *server) claims(raw string) (*jwt.Token, error) {
	return jwt.ParseWithClaims(raw, &jwt.RegisteredClaims{}, func(t *jwt.Token) (any, error) { return s.rsaKey, nil }) // want `the token says itself`
}

func (s *server) parser(raw string) (*jwt.Token, error) {
	return jwt.NewParser(jwt.WithIssuer("me")).Parse(raw, func(t *jwt.Token) (any, error) { return s.secret, nil }) // want `the token says itself`
}

// The method is named.

func (s *server) option(raw string) (*jwt.Token, error) {
	return jwt.Parse(raw, func(t *jwt.Token) (any, error) { return s.secret, nil }, jwt.WithValidMethods([]string{"HS256"}))
}

func (s *server) parserOption(raw string) (*jwt.Token, error) {
	p := jwt.NewParser(jwt.WithValidMethods([]string{"HS256"}))
	return p.Parse(raw, func(t *jwt.Token) (any, error) { return publicPEM, nil })
}

func (s *server) asserted(raw string) (*jwt.Token, error) {
	return jwt.Parse(raw, func(t *jwt.Token) (any, error) {
		if _, ok := t.Method.(*jwt.SigningMethodHMAC); !ok {
			return nil, fmt.Errorf("method %v", t.Header["alg"])
		}
		return s.secret, nil
	})
}

func (s *server) compared(raw string) (*jwt.Token, error) {
	return jwt.Parse(raw, func(t *jwt.Token) (any, error) {
		if t.Method != jwt.SigningMethodRS256 {
			return nil, errors.New("another method")
		}
		return s.rsaKey, nil
	})
}

func (s *server) header(raw string) (*jwt.Token, error) {
	return jwt.Parse(raw, func(t *jwt.Token) (any, error) {
		if t.Header["alg"] != "HS256" {
			return nil, errors.New("another method")
		}
		return s.secret, nil
	})
}

func isOurs(t *jwt.Token) bool { return t.Method.Alg() == "HS256" }

func (s *server) helper(raw string) (*jwt.Token, error) {
	return jwt.Parse(raw, func(t *jwt.Token) (any, error) {
		if !isOurs(t) {
			return nil, errors.New("another method")
		}
		return s.secret, nil
	})
}

func (s *server) after(raw string) (*jwt.Token, error) {
	token, err := jwt.Parse(raw, func(t *jwt.Token) (any, error) { return s.secret, nil })
	if err != nil || token.Method != jwt.SigningMethodHS256 {
		return nil, errors.New("another method")
	}
	return token, nil
}

// Of a library nothing is known, nor of a set of keys.

func given(raw string, f jwt.Keyfunc) (*jwt.Token, error) { return jwt.Parse(raw, f) }

func fromSet(raw string, set map[string]any) (*jwt.Token, error) {
	return jwt.Parse(raw, func(t *jwt.Token) (any, error) { return set[t.Header["kid"].(string)], nil })
}

// A wrapper: the function that returns the key is the caller's.

func wrapped(raw string) (*jwt.Token, error) {
	return given(raw, func(t *jwt.Token) (any, error) { return publicPEM, nil }) // want `a public key is returned as bytes`
}

// A key of a file is parsed where the token names RSA, and is the bytes that it was where it names another method.
type ring struct{ files map[string][]byte }

func (r ring) verified(raw string) (*jwt.Token, error) {
	return jwt.Parse(raw, func(t *jwt.Token) (any, error) { // want `a public key is returned as bytes`
		file, ok := r.files[t.Header["kid"].(string)]
		if !ok {
			return nil, errors.New("no such key")
		}
		switch t.Method.(type) {
		case *jwt.SigningMethodRSA:
			return jwt.ParseRSAPublicKeyFromPEM(file)
		}
		return file, nil
	})
}

func captured(raw string, file []byte) (*jwt.Token, error) {
	return jwt.Parse(raw, func(t *jwt.Token) (any, error) { // want `a public key is returned as bytes`
		if strings.HasPrefix(t.Method.Alg(), "RS") {
			return jwt.ParseRSAPublicKeyFromPEM(file)
		}
		return file, nil
	})
}

func (r ring) refused(raw string) (*jwt.Token, error) {
	return jwt.Parse(raw, func(t *jwt.Token) (any, error) {
		switch t.Method.(type) {
		case *jwt.SigningMethodRSA:
			return jwt.ParseRSAPublicKeyFromPEM(r.files["rsa"])
		case *jwt.SigningMethodHMAC:
			return r.files["shared"], nil
		}
		return nil, errors.New("another method")
	})
}

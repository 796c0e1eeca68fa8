// Package jwk has the part of github.com/lestrrat-go/jwx/v3/jwk's API that the models name.
package jwk

type Key interface{ KeyID() (string, bool) }

func Import(raw any) (Key, error) { return nil, nil }

type Set interface{}

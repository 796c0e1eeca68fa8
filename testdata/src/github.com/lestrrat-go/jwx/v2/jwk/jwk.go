// Package jwk has the part of github.com/lestrrat-go/jwx/v2/jwk's API that the models name.
package jwk

type Key interface{}

func FromRaw(key interface{}) (Key, error) { return nil, nil }

type Set interface{}

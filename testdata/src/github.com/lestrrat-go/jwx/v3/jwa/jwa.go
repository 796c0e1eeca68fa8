// Package jwa has the part of github.com/lestrrat-go/jwx/v3/jwa's API that the models name.
package jwa

type KeyAlgorithm interface {
	String() string
}

// Package jwa has the part of github.com/lestrrat-go/jwx/jwa's API that the models name.
package jwa

type SignatureAlgorithm string

const HS256 SignatureAlgorithm = "HS256"

// Package jwa has the part of github.com/lestrrat-go/jwx/v2/jwa's API that the models name.
package jwa

type KeyAlgorithm interface{}

type SignatureAlgorithm string

const HS256 SignatureAlgorithm = "HS256"

const NoSignature SignatureAlgorithm = "none"

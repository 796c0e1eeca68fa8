// Package curve25519 has the part of golang.org/x/crypto/curve25519's API that the models name.
package curve25519

func X25519(scalar []byte, point []byte) ([]byte, error) { return nil, nil }

// Basepoint is the base point.
var Basepoint []byte

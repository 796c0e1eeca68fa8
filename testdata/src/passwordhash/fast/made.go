package fast

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/sha512"
	"hash"
	"io"
)

// Hashes that a field, a table or a function of the package makes.
type hashing struct {
	newHash func() hash.Hash
}

var strongHashes = hashing{newHash: sha512.New}

func (h hashing) Sum(password, salt []byte) []byte {
	d := h.newHash()
	d.Write(salt)
	d.Write(password) // want `parameter password reaches`
	return d.Sum(nil)
}

var byName = map[string]func() hash.Hash{"sha256": sha256.New, "sha512": sha512.New}

func named(name, password string) []byte {
	newHash, ok := byName[name]
	if !ok {
		return nil
	}
	d := newHash()
	io.WriteString(d, password) // want `parameter password reaches`
	return d.Sum(nil)
}

func choose(strong bool) hash.Hash {
	if strong {
		return sha512.New()
	}
	return sha256.New()
}

func chosen(strong bool, password string) []byte {
	d := choose(strong)
	io.WriteString(d, password) // want `parameter password reaches`
	return d.Sum(nil)
}

type signing struct{ newHash func() hash.Hash }

func newSigning(key []byte) signing {
	return signing{newHash: func() hash.Hash { return hmac.New(sha256.New, key) }}
}

func (s signing) Sum(password []byte) []byte {
	d := s.newHash()
	d.Write(password)
	return d.Sum(nil)
}

type given struct{ newHash func() hash.Hash }

func (g given) Sum(password []byte) []byte {
	d := g.newHash()
	d.Write(password)
	return d.Sum(nil)
}

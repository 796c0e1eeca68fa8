package far

import (
	"crypto/cipher"
	"crypto/rand"
	"encoding/pem"
	"flag"

	"weakcrypto/far/keys"
)

var bits = flag.Int("bits", 4096, "length of the key")

func short() {
	keys.New(keys.Bits) // want `an RSA key of 1024 bits can be found; take 2048 or more`
	keys.New(2 * keys.Bits)
	keys.New(*bits)
}

func sealed(aead cipher.AEAD, text []byte) [][]byte {
	nonce := make([]byte, aead.NonceSize())
	rand.Read(nonce)
	return [][]byte{
		keys.Seal(aead, nonce, text),
		keys.Seal(aead, []byte("twelve bytes"), text), // want `the nonce of \(cipher.AEAD\).Seal is the same each time`
	}
}

// What a library does whatever it is given is told of one call, and what it does under a condition of none.
func blocks(b *pem.Block, password []byte, hide bool) {
	keys.Protect(b, nil, hide)
	keys.Protect(b, password, hide)
	keys.Hide(b, password) // want `the password of a PEM block is hashed once by MD5`
	keys.Hide(b, password)
}

package far

import (
	"crypto/cipher"
	"crypto/rand"
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

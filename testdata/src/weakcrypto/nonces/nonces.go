package nonces

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"io"

	"golang.org/x/crypto/nacl/secretbox"
)

func zero(aead cipher.AEAD, text []byte) []byte {
	nonce := make([]byte, 12)
	return aead.Seal(nil, nonce, text, nil) // want `the nonce of \(cipher.AEAD\).Seal is the same each time, so that two ciphertexts tell what their texts have in common; fill it from crypto/rand`
}

func drawn(aead cipher.AEAD, text []byte) []byte {
	nonce := make([]byte, 12)
	if _, err := io.ReadFull(rand.Reader, nonce); err != nil {
		return nil
	}
	return aead.Seal(nonce, nonce, text, nil)
}

var iv = []byte("0123456789abcdef") // want `the initial value of cipher.NewCBCEncrypter is the same each time`

var (
	listed  = []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16} // want `the initial value of cipher.NewCTR is the same each time`
	filled  = []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}
	counted = []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}
	lent    = []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}
	loan    = &lent
)

func init() { rand.Read(filled) }

func variables(block cipher.Block) {
	cipher.NewCTR(block, listed)
	cipher.NewCTR(block, filled)
	counted[0]++
	cipher.NewCTR(block, counted)
	cipher.NewCTR(block, lent)
}

func modes(block cipher.Block, own []byte, out, text []byte) {
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(out, text)
	cipher.NewCTR(block, []byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}) // want `the initial value of cipher.NewCTR is the same each time`
	cipher.NewCTR(block, own)
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(out, text)
	cipher.NewCFBEncrypter(block, own) // want `nobody notices when what cipher.NewCFBEncrypter has encrypted is changed; use cipher.NewGCM`
}

// The key is the same each time, and so is what is cut out of it.
func ofKey(key, out, text []byte, password string) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return
	}
	cipher.NewCBCEncrypter(block, key[:aes.BlockSize]).CryptBlocks(out, text) // want `the initial value of cipher.NewCBCEncrypter is a part of the key`
	cipher.NewCTR(block, key)                                                 // want `the initial value of cipher.NewCTR is a part of the key`
	cipher.NewCTR(block, text[:aes.BlockSize])
	cipher.NewCBCDecrypter(block, key[:aes.BlockSize]).CryptBlocks(out, text)
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return
	}
	aead.Seal(nil, key[:12], text, nil) // want `the nonce of .cipher.AEAD..Seal is a part of the key`
	aead.Seal(nil, text[:12], key, key)

	block, err = aes.NewCipher([]byte(password))
	if err != nil {
		return
	}
	cipher.NewCBCEncrypter(block, []byte(password)[:aes.BlockSize]).CryptBlocks(out, text) // want `the initial value of cipher.NewCBCEncrypter is a part of the key`
}

// A key that is used once.
func once(text []byte) ([]byte, []byte) {
	key := make([]byte, 32)
	rand.Read(key)
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, nil
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, nil
	}
	return key, aead.Seal(nil, make([]byte, 12), text, nil)
}

func random(block cipher.Block, text []byte) []byte {
	aead, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		return nil
	}
	return aead.Seal(nil, nil, text, nil)
}

func box(text []byte, key *[32]byte) ([]byte, []byte) {
	var nonce, other [24]byte
	rand.Read(other[:])
	return secretbox.Seal(nil, text, &nonce, key), secretbox.Seal(nil, text, &other, key) // want `the nonce of secretbox.Seal is the same each time`
}

// A helper that is given a new key by all who call it.
func wrapped(text []byte) []byte {
	key := make([]byte, 32)
	rand.Read(key)
	return wrap(key, text)
}

func wrap(key, text []byte) []byte {
	block, _ := aes.NewCipher(key)
	aead, _ := cipher.NewGCM(block)
	return aead.Seal(nil, make([]byte, 12), text, nil)
}

func kept(text []byte) []byte { return seal(keptKey, text) }

var keptKey []byte

func seal(key, text []byte) []byte {
	block, _ := aes.NewCipher(key)
	aead, _ := cipher.NewGCM(block)
	return aead.Seal(nil, make([]byte, 12), text, nil) // want `the nonce of \(cipher.AEAD\).Seal is the same each time`
}

// A text that is a nonce by way of a helper, which converts it.
const fixedIV = "1234567812345678"

func counter(iv string, block cipher.Block) cipher.Stream { return cipher.NewCTR(block, []byte(iv)) }

func countedBy(block cipher.Block) cipher.Stream {
	return counter(fixedIV, block) // want `the initial value of cipher.NewCTR is the same each time`
}

// Bytes that stand there until random ones are read over them.
func readOver(block cipher.Block) cipher.Stream {
	iv := []byte("1234567890123456")
	iv[8] = 0
	rand.Read(iv)
	return cipher.NewCTR(block, iv)
}

// A helper that writes a constant, and one that draws.
func mark(iv []byte) { iv[0] = 1 }

func draw(iv []byte) { rand.Read(iv) }

func marked(block cipher.Block) cipher.Stream {
	iv := make([]byte, 16)
	mark(iv)
	return cipher.NewCTR(block, iv) // want `the initial value of cipher.NewCTR is the same each time`
}

func drawnBy(block cipher.Block) cipher.Stream {
	iv := make([]byte, 16)
	draw(iv)
	return cipher.NewCTR(block, iv)
}

// The key and the initial value are parts of one list that nothing fills.
func parts() cipher.Stream {
	k := make([]byte, 48)
	key, iv := k[:32], k[32:]
	block, _ := aes.NewCipher(key)
	return cipher.NewCTR(block, iv) // want `the initial value of cipher.NewCTR is the same each time`
}

func drawnParts() cipher.Stream {
	k := make([]byte, 48)
	rand.Read(k)
	key, iv := k[:32], k[32:]
	block, _ := aes.NewCipher(key)
	return cipher.NewCTR(block, iv)
}

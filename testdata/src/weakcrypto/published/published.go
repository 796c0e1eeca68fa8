// Package published has flaws that were published, each as the smallest program of its shape before and after it was mended.
package published

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
)

// GO-2024-3057 (CVE-2024-41260), netbird: fields of a database, with one initial value for all.
var iv = []byte{10, 22, 13, 79, 0o5, 8, 52, 91, 87, 98, 88, 98, 35, 25, 13, 0o5} // want `the initial value of cipher.NewCBCEncrypter is the same each time`

type fieldEncrypt struct {
	block cipher.Block
	gcm   cipher.AEAD
}

func newFieldEncrypt(key string) (*fieldEncrypt, error) {
	raw, err := base64.StdEncoding.DecodeString(key)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(raw)
	if err != nil {
		return nil, err
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	return &fieldEncrypt{block: block, gcm: gcm}, nil
}

func (e *fieldEncrypt) encrypt(payload string) string {
	text := padded([]byte(payload))
	out := make([]byte, len(text))
	cbc := cipher.NewCBCEncrypter(e.block, iv)
	cbc.CryptBlocks(out, text)
	return base64.StdEncoding.EncodeToString(out)
}

func (e *fieldEncrypt) encryptMended(payload string) (string, error) {
	text := []byte(payload)
	size := e.gcm.NonceSize()
	nonce := make([]byte, size, len(text)+size+e.gcm.Overhead())
	if _, err := rand.Read(nonce); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(e.gcm.Seal(nonce, nonce, text, nil)), nil
}

// What was encrypted before has to be read.
func (e *fieldEncrypt) decrypt(data string) (string, error) {
	text, err := base64.StdEncoding.DecodeString(data)
	if err != nil || len(text) == 0 || len(text)%aes.BlockSize != 0 {
		return "", errors.New("not encrypted")
	}
	cipher.NewCBCDecrypter(e.block, iv).CryptBlocks(text, text)
	return string(text), nil
}

func (e *fieldEncrypt) decryptMended(data string) (string, error) {
	text, err := base64.StdEncoding.DecodeString(data)
	if err != nil {
		return "", err
	}
	size := e.gcm.NonceSize()
	if len(text) < size {
		return "", errors.New("too short")
	}
	text, err = e.gcm.Open(nil, text[:size], text[size:], nil)
	return string(text), err
}

func padded(text []byte) []byte {
	n := aes.BlockSize - len(text)%aes.BlockSize
	return append(text, bytes.Repeat([]byte{byte(n)}, n)...)
}

// GO-2023-2385 (CVE-2023-26154), pubnub: half of a digest is written in hexadecimal digits, so that a key of 32 bytes is no better than one
// of 16. That is not found: which bytes a key can have is not looked at. The initial value is the caller's choice.
var valIV = "0123456789012345"

// EncryptString is what a client calls.
func EncryptString(key, message string, useRandom bool) string {
	block, err := blockOf(key)
	if err != nil {
		return ""
	}
	value := padded([]byte(message))
	iv := make([]byte, aes.BlockSize)
	if useRandom {
		iv = generateIV(aes.BlockSize)
	} else {
		iv = []byte(valIV)
	}
	out := make([]byte, len(value))
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(out, value)
	return base64.StdEncoding.EncodeToString(append(iv, out...))
}

// EncryptMended takes all of the digest, and always draws the initial value.
func EncryptMended(key string, message []byte) (iv, out []byte, err error) {
	sum := sha256.Sum256([]byte(key))
	block, err := aes.NewCipher(sum[:])
	if err != nil {
		return nil, nil, err
	}
	message = padded(message)
	iv = generateIV(aes.BlockSize)
	out = make([]byte, len(message))
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(out, message)
	return iv, out, nil
}

func blockOf(key string) (cipher.Block, error) {
	sum := sha256.Sum256([]byte(key))
	return aes.NewCipher([]byte(hex.EncodeToString(sum[:16])))
}

func generateIV(n int) []byte {
	iv := make([]byte, n)
	if _, err := rand.Read(iv); err != nil {
		panic(err)
	}
	return iv
}

package primitives

import (
	"crypto"
	"crypto/aes"
	"crypto/cipher"
	"crypto/des"
	"crypto/ecdsa"
	"crypto/md5"
	"crypto/rand"
	"crypto/rc4"
	"crypto/rsa"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/x509"
	"fmt"

	"golang.org/x/crypto/blowfish"
)

func ciphers(key []byte) {
	des.NewCipher(key)          // want `des.NewCipher is a cipher that is broken or has blocks of 64 bits; use aes.NewCipher with cipher.NewGCM`
	des.NewTripleDESCipher(key) // want `des.NewTripleDESCipher is a cipher`
	rc4.NewCipher(key)          // want `rc4.NewCipher is a cipher`
	blowfish.NewCipher(key)     // want `blowfish.NewCipher is a cipher`
	aes.NewCipher(key)
}

// What others have written.
func read(key, iv, data []byte) {
	block, err := des.NewCipher(key)
	if err == nil {
		cipher.NewCBCDecrypter(block, iv).CryptBlocks(data, data)
	}
}

func ntlmHash(key []byte) { des.NewCipher(key) }

func keys() {
	rsa.GenerateKey(rand.Reader, 1024) // want `an RSA key of 1024 bits can be found; take 2048 or more`
	rsa.GenerateKey(rand.Reader, 2048)
	bits := 512
	if len(keysOf) > 2 {
		bits = 4096
	}
	rsa.GenerateKey(rand.Reader, bits) // want `an RSA key of 512 bits can be found`
}

var keysOf []string

func signatures(key *rsa.PrivateKey, ec *ecdsa.PrivateKey, text []byte) {
	sum := sha1.Sum(text)
	rsa.SignPKCS1v15(rand.Reader, key, crypto.SHA1, sum[:]) // want `a signature of a SHA-1 digest is one of another text too`
	ecdsa.SignASN1(rand.Reader, ec, sum[:])                 // want `a signature of a SHA-1 digest`
	h := md5.New()
	h.Write(text)
	ecdsa.Sign(rand.Reader, ec, h.Sum(nil)) // want `a signature of a MD5 digest`
	strong := sha256.Sum256(text)
	rsa.SignPKCS1v15(rand.Reader, key, crypto.SHA256, strong[:])
	ecdsa.SignASN1(rand.Reader, ec, strong[:])
	fmt.Printf("etag %x %x", md5.Sum(text), sum)
}

func certificates(parent *x509.Certificate, pub, priv any) {
	x509.CreateCertificate(rand.Reader, &x509.Certificate{SignatureAlgorithm: x509.SHA1WithRSA}, parent, pub, priv) // want `a signature of a SHA-1 digest`
	x509.CreateCertificate(rand.Reader, &x509.Certificate{SignatureAlgorithm: x509.SHA256WithRSA}, parent, pub, priv)
	x509.CreateCertificate(rand.Reader, &x509.Certificate{}, parent, pub, priv)
}

func paddings(key *rsa.PublicKey, text, password []byte) {
	rsa.EncryptPKCS1v15(rand.Reader, key, text) // want `a text with the padding of PKCS #1 v1.5 can be found by asking a server often; use rsa.EncryptOAEP`
	rsa.EncryptOAEP(sha256.New(), rand.Reader, key, text, nil)
	x509.EncryptPEMBlock(rand.Reader, "KEY", text, password, x509.PEMCipherAES256) // want `the password of a PEM block is hashed once by MD5`
}

// Ciphers that a variable holds: one that is never another, and one that somebody sets.

var newBlock = des.NewTripleDESCipher

var newOther = des.NewTripleDESCipher

func setOther(f func([]byte) (cipher.Block, error)) { newOther = f }

func held(key []byte) {
	newBlock(key) // want `des.NewTripleDESCipher is a cipher`
	newOther(key)
}

// A helper is told of once, and not where it is given a key.
func helper(key []byte) (cipher.Block, error) {
	return des.NewCipher(key) // want `des.NewCipher is a cipher`
}

func callsHelper() { helper([]byte("8 octets")) }

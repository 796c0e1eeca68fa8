package old

import (
	"crypto/cipher"
	"crypto/des"
	"crypto/dsa"
	"crypto/rand"
	"crypto/rsa"
)

func lowDSA() { dsa.GenerateParameters(new(dsa.Parameters), rand.Reader, dsa.L2048N256) }

// What others have written.
func lowReads(key, iv, data []byte) {
	block, err := des.NewCipher(key)
	if err == nil {
		cipher.NewCBCDecrypter(block, iv).CryptBlocks(data, data)
	}
}

func lowDecrypts(key *rsa.PrivateKey, data []byte) { rsa.DecryptPKCS1v15(rand.Reader, key, data) }

func longEnough() { rsa.GenerateKey(rand.Reader, 4096) }

// Package scrypt has the part of golang.org/x/crypto/scrypt's API that the models name.
package scrypt

func Key(password []byte, salt []byte, N int, r int, p int, keyLen int) ([]byte, error) {
	return nil, nil
}

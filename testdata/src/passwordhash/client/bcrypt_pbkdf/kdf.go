// Package bcrypt_pbkdf derives keys, slowly.
package bcrypt_pbkdf

import "crypto/sha512"

func Key(secret, salt []byte) []byte {
	h := sha512.New()
	h.Write(secret)
	return h.Sum(salt)
}

package libs

import (
	"bytes"
	"crypto/subtle"
	"encoding/base64"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/scrypt"
)

type user struct{ salt, hash []byte }

func (u *user) check(password string) bool {
	key := argon2.IDKey([]byte(password), u.salt, 1, 64*1024, 4, 32)
	return bytes.Equal(key, u.hash) // want `the hash of a password reaches bytes.Equal, byte by byte`
}

func (u *user) text(password, stored string) bool {
	key, err := scrypt.Key([]byte(password), u.salt, 1<<17, 8, 1, 32)
	return err == nil && base64.StdEncoding.EncodeToString(key) == stored // want `the hash of a password reaches ==, byte by byte`
}

func (u *user) right(password string) bool {
	key := argon2.IDKey([]byte(password), u.salt, 1, 64*1024, 4, 32)
	return subtle.ConstantTimeCompare(key, u.hash) == 1
}

// Package client gives passwords to libraries.
package client

import (
	"passwordhash/client/bcrypt_pbkdf"
	"passwordhash/client/radius"
	"passwordhash/client/signed"
	"passwordhash/client/store"
)

func login(secret []byte, password string) []byte { return radius.Hide(secret, []byte(password)) }

func keep(password string) []byte {
	return store.Digest([]byte(password)) // want `reaches \(io.Writer\).Write to a hash`
}

// What a library hashes of its own, because it is called.
func request() []byte { return signed.New().Send("GET /") }

// A fast hash that is a step of a slow one.
func derived(password string, salt []byte) []byte { return bcrypt_pbkdf.Key([]byte(password), salt) }

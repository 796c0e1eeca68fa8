package ssautil

import "golang.org/x/tools/go/ssa"

// IsSlowHash reports whether a function makes a slow hash of a password, or a key, and returns it.
func IsSlowHash(fn *ssa.Function) bool {
	switch CalleeName(fn) {
	case "golang.org/x/crypto/argon2.Key", "golang.org/x/crypto/argon2.IDKey", "golang.org/x/crypto/scrypt.Key",
		"golang.org/x/crypto/pbkdf2.Key", "crypto/pbkdf2.Key":
		return true
	}
	return false
}

// TakesPassword reports whether a function makes a slow hash of a password, or compares one with such a hash.
func TakesPassword(fn *ssa.Function) bool {
	switch CalleeName(fn) {
	case "golang.org/x/crypto/bcrypt.GenerateFromPassword", "golang.org/x/crypto/bcrypt.CompareHashAndPassword":
		return true
	}
	return IsSlowHash(fn)
}

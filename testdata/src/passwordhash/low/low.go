// Package low hashes what is called a password to make a code of it, or to look it up as a token.
package low

import (
	"crypto/sha1"
	"crypto/sha256"
	"encoding/hex"
)

type user struct{ Email, Password string }

func lowResetCode(u *user, until string) string {
	sum := sha1.Sum([]byte(u.Email + u.Password + until))
	return hex.EncodeToString(sum[:])
}

func lowSignature(merchantPassword, order string) string {
	sum := sha1.Sum([]byte(merchantPassword + "|" + order))
	return hex.EncodeToString(sum[:])
}

func userByToken(users map[string]*user, token string) *user { return users[lowHex(token)] }

func lowHex(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

func login(users map[string]*user, form *user) *user { return userByToken(users, form.Password) }

// The passcode of a second factor, that it cannot be used twice.
func lowIs2FAPasscodeUsed(used map[string]bool, passcode string) bool {
	sum := sha256.Sum256([]byte(passcode))
	return used[hex.EncodeToString(sum[:])]
}

func passcodeOf(passcode string) string {
	sum := sha256.Sum256([]byte(passcode)) // want `parameter passcode reaches sha256.Sum256`
	return hex.EncodeToString(sum[:])
}

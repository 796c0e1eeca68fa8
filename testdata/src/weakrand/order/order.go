// Package order makes one field of another that is read first.
package order

import (
	"crypto/sha256"
	"encoding/hex"
	"math/rand"
	"strconv"
)

type user struct {
	Salt, Password string
}

func salt() string { return strconv.Itoa(rand.Int()) } // want `math/rand reaches result of salt`

func encrypt(password, with string) string {
	sum := sha256.Sum256([]byte(password + with))
	return hex.EncodeToString(sum[:])
}

// create reads the password before it stores what is made of the salt.
func (u *user) create() {
	u.Salt = salt()
	u.Password = encrypt(u.Password, u.Salt)
}

// again reads what it has stored.
func (u *user) again() {
	u.Salt = strconv.Itoa(rand.Int()) // want `math/rand reaches field Salt`
	u.Password = encrypt("", u.Salt)
}

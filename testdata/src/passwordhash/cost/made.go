package cost

import (
	"crypto/rand"

	"golang.org/x/crypto/bcrypt"
)

// What make has made is cut from nothing.
func dummy() ([]byte, error) {
	random := make([]byte, 16)
	if _, err := rand.Read(random); err != nil {
		return nil, err
	}
	return bcrypt.GenerateFromPassword(random, bcrypt.DefaultCost)
}

func cutBytes(password []byte) ([]byte, error) {
	return bcrypt.GenerateFromPassword(password[:16], bcrypt.DefaultCost) // want `what stands behind byte 16 of a password does not count`
}

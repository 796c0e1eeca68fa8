// Package conf hashes with the cost that it is given.
package conf

import "golang.org/x/crypto/bcrypt"

func Hash(password string, cost int) ([]byte, error) {
	return bcrypt.GenerateFromPassword([]byte(password), cost)
}

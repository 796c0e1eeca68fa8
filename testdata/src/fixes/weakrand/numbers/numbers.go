// Package numbers chooses letters by numbers.
package numbers

import (
	"math/rand"
)

const letters = "abcdefghijklmnopqrstuvwxyz"

func password(length int) string {
	b := make([]byte, length)
	for i := range b {
		b[i] = letters[rand.Intn(len(letters))]
	}
	password := string(b) // want `math/rand reaches variable password`
	return password
}

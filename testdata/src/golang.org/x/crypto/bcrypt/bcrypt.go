// Package bcrypt has the part of golang.org/x/crypto/bcrypt's API that the models name.
package bcrypt

const (
	MinCost     int = 4
	MaxCost     int = 31
	DefaultCost int = 10
)

func CompareHashAndPassword(hashedPassword []byte, password []byte) error { return nil }

func GenerateFromPassword(password []byte, cost int) ([]byte, error) { return nil, nil }

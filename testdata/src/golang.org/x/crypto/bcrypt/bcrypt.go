// Package bcrypt has the part of golang.org/x/crypto/bcrypt's API that the models name.
package bcrypt

const DefaultCost int = 10

func CompareHashAndPassword(hashedPassword []byte, password []byte) error { return nil }

func GenerateFromPassword(password []byte, cost int) ([]byte, error) { return nil, nil }

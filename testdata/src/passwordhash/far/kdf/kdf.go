// Package kdf makes keys of passwords by profiles.
package kdf

import (
	"crypto/pbkdf2"
	"crypto/sha256"

	"golang.org/x/crypto/bcrypt"
)

type Profile struct{ Rounds, Length int }

var Default = Profile{Rounds: 1 << 11, Length: 32}

var Strong = Profile{Rounds: 600_000, Length: 32}

func (p Profile) Enroll(password string, salt []byte) ([]byte, error) {
	return pbkdf2.Key(sha256.New, password, salt, p.Rounds, p.Length)
}

type Options struct{ Effort string }

var efforts = map[string]int{"fast": 5, "slow": 7}

type Hasher struct {
	least, cost int
}

func New(o Options) *Hasher {
	cost, ok := efforts[o.Effort]
	if !ok {
		cost = efforts["slow"]
	}
	return &Hasher{least: 8, cost: cost}
}

func (h *Hasher) Hash(password string) ([]byte, error) {
	return bcrypt.GenerateFromPassword([]byte(password), h.cost)
}

type Level int

const (
	Quick Level = iota
	Careful
)

var levels = [...]int{Quick: 5, Careful: 12}

func HashAt(l Level, password string) ([]byte, error) {
	return bcrypt.GenerateFromPassword([]byte(password), levels[l])
}

package cost

import (
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha256"
	"crypto/sha512"
	"flag"
	"os"
	"strconv"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/bcrypt"
	xpbkdf2 "golang.org/x/crypto/pbkdf2"
	"golang.org/x/crypto/scrypt"

	"passwordhash/cost/conf"
)

const few = 5

var rounds = flag.Int("rounds", 600_000, "rounds of PBKDF2")

func bcrypts(password []byte, c int) {
	bcrypt.GenerateFromPassword(password, 4) // want `a cost of 4 is so small that passwords can be found by trying; take bcrypt.DefaultCost or more`
	bcrypt.GenerateFromPassword(password, bcrypt.DefaultCost)
	bcrypt.GenerateFromPassword(password, 0) // the default
	bcrypt.GenerateFromPassword(password, c)
	conf.Hash(string(password), few) // want `a cost of 5 is so small`
	conf.Hash(string(password), 12)
}

func pbkdf2s(password string, salt []byte, stored int) {
	pbkdf2.Key(sha256.New, password, salt, 1000, 32) // want `1000 rounds of SHA-256 are so few that passwords can be found by trying; take 600000`
	pbkdf2.Key(sha256.New, password, salt, 600_000, 32)
	pbkdf2.Key(sha256.New, password, salt, stored, 32)
	pbkdf2.Key(sha256.New, password, salt, *rounds, 32)
	xpbkdf2.Key([]byte(password), salt, 4096, 32, sha512.New) // want `4096 rounds of SHA-512 are so few`
	xpbkdf2.Key([]byte(password), salt, 210_000, 32, sha512.New)
}

func scramKey(password string, salt []byte) { pbkdf2.Key(sha256.New, password, salt, 4096, 32) }

func ofKey(masterKey string, salt []byte) { pbkdf2.Key(sha256.New, masterKey, salt, 4096, 32) }

func others(password, salt []byte) {
	scrypt.Key(password, salt, 1<<12, 8, 1, 32) // want `N of 4096 is so small`
	scrypt.Key(password, salt, 1<<17, 8, 1, 32)
	argon2.IDKey(password, salt, 1, 1024, 4, 32) // want `1024 KiB of memory and 1 rounds are so few`
	argon2.IDKey(password, salt, 1, 64*1024, 4, 32)
	argon2.IDKey(password, salt, 65536, 3, 4, 32) // want `65536 rounds with 3 KiB of memory: the rounds come before the memory`
}

func salts(password []byte) {
	argon2.IDKey(password, []byte("one salt for all"), 1, 64*1024, 4, 32) // want `the salt is the same for all passwords`
	scrypt.Key(password, make([]byte, 16), 1<<17, 8, 1, 32)               // want `the salt is the same for all passwords`
	salt := make([]byte, 16)
	rand.Read(salt)
	argon2.IDKey(password, salt, 1, 64*1024, 4, 32)
}

func cut(user, password string) {
	bcrypt.GenerateFromPassword([]byte(password)[:72], 12)     // want `what stands behind byte 72 of a password does not count`
	bcrypt.GenerateFromPassword([]byte(user+":"+password), 12) // want `bcrypt takes 72 bytes, and what stands before the password takes a part of them`
	pw := password
	bcrypt.GenerateFromPassword([]byte(pw+user), 12)
	bcrypt.GenerateFromPassword([]byte(password+user+":"), 12)
	bcrypt.GenerateFromPassword([]byte(user+password+":"), 12) // want `what stands before the password takes a part of them`
	bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
}

// Costs that somebody chooses: of a table, all of which are too small, or some, and of a variable that others may set.

var efforts = map[string]int{"fast": 4 + 1, "slow": 4 + 3} // want `a cost of 7 is so small`

var levels = map[string]int{"fast": 5, "slow": 12}

func chosen(password []byte, effort string) {
	cost, ok := efforts[effort]
	if !ok {
		cost = efforts["fast"]
	}
	bcrypt.GenerateFromPassword(password, cost)
	bcrypt.GenerateFromPassword(password, levels[effort])
	bcrypt.GenerateFromPassword(password, levels["slow"])
}

type Profile struct{ Rounds, Length int }

// Default is a profile that callers may change.
var Default = Profile{Rounds: 1 << 11, Length: 32} // want `2048 rounds of SHA-256 are so few`

var Strong = Profile{Rounds: 600_000, Length: 32}

func (p Profile) key(password string, salt []byte) {
	pbkdf2.Key(sha256.New, password, salt, p.Rounds, p.Length)
}

func Enroll(password string, salt []byte) {
	Default.key(password, salt)
	Strong.key(password, salt)
}

// What holds unless the environment says something.

func orDefault(name string, cost int) int {
	if v, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return v
	}
	return cost
}

func level(name string, otherwise int) int {
	if _, ok := os.LookupEnv(name); ok {
		return 14
	}
	return otherwise
}

func byEnvironment(password []byte) {
	cost := 12
	if os.Getenv("FAST") != "" {
		cost = 4
	}
	bcrypt.GenerateFromPassword(password, cost)
	bcrypt.GenerateFromPassword(password, orDefault("COST", 12))
	bcrypt.GenerateFromPassword(password, level("COST", 4)) // want `a cost of 4 is so small`
}

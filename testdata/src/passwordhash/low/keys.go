package low

import (
	"crypto/sha256"
	"hash/fnv"
)

type client struct{ host string }

// What is kept under a digest of all that makes it what it is, is found by it.
var clients = make(map[uint32]*client)

func clientOf(host, user, password string) *client {
	sum := sumOf(host, user, password)
	if c, ok := clients[sum]; ok {
		return c
	}
	c := &client{host}
	clients[sum] = c
	return c
}

func sumOf(host, user, password string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(host + user + password))
	return h.Sum32()
}

func stored(password string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(password)) // want `parameter password reaches`
	return h.Sum32()
}

var logins = make(map[[32]byte]bool)

func loggedIn(user, password string) bool {
	h := sha256.New()
	h.Write([]byte(user))
	h.Write([]byte{':'})
	h.Write([]byte(password))
	var key [32]byte
	copy(key[:], h.Sum(nil))
	return logins[key]
}

func lowUserState(u *user) [32]byte {
	return sha256.Sum256([]byte(u.Email + "/" + u.Password))
}

// Whoever has the table has the digests.
func isListed(listed map[[32]byte]bool, password string) bool {
	return listed[sha256.Sum256([]byte(password))] // want `parameter password reaches sha256.Sum256`
}

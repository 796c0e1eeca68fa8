// Package carry makes tokens from what functions, fields and closures return.
package carry

import (
	crand "crypto/rand"
	"encoding/hex"
	"math/rand"
	"strings"
	"sync"
)

// letters is a table, of which one is chosen at a time.
var letters = []rune("abcdefghijklmnopqrstuvwxyz")

func letter() rune { return letters[rand.Intn(len(letters))] }

func text(n int) string {
	var b strings.Builder
	for range n {
		b.WriteRune(letter())
	}
	return b.String()
}

type user struct {
	Name        string
	InviteCode  string
	Credentials map[string]string
}

func newUser() *user {
	u := &user{Name: "user-" + text(4), Credentials: map[string]string{}}
	u.InviteCode = text(8)               // want `math/rand reaches field InviteCode`
	u.Credentials["password"] = text(12) // want `math/rand reaches key password`
	u.Credentials["color"] = text(3)
	return u
}

// generateToken says by its name what it returns.
func generateToken(n int) string {
	b := make([]byte, n)
	rand.Read(b)
	return hex.EncodeToString(b) // want `math/rand reaches result of generateToken`
}

func generateName(n int) string {
	b := make([]byte, n)
	rand.Read(b)
	return hex.EncodeToString(b)
}

func generateSecret(n int) string {
	b := make([]byte, n)
	crand.Read(b)
	return hex.EncodeToString(b)
}

// generator has the source in a field.
type generator struct {
	mu  sync.Mutex
	rng *rand.Rand
}

func newGenerator(seed int64) *generator { return &generator{rng: rand.New(rand.NewSource(seed))} }

func (g *generator) bytes(n int) []byte {
	g.mu.Lock()
	defer g.mu.Unlock()
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(g.rng.Intn(256))
	}
	return b
}

func session(g *generator) string {
	sessionID := hex.EncodeToString(g.bytes(16)) // want `math/rand reaches variable sessionID`
	shard := g.rng.Intn(8)
	return sessionID + string(rune('0'+shard))
}

func store(key string, apiKey string) {}

func stores() {
	store(generateName(4), "x")
	store("x", generateSecret(4))
}

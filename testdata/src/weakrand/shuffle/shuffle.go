// Package shuffle has what depends on an order.
package shuffle

import (
	crand "crypto/rand"
	"math/big"
	"math/rand"
	mrand "math/rand/v2"
)

const letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!#%+"

func shuffledPassword(rng *rand.Rand) (string, string) {
	r := []rune(letters)
	mrand.Shuffle(len(r), func(i, j int) { r[i], r[j] = r[j], r[i] })
	password := string(r[:12]) // want `math/rand reaches variable password`
	digits := []byte("0123456789")
	rng.Shuffle(len(digits), func(i, j int) { digits[i], digits[j] = digits[j], digits[i] })
	resetPIN := string(digits[:4]) // want `math/rand reaches variable resetPIN`
	return password, resetPIN
}

// strong letters may stand in any order.
func strongPassword() string {
	out := make([]byte, 16)
	for i := range out {
		k, _ := crand.Int(crand.Reader, big.NewInt(int64(len(letters))))
		out[i] = letters[k.Int64()]
	}
	mrand.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	password := string(out)
	return password
}

// spread takes the tokens that are there in any order.
func spread(tokens []string, load func() []string) (string, string) {
	rand.Shuffle(len(tokens), func(i, j int) { tokens[i], tokens[j] = tokens[j], tokens[i] })
	token := tokens[0]
	keys := load()
	rand.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
	apiKey := keys[0]
	return token, apiKey
}

func deck() string {
	cards := []string{"ace", "king", "queen"}
	rand.Shuffle(len(cards), func(i, j int) { cards[i], cards[j] = cards[j], cards[i] })
	return cards[0]
}

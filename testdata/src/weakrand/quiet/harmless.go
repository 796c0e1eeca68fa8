// Package quiet uses math/rand for what it is good for.
package quiet

import (
	crand "crypto/rand"
	"encoding/hex"
	"fmt"
	"math/rand"
	mrand "math/rand/v2"
	"time"
)

func backoff(try int) time.Duration {
	return time.Duration(1<<try)*time.Second + time.Duration(rand.Int63n(int64(time.Second)))
}

// refresh waits a little before it renews a token.
func refresh(token string) string {
	time.Sleep(time.Duration(mrand.IntN(1000)) * time.Millisecond)
	return token + "!"
}

func shuffle(tokens []string) {
	rand.Shuffle(len(tokens), func(i, j int) { tokens[i], tokens[j] = tokens[j], tokens[i] })
}

func token() (string, error) {
	b := make([]byte, 16)
	if _, err := crand.Read(b); err != nil {
		return "", err
	}
	return hex.EncodeToString(b), nil
}

// names are not secret.
func names() (string, int) {
	requestID := fmt.Sprintf("req-%08x", rand.Uint32())
	port := 1024 + rand.Intn(1000)
	return requestID, port
}

// expires has an element of chance in a field beside the token.
func expires(t string) (tok struct {
	Token string
	TTL   time.Duration
}) {
	tok.Token = t
	tok.TTL = time.Hour + time.Duration(rand.Intn(60))*time.Second
	return tok
}

// counts are about tokens and none themselves.
func counts() int {
	tokenIndex, numTokens := rand.Intn(4), rand.Intn(5)
	sessionTimeout := rand.Intn(60)
	return tokenIndex + numTokens + sessionTimeout
}

// mixed has a weak part, and one that is strong enough for both.
func mixed() string {
	server := []string{"a", "b"}[rand.Intn(2)]
	token := server + "-" + crand.Text()
	return token
}

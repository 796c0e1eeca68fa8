// Package clock takes the time and the number of the process for chance.
package clock

import (
	"crypto/hmac"
	"crypto/md5"
	crand "crypto/rand"
	"crypto/sha256"
	"fmt"
	"math/rand"
	"net/http"
	"os"
	"strconv"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

func tokens() {
	token := strconv.FormatInt(time.Now().UnixNano(), 36)                 // want `time of day reaches variable token, which nobody may guess`
	sessionID := fmt.Sprintf("%d-%d", os.Getpid(), 7)                     // want `process id reaches variable sessionID`
	resetToken := fmt.Sprintf("%x", md5.Sum([]byte(time.Now().String()))) // want `time of day reaches variable resetToken`
	use(token, sessionID, resetToken)
}

// nonce only has to be larger than the one before.
func nonce() string {
	nonce := strconv.FormatInt(time.Now().UnixNano(), 10)
	return nonce
}

// signed has a time in it, and nobody can make it without the key.
func signed(secret []byte) (string, error) {
	t := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"exp": time.Now().Add(time.Hour).Unix()})
	token, err := t.SignedString(secret)
	return token, err
}

func mac(secret []byte) string {
	m := hmac.New(sha256.New, secret)
	fmt.Fprint(m, time.Now().Unix())
	token := fmt.Sprintf("%x", m.Sum(nil))
	return token
}

// mixed has a part that nobody guesses.
func mixed() string {
	token := fmt.Sprintf("%d-%s", time.Now().Unix(), crand.Text())
	return token
}

// seeded is a generator that is told by its seed.
func seeded() string {
	r := rand.New(rand.NewSource(time.Now().UnixNano()))
	token := strconv.Itoa(r.Int()) // want `math/rand reaches variable token`
	return token
}

type cookie struct {
	Token  string
	Issued int64
}

// times are about tokens and none themselves.
func times(w http.ResponseWriter, c *cookie) {
	c.Issued = time.Now().Unix()
	tokenExpiry := time.Now().Add(time.Hour).Unix()
	fmt.Fprintln(w, tokenExpiry, os.Getpid())
}

func use(...string) {}

// Package made makes one of everything that nobody may guess, with generators of all kinds.
package made

import (
	"crypto/aes"
	"crypto/cipher"
	crand "crypto/rand"
	"fmt"
	"math/rand"
	mrand "math/rand/v2"
	"net/http"
	"time"

	"github.com/rs/xid"
	"github.com/valyala/fastrand"

	"weakrand/random"
)

type account struct {
	Password  string
	Salt      []byte
	ResetCode string
	Balance   int
}

func account1() account {
	return account{
		Password:  fmt.Sprint(rand.Int63()),             // want `math/rand reaches field Password`
		Salt:      weak(),                               // want `math/rand reaches field Salt`
		ResetCode: fmt.Sprintf("%06d", mrand.IntN(1e6)), // want `math/rand reaches field ResetCode`
		Balance:   rand.Intn(100),
	}
}

func account2() account {
	return account{Password: crand.Text(), Salt: strong(), ResetCode: crand.Text(), Balance: mrand.IntN(100)}
}

func weak() []byte {
	b := make([]byte, 12)
	rand.Read(b)
	return b
}

func strong() []byte {
	b := make([]byte, 12)
	crand.Read(b)
	return b
}

func variables() {
	otp := mrand.IntN(1000000)                                    // want `math/rand reaches variable otp`
	apiKey := random.Weak(32)                                     // want `math/rand reaches variable apiKey`
	inviteURL := "https://example.com/join/" + xid.New().String() // want `reaches variable inviteURL`
	csrfToken := fmt.Sprintf("%08x", fastrand.Uint32())           // want `fastrand reaches variable csrfToken`
	iv := weak()                                                  // want `math/rand reaches variable iv`
	seeded := rand.New(rand.NewSource(42))
	sessionID := fmt.Sprint(seeded.Int63()) // want `math/rand reaches variable sessionID`
	use(otp, apiKey, inviteURL, csrfToken, iv, sessionID)
}

func safe() {
	otp := crand.Text()
	apiKey := random.Strong(32)
	inviteURL := "https://example.com/join/" + crand.Text()
	iv := strong()
	use(otp, apiKey, inviteURL, iv)
}

func seal(key []byte) []byte {
	block, _ := aes.NewCipher(key)
	gcm, _ := cipher.NewGCM(block)
	cipher.NewCTR(block, weak())    // want `math/rand reaches cipher.NewCTR`
	gcm.Seal(nil, weak(), nil, nil) // want `math/rand reaches \(cipher.AEAD\).Seal`
	return gcm.Seal(nil, strong(), nil, nil)
}

func cookies(w http.ResponseWriter) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: fmt.Sprint(rand.Int63())}) // want `math/rand reaches`
	http.SetCookie(w, &http.Cookie{Name: "session", Value: crand.Text()})
	http.SetCookie(w, &http.Cookie{Name: "ab-test", Value: fmt.Sprint(rand.Intn(2))})
}

// games, balancing, samples and waiting need no secret.
func games(servers []string) string {
	dice := rand.Intn(6) + 1
	wait := time.Duration(mrand.Int64N(1000)) * time.Millisecond
	time.Sleep(wait)
	requestID := xid.New().String()
	use(dice, requestID, rand.Perm(10), rand.Float64() < 0.01)
	return servers[fastrand.Uint32n(uint32(len(servers)))]
}

func use(...any) {}

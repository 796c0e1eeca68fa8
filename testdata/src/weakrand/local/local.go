// Package local makes tokens where they are used.
package local

import (
	"crypto/aes"
	"crypto/cipher"
	crand "crypto/rand"
	"encoding/hex"
	"fmt"
	"math/rand"
	mrand "math/rand/v2"
	"strconv"
	"time"
)

func tokens() []string {
	token := fmt.Sprintf("%x", rand.Int63())  // want `math/rand reaches variable token, which nobody may guess`
	sessionID := strconv.Itoa(rand.Intn(1e6)) // want `math/rand reaches variable sessionID`
	otp := mrand.IntN(1000000)                // want `math/rand reaches variable otp`
	var password string
	for range 12 {
		password += string(rune('a' + rand.Intn(26))) // want `math/rand reaches variable password`
	}
	return []string{token, sessionID, strconv.Itoa(otp), password}
}

func strong() []string {
	token := crand.Text()
	b := make([]byte, 8)
	crand.Read(b)
	password := hex.EncodeToString(b)
	return []string{token, password}
}

func harmless() []string {
	name := fmt.Sprintf("user%d", rand.Intn(100))
	delay := time.Duration(rand.Intn(100)) * time.Millisecond
	requestID := fmt.Sprintf("%08x", rand.Uint32())
	time.Sleep(delay)
	return []string{name, requestID}
}

// seeded is no better than unseeded.
func seeded() string {
	r := rand.New(rand.NewSource(time.Now().UnixNano()))
	nonce := make([]byte, 12)
	r.Read(nonce) // want `math/rand reaches variable nonce`
	csrfToken := hex.EncodeToString(nonce)
	return csrfToken
}

func chacha() string {
	r := mrand.New(mrand.NewChaCha8([32]byte{1}))
	resetCode := strconv.FormatUint(r.Uint64(), 36) // want `math/rand reaches variable resetCode`
	return resetCode
}

func encrypt(key, plain []byte) ([]byte, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	weak := make([]byte, gcm.NonceSize())
	rand.Read(weak)
	gcm.Seal(nil, weak, plain, nil) // want `math/rand reaches \(cipher.AEAD\).Seal`
	good := make([]byte, gcm.NonceSize())
	if _, err := crand.Read(good); err != nil {
		return nil, err
	}
	return gcm.Seal(nil, good, plain, nil), nil
}

func newKey() {
	weak := make([]byte, 32)
	for i := range weak {
		weak[i] = byte(rand.Intn(256))
	}
	aes.NewCipher(weak) // want `math/rand reaches aes.NewCipher`
	good := make([]byte, 32)
	crand.Read(good)
	aes.NewCipher(good)
}

// Package codes makes codes. What they are for is said by what is around them.
package codes

import (
	"crypto/ed25519"
	"crypto/md5"
	crand "crypto/rand"
	"fmt"
	"io"
	"math/big"
	mrand "math/rand"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"
)

type otpService struct{}

func (otpService) code() string { return fmt.Sprintf("%06d", rand.N(1000000)) } // want `math/rand reaches result of code`

type passwordResetter struct{}

func (passwordResetter) newCode() string { return fmt.Sprintf("%06d", rand.N(1000000)) } // want `math/rand reaches result of newCode`

type smsVerifier struct{}

func (smsVerifier) newCode() (string, error) {
	n, err := crand.Int(crand.Reader, big.NewInt(1000000))
	return fmt.Sprintf("%06d", n), err
}

// lottery draws numbers that everybody may see.
type lottery struct{}

func (lottery) code() string { return fmt.Sprintf("%06d", rand.N(1000000)) }

func digits(n int) string {
	var b strings.Builder
	for range n {
		b.WriteByte(byte('0' + rand.N(10)))
	}
	return b.String()
}

// ForgotPassword sends a code.
func ForgotPassword(send func(string)) {
	code := digits(6) // want `math/rand reaches variable code`
	send(code)
}

// SendVerification sends one from a function literal.
func SendVerification(send func(string)) func() {
	return func() {
		code := strconv.Itoa(100000 + rand.N(900000)) // want `math/rand reaches variable code`
		send(code)
	}
}

func status() int {
	code := 200 + rand.N(300)
	return code
}

// generator is one of many uses: that one of them is wrong says nothing of the others.
var generator io.Reader = mrand.New(mrand.NewSource(1))

func key() ed25519.PrivateKey {
	_, key, _ := ed25519.GenerateKey(generator) // want `math/rand reaches ed25519.GenerateKey`
	return key
}

func salt() []byte {
	salt := make([]byte, 12)
	io.ReadFull(generator, salt) // want `math/rand reaches variable salt`
	return salt
}

// The time is no secret either, however it is written.
func dated(name string) []string {
	password := name + time.Now().Format("0102") // want `time of day reaches variable password`
	y, m, d := time.Now().UTC().Date()
	passphrase := fmt.Sprintf("%d%d%d", y, m, d)                      // want `time of day reaches variable passphrase`
	secret := fmt.Sprintf("%x", md5.Sum([]byte(time.Now().String()))) // want `time of day reaches variable secret`
	return []string{password, passphrase, secret}
}

type account struct {
	Created  time.Time
	Password string
}

// kept is a time that was kept: when that was, is not known from the clock.
func kept(a *account) { a.Password = "x" + a.Created.Format("0102") }

func backup() string {
	name := "backup-" + time.Now().Format(time.RFC3339)
	return name
}

package reach

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/big"
	"math/rand"
	"net/http"
	"strconv"
	"strings"

	"github.com/rs/xid"
)

var (
	words = []string{"apple", "pear", "plum"}
	chars = strings.Split("abcdefghijklmnopqrstuvwxyz", "")
)

// passwords are made of words and characters.
func passwords() []string {
	password := words[rand.Intn(3)] + "-" + words[rand.Intn(3)] // want `math/rand reaches variable password`
	var parts []string
	for range 4 {
		parts = append(parts, words[rand.Intn(len(words))])
	}
	passphrase := strings.Join(parts, " ") // want `math/rand reaches variable passphrase`
	pw := ""
	for range 8 {
		pw += chars[rand.Intn(len(chars))] // want `math/rand reaches variable pw`
	}
	return []string{password, passphrase, pw}
}

// hashed is as easy to guess as what was hashed.
func hashed() string {
	sum := sha256.Sum256([]byte(fmt.Sprint(rand.Int63())))
	sessionID := hex.EncodeToString(sum[:]) // want `math/rand reaches variable sessionID`
	return sessionID
}

func numbers() []string {
	secret := big.NewInt(rand.Int63()).String()    // want `math/rand reaches variable secret`
	verificationCode := rand.Intn(900000) + 100000 // want `math/rand reaches variable verificationCode`
	var buf bytes.Buffer
	for range 6 {
		fmt.Fprintf(&buf, "%d", rand.Intn(10))
	}
	otp := buf.String() // want `math/rand reaches variable otp`
	return []string{secret, strconv.Itoa(verificationCode), otp}
}

// sorted ids are made of the time and a counter.
func sorted() string {
	token := xid.New().String() // want `reaches variable token`
	return token
}

func response(w http.ResponseWriter, form map[string]string) {
	w.Header().Set("X-CSRF-Token", strconv.Itoa(rand.Int())) // want `math/rand reaches`
	w.Header().Set("X-Shard", strconv.Itoa(rand.Intn(8)))
	form["token"] = strconv.Itoa(rand.Int()) // want `math/rand reaches key token`
	form["page"] = strconv.Itoa(rand.Int())
}

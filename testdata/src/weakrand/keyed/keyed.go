// Package keyed makes tokens of what everybody can guess, with a key and without one.
package keyed

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand"
	"time"
)

func ticket(secret []byte, user string) string {
	m := hmac.New(sha256.New, secret)
	fmt.Fprintf(m, "%s|%d|%d", user, rand.Int63(), time.Now().Unix())
	token := hex.EncodeToString(m.Sum(nil))
	return token
}

func digest(user string) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s|%d", user, rand.Int63())
	token := hex.EncodeToString(h.Sum(nil)) // want `math/rand reaches variable token`
	return token
}

func timed() string {
	h := sha256.New()
	fmt.Fprint(h, time.Now().UnixNano())
	resetToken := hex.EncodeToString(h.Sum(nil)) // want `time of day reaches variable resetToken`
	return resetToken
}

func md5Hex(s string) string {
	h := md5.New()
	h.Write([]byte(s))
	return hex.EncodeToString(h.Sum(nil))
}

func helped() string {
	accessToken := md5Hex(fmt.Sprint(time.Now().UnixNano())) // want `time of day reaches variable accessToken`
	return accessToken
}

// signed is what storage services ask for.
func signed(path, privateKey string) string {
	ts, n := time.Now().Unix(), rand.Int()
	authKey := fmt.Sprintf("%d-%d-%x", ts, n, md5.Sum(fmt.Appendf(nil, "%s-%d-%d-%s", path, ts, n, privateKey)))
	return path + "?auth_key=" + authKey
}

func sealed(key []byte) (string, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return "", err
	}
	gcm, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		return "", err
	}
	token := hex.EncodeToString(gcm.Seal(nil, nil, []byte(fmt.Sprint(time.Now().Unix(), rand.Int())), nil))
	return token, nil
}

// request is a text that is hashed with a key in it.
func request(method, path, key string) (string, string) {
	tokenData := method + "&" + path + "&" + fmt.Sprint(time.Now().Unix()) + "&" + key
	sum := sha256.Sum256([]byte(tokenData))
	return tokenData, hex.EncodeToString(sum[:])
}

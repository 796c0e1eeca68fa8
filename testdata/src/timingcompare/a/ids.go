package a

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
)

// A name that is made of a key is sent with each request and proves nothing.
func UserId(key string) string { return sum(key, "user id") }

func Signature(key, text string) string { return sum(key, text) }

func sum(key, text string) string {
	h := hmac.New(sha256.New, []byte(key))
	h.Write([]byte(text))
	return hex.EncodeToString(h.Sum(nil))
}

func same(r *http.Request, key string) bool {
	return r.FormValue("user") == UserId(key)
}

func signed(r *http.Request, key string) bool {
	return r.FormValue("sig") == Signature(key, "x") // want `keyed digest reaches ==`
}

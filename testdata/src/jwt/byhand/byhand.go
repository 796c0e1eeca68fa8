// Package byhand takes tokens apart.
package byhand

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"os"
	"strings"
)

type claims struct {
	User string `json:"sub"`
	Exp  int64  `json:"exp"`
}

func user(r *http.Request) string {
	parts := strings.Split(strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "), ".") // want `nobody has verified its signature`
	if len(parts) != 3 {
		return ""
	}
	data, err := base64.RawURLEncoding.DecodeString(parts[1])
	if err != nil {
		return ""
	}
	var c claims
	if json.Unmarshal(data, &c) != nil {
		return ""
	}
	return c.User
}

func decode(raw string) (c claims, err error) {
	parts := strings.Split(raw, ".") // want `nobody has verified its signature`
	data, err := base64.RawURLEncoding.DecodeString(parts[1])
	if err != nil {
		return c, err
	}
	err = json.Unmarshal(data, &c)
	return c, err
}

func handler(w http.ResponseWriter, r *http.Request) {
	if c, err := decode(r.FormValue("token")); err == nil {
		w.Write([]byte(c.User))
	}
}

func verified(r *http.Request, key []byte) string {
	parts := strings.Split(r.Header.Get("X-Token"), ".")
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(parts[0] + "." + parts[1]))
	sig, _ := base64.RawURLEncoding.DecodeString(parts[2])
	if !hmac.Equal(mac.Sum(nil), sig) {
		return ""
	}
	var c claims
	data, _ := base64.RawURLEncoding.DecodeString(parts[1])
	json.Unmarshal(data, &c)
	return c.User
}

func expires(r *http.Request) int64 {
	parts := strings.Split(r.Header.Get("X-Token"), ".")
	var c claims
	data, _ := base64.RawURLEncoding.DecodeString(parts[1])
	json.Unmarshal(data, &c)
	return c.Exp
}

func own() string {
	raw, _ := os.ReadFile("token")
	parts := strings.Split(string(raw), ".")
	var c claims
	data, _ := base64.RawURLEncoding.DecodeString(parts[1])
	json.Unmarshal(data, &c)
	return c.User
}

func address(r *http.Request) []string { return strings.Split(r.RemoteAddr, ".") }

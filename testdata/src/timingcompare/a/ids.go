package a

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/url"
	"os"
)

// A name that is made of a key is sent with each request and proves nothing.
func UserId(key string) string { return sum(key, "user id") }

func Signature(key, text string) string { return sum(key, text) }

func sum(key, text string) string {
	h := hmac.New(sha256.New, []byte(key))
	h.Write([]byte(text))
	return hex.EncodeToString(h.Sum(nil))
}

func sameUser(r *http.Request, key string) bool {
	return r.FormValue("user") == UserId(key)
}

func signedBy(r *http.Request, key string) bool {
	return r.FormValue("sig") == Signature(key, "x") // want `keyed digest reaches ==`
}

// A path that is joined to a URL becomes no part of its password.
func locked(r *http.Request, base *url.URL) bool {
	at := base.JoinPath(r.URL.Path)
	password, _ := at.User.Password()
	return password == os.Getenv("API_TOKEN")
}

func open(r *http.Request) bool {
	at, _ := url.Parse(r.FormValue("at"))
	password, _ := at.User.Password()
	return password == os.Getenv("API_TOKEN") // want `HTTP form value "at" reaches == with a secret`
}

func sameName(r *http.Request, own *url.URL) bool {
	return own.User.Username() == r.FormValue("user")
}

func samePassword(r *http.Request, own *url.URL) bool {
	password, _ := own.User.Password()
	return password == r.FormValue("password") // want `HTTP form value "password" reaches == with a secret`
}

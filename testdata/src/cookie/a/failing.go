package a

import (
	"crypto/rand"
	"encoding/hex"
	"net/http"
)

// The empty text beside an error is no value that deletes the cookie.
func newSession() (string, error) {
	b := make([]byte, 32)
	if _, err := rand.Read(b); err != nil {
		return "", err
	}
	return hex.EncodeToString(b), nil
}

func begin(w http.ResponseWriter) error {
	id, err := newSession()
	if err != nil {
		return err
	}
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true, SameSite: http.SameSiteLaxMode}) // want `is sent without TLS too; set Secure`
	return nil
}

func current(r *http.Request) (string, bool) {
	if r.FormValue("logout") != "" {
		return "", true
	}
	return r.FormValue("id"), true
}

func keepOrDelete(w http.ResponseWriter, r *http.Request) {
	id, _ := current(r)
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true, SameSite: http.SameSiteLaxMode})
}

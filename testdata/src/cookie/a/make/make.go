// Package make makes cookies for others.
package make

import "net/http"

// Set sends a cookie as it is told.
func Set(w http.ResponseWriter, name, value string, secure bool) {
	http.SetCookie(w, &http.Cookie{Name: name, Value: value, HttpOnly: true, Secure: secure})
}

// New returns one that is safe.
func New(name, value string) *http.Cookie {
	return &http.Cookie{Name: name, Value: value, HttpOnly: true, Secure: true}
}

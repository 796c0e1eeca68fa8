// Package store is what the fixture's main package hands its credentials to.
package store

import (
	"crypto/aes"
	"crypto/hmac"
	"crypto/sha256"
	"net/http"
)

// Open gives its text to the request, through a function of its own.
func Open(r *http.Request, credentials string) { login(r, credentials) }

func login(r *http.Request, text string) { r.SetBasicAuth("app", text) }

// Seal takes bytes that nothing calls a key.
func Seal(data []byte) { aes.NewCipher(data) }

// Sign takes its key as a field.
func Sign(o Options) []byte { return hmac.New(sha256.New, o.Material).Sum(nil) }

// Options has a field whose name says nothing.
type Options struct{ Material []byte }

// Settings are read by their names.
type Settings map[string]any

// GetString returns the setting of a name.
func (s Settings) GetString(name string) string {
	if v, ok := s[name].(string); ok {
		return v
	}
	return ""
}

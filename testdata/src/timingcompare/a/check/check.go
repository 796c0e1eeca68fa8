// Package check compares what others give it.
package check

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
)

type Keys struct{ Token string }

// Token compares with what is kept.
func (k *Keys) Is(given string) bool { return given == k.Token }

func (k *Keys) Right(given string) bool {
	return subtle.ConstantTimeCompare([]byte(given), []byte(k.Token)) == 1
}

// Sign returns the MAC of a text.
func Sign(key, text []byte) []byte {
	mac := hmac.New(sha256.New, key)
	mac.Write(text)
	return mac.Sum(nil)
}

// Same compares what others give it.
func Same(a, b string) bool {
	return len(a) == len(b) && a == b
}

// Holds compares elements of a map, whose keys have numbers in this package only.
func Holds(values map[string]string, sent map[string]string) bool {
	return values["first"] == "" || values["second"] == sent["third"]
}

// A Form has both of what it compares in it.
type Form struct{ Name, Password, Confirmation string }

// Valid reports whether a password was typed twice.
func (f *Form) Valid() bool { return f.Name != "" && f.Password == f.Confirmation }

// Login holds what was sent against what is right.
type Login struct{ Sent, Token string }

// Right reports whether the token is the right one.
func (l Login) Right() bool { return l.Sent == l.Token }

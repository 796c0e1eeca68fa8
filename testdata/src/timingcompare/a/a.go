package a

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"net/http"
	"os"
	"reflect"
	"slices"
	"strings"

	"timingcompare/a/check"
)

type server struct {
	token, name string
	secret      []byte
	keys        check.Keys
}

func (s *server) mac(body, signature []byte) bool {
	mac := hmac.New(sha256.New, s.secret)
	mac.Write(body)
	return bytes.Equal(mac.Sum(nil), signature) // want `keyed digest reaches bytes.Equal, byte by byte, so that the time it takes says how much of it is right; use hmac.Equal`
}

func (s *server) macRight(body, signature []byte) bool {
	mac := hmac.New(sha256.New, s.secret)
	mac.Write(body)
	return hmac.Equal(mac.Sum(nil), signature)
}

func (s *server) hexMAC(r *http.Request, body []byte) bool {
	mac := hmac.New(sha256.New, s.secret)
	mac.Write(body)
	return "sha256="+hex.EncodeToString(mac.Sum(nil)) == r.Header.Get("X-Signature") // want `keyed digest reaches ==, byte by byte`
}

func (s *server) elsewhere(body []byte, signature string) bool {
	return string(check.Sign(s.secret, body)) != signature // want `keyed digest reaches !=`
}

// Both are made with a key of the program: a comparison of MACs hides what they are of.
func (s *server) both(a, b []byte) bool {
	return bytes.Equal(check.Sign(s.secret, a), check.Sign(s.secret, b))
}

func (s *server) auth(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Token") != s.token { // want `HTTP request header "X-Token" reaches != with a secret, byte by byte, so that the time it takes says how much of it is right; use subtle.ConstantTimeCompare`
		http.Error(w, "no", http.StatusUnauthorized)
	}
	if strings.EqualFold(r.Header.Get("X-Token"), s.token) { // want `reaches strings.EqualFold with a secret`
		return
	}
	if reflect.DeepEqual(r.FormValue("token"), s.token) { // want `reaches reflect.DeepEqual with a secret`
		return
	}
	if slices.Equal([]byte(r.FormValue("token")), []byte(s.token)) { // want `reaches slices.Equal with a secret`
		return
	}
	if os.Getenv("API_TOKEN") == r.FormValue("token") { // want `HTTP form value "token" reaches == with a secret`
		return
	}
	if subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Token")), []byte(s.token)) == 1 {
		return
	}
}

// The comparison is in another package.
func (s *server) far(r *http.Request) bool {
	return s.keys.Is(r.FormValue("token")) && s.keys.Right(r.FormValue("token")) // want `HTTP form value "token" reaches == with a secret`
}

// Neither operand is a secret, or both come from the same side.
func (s *server) silent(r *http.Request, sum [32]byte) bool {
	if r.FormValue("password") != r.FormValue("confirm_password") || r.FormValue("token") == "" || s.token == "" {
		return false
	}
	if r.FormValue("name") == s.name || sum == sha256.Sum256([]byte(r.FormValue("text"))) {
		return false
	}
	return s.token != s.keys.Token
}

// A cookie and a form value of one request.
func double(r *http.Request) bool {
	c, err := r.Cookie("csrf_token")
	return err == nil && c.Value == r.FormValue("csrf_token")
}

// Whoever has the salt can compute it, and it stands beside the digest.
func host(salt, name, digest []byte) bool {
	mac := hmac.New(sha256.New, salt)
	mac.Write(name)
	return bytes.Equal(mac.Sum(nil), digest)
}

// Comparisons that functions of the program make, for whoever calls them.

func same(a, b string) bool { return len(a) == len(b) && a == b } // want `HTTP request header "X-Token" reaches == with a secret`

func match(a, b string) bool { return a == b } // want `keyed digest reaches ==, byte by byte`

func through(given, kept string) bool { return same(strings.TrimSpace(given), kept) }

func (s *server) helped(r *http.Request) bool {
	return through(r.Header.Get("X-Token"), s.token)
}

func (s *server) signed(body []byte, signature string) bool {
	mac := hmac.New(sha256.New, s.secret)
	mac.Write(body)
	return match(hex.EncodeToString(mac.Sum(nil)), signature)
}

func equal(a, b string) bool { return a == b }

// Neither is a secret, or both are sent.
func (s *server) helpedSilent(r *http.Request) bool {
	return equal(r.FormValue("name"), s.name) && equal(r.FormValue("password"), r.FormValue("password_again"))
}

// A list of tokens, each of which is compared in a method.
type callers map[string]string

func (c callers) named(given string) (string, bool) {
	for name, key := range c {
		if key == given { // want `environment variable "DEPLOY_TOKEN" reaches == with what a request sends`
			return name, true
		}
	}
	return "", false
}

func guarded(c callers, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		bearer, _ := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		if _, ok := c.named(bearer); ok {
			next.ServeHTTP(w, r)
		}
	})
}

func serve(next http.Handler) http.Handler {
	return guarded(callers{"deploy": os.Getenv("DEPLOY_TOKEN")}, next)
}

// Loops that are over at the first difference, and one that is not.

func ends(a, b []byte) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] { // want `keyed digest reaches !=, byte by byte`
			return false
		}
	}
	return true
}

func collects(a, b string) bool {
	var diff byte
	for i := 0; i < len(a) && diff == 0; i++ {
		diff |= a[i] ^ b[i] // want `HTTP request header "X-Token" reaches \^ with a secret`
	}
	return diff == 0
}

func constant(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	var diff byte
	for i := range len(a) {
		diff |= a[i] ^ b[i]
	}
	return diff == 0
}

func (s *server) loops(r *http.Request, body, signature []byte) bool {
	mac := hmac.New(sha256.New, s.secret)
	mac.Write(body)
	return ends(mac.Sum(nil), signature) && collects(r.Header.Get("X-Token"), s.token) && constant(r.Header.Get("X-Token"), s.token)
}

func (s *server) farther(r *http.Request) bool {
	return check.Same(r.FormValue("name"), s.name) || check.Same(s.token, r.FormValue("token")) // want `HTTP form value "token" reaches == with a secret`
}

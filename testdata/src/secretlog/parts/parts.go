// Package parts logs what is taken from secrets, what is called as they are, and what stands in their place.
package parts

import (
	"crypto/ed25519"
	"log"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// The user's part of a URL.

func removed(s string)     { u, _ := url.Parse(s); u.User = nil; log.Print(u) }
func userOnly(s, n string) { u, _ := url.Parse(s); u.User = url.User(n); log.Print(u) }
func signed(s string) {
	u, _ := url.Parse(s)
	u.User = url.UserPassword("x", "xxxxx")
	log.Print(u.String())
}
func password(s, p string) { u, _ := url.Parse(s); u.User = url.UserPassword("x", p); log.Print(u) } // want `URL credential`
func userinfo(s string)    { u, _ := url.Parse(s); log.Print(u.User) }                               // want `URL credential`

// A directory is called as a password is.

func getwd()       { pwd, _ := os.Getwd(); log.Print(pwd) }
func abs(d string) { pwd, _ := filepath.Abs(d); log.Print(pwd) }
func variable()    { pwd := os.Getenv("PWD"); log.Print(pwd) }
func load() string { b, _ := os.ReadFile("x"); return string(b) }
func loaded()      { pwd := load(); log.Print(pwd) } // want `variable pwd`

// The names of entries.

type store struct{ m map[string]string }

func (s *store) Get(name string) (string, error) { return s.m[name], nil }

func looked(s *store, secret string) {
	if _, err := s.Get(secret); err != nil {
		log.Printf("no entry %s", secret)
	}
}

func each(s *store, secrets []string) {
	for _, secret := range secrets {
		if _, ok := s.m[secret]; !ok {
			log.Printf("no entry %s", secret)
		}
	}
}

func inFolder(secret string) {
	if strings.HasPrefix(secret, "mail/") {
		log.Print(secret)
	}
}

func joinedPath(secret string) { os.Remove(filepath.Join("x", secret)); log.Print(secret) }
func compared(secret string) {
	if strings.HasPrefix(secret, "sk_") {
		log.Print(secret) // want `parameter secret`
	}
}

// What stands before a sign, one letter, the public half.

func scheme(dsn string)             { log.Print(dsn[:strings.Index(dsn, ":")]) }
func cut(dsn string)                { scheme, _, _ := strings.Cut(dsn, "://"); log.Print(scheme) }
func split(dsn string)              { log.Print(strings.Split(dsn, "://")[0]) }
func letter(secret string)          { log.Print(secret[0]) }
func public(key ed25519.PrivateKey) { log.Print(key[32:]) }
func seed(key ed25519.PrivateKey)   { log.Print(key[:32]) }                      // want `Ed25519 private key`
func rest(dsn string)               { log.Print(dsn[strings.Index(dsn, ":"):]) } // want `parameter dsn`

// One setting of all.

func goroot() {
	for _, e := range os.Environ() {
		if v, ok := strings.CutPrefix(e, "GOROOT="); ok {
			log.Print(v)
		}
	}
}

func dbPassword() {
	for _, e := range os.Environ() {
		if v, ok := strings.CutPrefix(e, "DB_PASSWORD="); ok {
			log.Print(v) // want `reaches log.Print`
		}
	}
}

// Cookies that keep no secret.

func back(r *http.Request) {
	if c, err := r.Cookie("redirect_url"); err == nil {
		log.Print(c.Value)
	}
}

func session(r *http.Request) {
	if c, err := r.Cookie("session"); err == nil {
		log.Print(c.Value) // want `HTTP cookie`
	}
}

// A sign in the place of what a pattern finds.

var inDSN = regexp.MustCompile(`password=\S+`)

func replaced(dsn string) { log.Print(inDSN.ReplaceAllString(dsn, "password=***")) }
func called(dsn string) {
	log.Print(inDSN.ReplaceAllStringFunc(dsn, func(string) string { return "***" }))
}
func same(dsn string)   { log.Print(inDSN.ReplaceAllStringFunc(dsn, func(m string) string { return m })) } // want `parameter dsn`
func spaced(dsn string) { log.Print(strings.ReplaceAll(dsn, "\n", " ")) }                                  // want `parameter dsn`

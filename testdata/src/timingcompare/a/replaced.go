package a

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"os"
	"strings"

	"golang.org/x/crypto/bcrypt"
)

// The object that is compared takes the place of the other one, whether or not they are equal.

type config struct{ Token, Name string }

type setting struct {
	Key, Value string
	changed    bool
}

var (
	current  *config
	settings []setting
	key      []byte
)

func set(c *config) {
	if current == nil || current.Token != c.Token {
		key = []byte(c.Token)
	}
	current = c
}

func reload(r *http.Request) {
	c := new(config)
	if json.NewDecoder(r.Body).Decode(c) == nil {
		set(c)
	}
}

var other *config

func rename(w http.ResponseWriter, r *http.Request) {
	c := new(config)
	if json.NewDecoder(r.Body).Decode(c) != nil {
		return
	}
	if other.Token != c.Token { // want `reaches != with`
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	other.Name = c.Name
}

// An element of a list.
func keep(i int, value string) {
	if settings[i].Value != value {
		settings[i].changed = true
		settings[i].Value = value
	}
}

func keepID(secret, id []byte) {
	mac := hmac.New(sha256.New, secret)
	mac.Write(id)
	keep(0, hex.EncodeToString(mac.Sum(nil)))
}

// A cookie is set again.
func (s *server) visit(w http.ResponseWriter, r *http.Request, force bool) {
	if !force {
		c, err := r.Cookie("visit")
		if err == nil && c.Value == s.token {
			return
		}
	}
	http.SetCookie(w, &http.Cookie{Name: "visit", Value: s.token, HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode})
}

func (s *server) enter(w http.ResponseWriter, r *http.Request) bool {
	c, err := r.Cookie("visit")
	if err != nil || c.Value != s.token { // want `reaches != with`
		return false
	}
	http.SetCookie(w, &http.Cookie{Name: "visit", Value: s.token, HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode})
	return true
}

// A record that is read by the value alone.

type claim struct {
	ClaimToken string
	At         int64
}

func pathOf(name string) string { return "/var/lib/x/" + strings.ToLower(name) + ".json" }

func read(path string) (*claim, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	c := new(claim)
	return c, json.Unmarshal(data, c)
}

func readOf(owner, name string) (*claim, error) { return read(pathOf(owner + name)) }

func claimed(r *http.Request) bool {
	token := r.Header.Get("X-Claim")
	c, err := read(pathOf(token))
	return err == nil && c.ClaimToken == token
}

func claimedBy(r *http.Request) bool {
	token := r.Header.Get("X-Claim")
	c, err := read(pathOf(r.Header.Get("X-Owner")))
	return err == nil && c.ClaimToken == token // want `reaches == with`
}

// What is drawn for one login is known to who is compared: low confidence, which is not shown.

type oidc struct{ Nonce, sessionID, Token string }

func (l *oidc) back(r *http.Request) bool {
	return r.FormValue("nonce") == l.Nonce && r.FormValue("identifier") == l.sessionID
}

func (l *oidc) proved(r *http.Request) bool { return r.FormValue("token") == l.Token } // want `reaches == with`

// What is given as a password somewhere is no secret of the program where it is not called so.

type hashed struct{ Plain, Password string }

func (h *hashed) hash() ([]byte, error) { return bcrypt.GenerateFromPassword([]byte(h.Plain), 12) }

func (h *hashed) same(r *http.Request) bool { return r.FormValue("plain") == h.Plain }

func (h *hashed) right(r *http.Request) bool { return r.FormValue("password") == h.Password } // want `reaches == with`

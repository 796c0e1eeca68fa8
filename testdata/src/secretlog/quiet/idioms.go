package quiet

import (
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"golang.org/x/crypto/bcrypt"
)

type account struct {
	User         string
	PasswordHash []byte
	Token        string `json:"-"`
	TokenExpiry  time.Time
}

func (a account) LogValue() slog.Value { return slog.StringValue(a.User) }

func hashes(a account, password, token string) error {
	slog.Info("account", "account", a)
	slog.Info("expiry", "tokenExpiry", a.TokenExpiry)
	hash, err := bcrypt.GenerateFromPassword([]byte(password), 12)
	if err != nil {
		return fmt.Errorf("hash: %w", err)
	}
	log.Printf("hash of %d bytes", len(hash))
	if err := bcrypt.CompareHashAndPassword(hash, []byte(password)); err != nil {
		log.Println("wrong password:", err)
	}
	mac := hmac.New(sha256.New, []byte(token))
	mac.Write([]byte("x"))
	log.Printf("sig %x", mac.Sum(nil))
	if subtle.ConstantTimeCompare([]byte(token), []byte(password)) == 1 {
		log.Println("match")
	}
	return nil
}

// owner is not the secret that it was found by.
func owner(token string, key []byte) {
	claims := jwt.MapClaims{}
	_, err := jwt.ParseWithClaims(token, claims, func(*jwt.Token) (any, error) { return key, nil })
	if err != nil {
		log.Println("bad token:", err)
	}
	sub, _ := claims.GetSubject()
	log.Println("subject", sub)
	user := lookup(token)
	slog.Info("user", "user", user)
	log.Println("user", user.User)
}

var accounts = map[string]*account{}

func lookup(token string) *account { return accounts[token] }

func request(token string) error {
	req, _ := http.NewRequest("GET", "https://x", nil)
	req.Header.Set("Authorization", "Bearer "+token)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Println("request:", err)
		return err
	}
	log.Println("status", resp.Status)
	log.Println(req.URL.Host, req.Method)
	if os.Getenv("DB_PASSWORD") == "" {
		log.Println("DB_PASSWORD is not set")
	}
	return nil
}

// otherwise these only sound like secrets.
func otherwise(r *http.Request) {
	tokens := strings.Fields("a b c")
	log.Println("tokens", len(tokens), tokens)
	key := r.URL.Path
	log.Println("cache key", key)
	keyID := r.FormValue("key_id")
	log.Println("key id", keyID)
	passed, total := 3, 4
	log.Println(passed, total)
	secretName := "db-credentials"
	log.Println("secret", secretName)
}

func redactURL(s string) string {
	u, err := url.Parse(s)
	if err != nil {
		return "?"
	}
	return u.Redacted()
}

func shown(user, password string) {
	log.Println(redactURL(fmt.Sprintf("postgres://%s:%s@db/app", user, password)))
}

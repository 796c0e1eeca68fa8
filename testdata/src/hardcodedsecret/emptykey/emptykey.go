package emptykey

import (
	"crypto/hmac"
	"crypto/sha256"
	"log"
	"os"

	"github.com/golang-jwt/jwt/v5"
	"github.com/gorilla/sessions"
)

func unchecked(token *jwt.Token) {
	token.SignedString([]byte(os.Getenv("JWT_SECRET")))       // want `environment variable "JWT_SECRET" reaches \(\*jwt.Token\).SignedString as a key and may be empty; stop with an error when it is not set`
	sessions.NewCookieStore([]byte(os.Getenv("SESSION_KEY"))) // want `may be empty`
}

func variable(data []byte) []byte {
	key := os.Getenv("HMAC_KEY")
	mac := hmac.New(sha256.New, []byte(key)) // want `may be empty`
	return mac.Sum(data)
}

func checked(token *jwt.Token) {
	key := os.Getenv("JWT_SECRET")
	if key == "" {
		log.Fatal("JWT_SECRET is not set")
	}
	token.SignedString([]byte(key))
}

func looked(token *jwt.Token) {
	key, ok := os.LookupEnv("JWT_SECRET")
	if !ok {
		log.Fatal("JWT_SECRET is not set")
	}
	token.SignedString([]byte(key))
}

func long(token *jwt.Token) {
	key := []byte(os.Getenv("JWT_SECRET"))
	if len(key) < 32 {
		log.Fatal("JWT_SECRET is too short")
	}
	token.SignedString(key)
}

// What else comes from the environment is for others to judge.
func name() string { return os.Getenv("APP_NAME") }

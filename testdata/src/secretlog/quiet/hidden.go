// Package quiet logs what surrounds secrets.
package quiet

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"log"
	"log/slog"
	"path/filepath"
	"strings"
)

type secret string

func (secret) String() string { return "***" }

func (secret) GoString() string { return "***" }

func (secret) LogValue() slog.Value { return slog.StringValue("***") }

type config struct {
	Host     string
	Password secret
}

func typed(c config) {
	slog.Info("config", "config", c)
	log.Printf("config: %v", c)
	log.Printf("config: %#v", c)
}

func mask(s string) string {
	if len(s) < 8 {
		return "****"
	}
	return s[:2] + strings.Repeat("*", len(s)-2)
}

func about(password, apiKey string) {
	log.Printf("password has %d characters, empty: %t", len(password), password == "")
	log.Printf("password is a %T", password)
	log.Println("key", mask(apiKey))
	sum := sha256.Sum256([]byte(apiKey))
	log.Println("key", hex.EncodeToString(sum[:]))
	if password == "" {
		log.Fatal("no password in DB_PASSWORD")
	}
}

type login struct {
	User     string
	Password string
}

func parts(l login) {
	log.Println(l.User, fmt.Sprint(len(l.Password)))
}

func check(l login, tokens int) error {
	if l.Password != "x" {
		return fmt.Errorf("wrong password for %s after %d tokens", l.User, tokens)
	}
	return nil
}

// folder is named after an id that is called a token.
func folder(uploadToken string) {
	log.Println("unpacked to", filepath.Join("/srv", uploadToken))
}

func checked(l login) {
	if err := check(l, 3); err != nil {
		log.Print(err)
	}
}

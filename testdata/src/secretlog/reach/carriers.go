// Package reach has secrets that arrive in logs by detours.
package reach

import (
	"database/sql"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"os"
)

// connect wraps the connection string into an error, which the caller logs.
func connect() (*sql.DB, error) {
	dsn := "postgres://app:" + os.Getenv("DB_PASSWORD") + "@db/app"
	db, err := sql.Open("postgres", dsn)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", dsn, err)
	}
	return db, nil
}

func start() {
	if _, err := connect(); err != nil {
		log.Fatal(err) // want `"DB_PASSWORD".* reaches log.Fatal`
	}
	if _, err := sql.Open("postgres", ""); err != nil {
		log.Fatal(err)
	}
}

func joined(token string) {
	err := errors.Join(errors.New("refused"), fmt.Errorf("token %q is too old", token))
	slog.Error("login", "err", err) // want `token.* reaches`
	err = errors.Join(errors.New("refused"), fmt.Errorf("token of length %d is too old", len(token)))
	slog.Error("login", "err", err)
}

func call(apiKey string) {
	req, _ := http.NewRequest("GET", "https://api", nil)
	req.Header.Set("Authorization", "Bearer "+apiKey)
	log.Printf("request: %v", req.Header) // want `apiKey reaches log.Printf`
	log.Printf("request: %v", req.Method)
}

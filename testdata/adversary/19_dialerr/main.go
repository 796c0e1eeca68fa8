package main

import (
	"context"
	"errors"
	"log"
	"net/http"
	"os"

	"adversary/19_dialerr/store"
)

func run(ctx context.Context) error {
	db, err := store.Open(ctx, store.Options{
		Host: os.Getenv("PGHOST"),
		User: os.Getenv("PGUSER"),
		Pass: os.Getenv("PGPASSWORD"),
	})
	if errors.Is(err, store.ErrUnavailable) {
		log.Printf("giving up: %v", err)
		return store.ErrUnavailable
	}
	if err != nil {
		return errors.New("bad database options")
	}
	defer db.Close()
	http.HandleFunc("/healthz", func(w http.ResponseWriter, r *http.Request) {
		if db.PingContext(r.Context()) != nil {
			w.WriteHeader(http.StatusServiceUnavailable)
		}
	})
	return http.ListenAndServe(":8080", nil)
}

func main() {
	if err := run(context.Background()); err != nil {
		os.Exit(1)
	}
}

package redact

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net/http"
	"os"
)

type fail struct{ token, user string }

func (f *fail) Error() string { return f.user + " " + f.token }

type okfail struct{ token, user string }

func (f *okfail) Error() string { return f.user }

func errsl(w http.ResponseWriter, token string) {
	log.Println(&fail{token: os.Getenv("DB_PASSWORD"), user: "joe"}) // want `reaches`
	log.Println(&okfail{token: os.Getenv("DB_PASSWORD"), user: "joe"})
	err := mk()
	log.Println(err)                  // want `reaches`
	slog.Error("x", "err", err)       // want `reaches`
	http.Error(w, err.Error(), 500)   // want `reaches`
	fmt.Fprintf(w, "failed: %v", err) // want `reaches`
	io.WriteString(w, err.Error())    // want `reaches`
	fmt.Fprint(w, "ok")
	json.NewEncoder(w).Encode(map[string]string{"token": token})
	json.NewEncoder(w).Encode(map[string]string{"error": err.Error()}) // want `reaches`
	http.Error(w, "bad", 500)
	log.Println(mkok())
	log.Println(fmt.Errorf("x: %w", err)) // want `reaches`
	panic(err)                            // want `reaches`
}

func mk() error { return &fail{token: os.Getenv("DB_PASSWORD"), user: "joe"} }

func mkok() error { return &okfail{token: os.Getenv("DB_PASSWORD"), user: "joe"} }

func wrapErr(dsn string) error { return errors.New("cannot connect to " + dsn) }

// Command handler gives log/slog a handler that quotes.
package main

import (
	"log/slog"
	"net/http"
	"os"
)

func login(r *http.Request) { slog.Info("login of " + r.FormValue("user")) }

func main() { slog.SetDefault(slog.New(slog.NewJSONHandler(os.Stderr, nil))) }

// Package library does not know whether the program gives log/slog a handler.
package library

import (
	"log/slog"
	"net/http"
)

func login(r *http.Request) { slog.Info("login of " + r.FormValue("user")) }

// Package keys logs values that only their keys call secrets.
package keys

import (
	"fmt"
	"log/slog"
	"net/http"
	"strings"

	"github.com/rs/zerolog"
	"github.com/sirupsen/logrus"
	"go.uber.org/zap"
)

type entry struct{ Name, Value string }

func pairs(v string, e entry, data map[string]string) {
	slog.Info("login", "password", v) // want `value of key "password" reaches slog.Info`
	slog.Info("login", "user", v)
	slog.Info("login", slog.String("password", v)) // want `value of key "password" reaches slog.Info`
	slog.Info("login", slog.String("user", v))
	slog.Info("login", "user", e.Name, "api_key", e.Value) // want `value of key "api_key" reaches slog.Info`
	slog.Info("login", "clientSecret", data["value"])      // want `value of key "clientSecret" reaches slog.Info`
	slog.Info("login", "password_len", len(v))
	slog.Info("login", "password", "***")
	slog.Info("login", "password", mask(v))
	slog.Info("login", "password", strings.Repeat("*", len(v)))
	slog.Info("login", "password", fmt.Sprintf("%d characters", len(v)))
	slog.Info("login", "password_file", v)
}

// Names and references of secrets are none.
func references(secretName, ref string, e entry, r *http.Request) {
	slog.Info("mounted", "secret", secretName)
	slog.Info("mounted", "secret", e.Name)
	slog.Info("mounted", "secret", ref)
	slog.Info("mounted", "apiKey", r.URL.Path)
}

func loggers(v string, z *zap.Logger, e *zerolog.Event, l *logrus.Logger) {
	z.Info("login", zap.String("password", v)) // want `value of key "password" reaches`
	z.Sugar().Infow("login", "password", v)    // want `value of key "password" reaches`
	z.Sugar().Infow("login", "user", v)
	e.Str("password", v).Msg("login") // want `value of key "password" reaches`
	e.Str("user", v).Msg("login")
	l.WithField("password", v).Info("login") // want `value of key "password" reaches`
	l.WithField("user", v).Info("login")
}

// info is the program's own.
func info(msg string, args ...any) { slog.Info(msg, args...) } // want `value of key "password" reaches slog.Info`

func wrapped(v string) {
	info("login", "password", v)
	info("login", "user", v)
	info("login", "password", mask(v))
}

func mask(s string) string { return strings.Repeat("*", len(s)) }

package attrs

import (
	"encoding/json"
	"log/slog"
	"net/http"
)

type loginForm struct {
	Email    string `json:"email"`
	Password string `json:"password"`
	Remember bool   `json:"remember"`
}

type Authenticator interface {
	Check(email, password string) error
}

type Login struct {
	Auth   Authenticator
	Logger *slog.Logger
}

func (l *Login) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var in loginForm
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	attrs := []any{slog.String("remote", r.RemoteAddr)}
	if err := l.Auth.Check(in.Email, in.Password); err != nil {
		attrs = append(attrs, slog.Group("form",
			slog.String("email", in.Email),
			slog.String("given", in.Password),
			slog.Bool("remember", in.Remember)))
		l.Logger.WarnContext(r.Context(), "login refused", attrs...)
		http.Error(w, "wrong email or password", http.StatusUnauthorized)
		return
	}
	l.Logger.InfoContext(r.Context(), "login", attrs[:1]...)
	w.WriteHeader(http.StatusNoContent)
}
